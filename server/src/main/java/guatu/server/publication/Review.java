package guatu.server.publication;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Role;
import guatu.figures.document.Finding;
import guatu.server.publication.check.Assessment;
import guatu.server.publication.check.Checker;
import guatu.server.publication.check.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article as checked now, with what was decided on its figures (核稿).
 *
 * @param items every figure, in order
 */
record Review(
        Article article,
        Draft draft,
        List<Draft> drafts,
        Known known,
        Checker.Result result,
        List<Item> items,
        @Nullable Approval approval) {

    /**
     * A figure with its decision.
     *
     * @param sentence that it stands in
     * @param decision the latest that fits it, or null
     * @param findings of the text within itself that name it
     */
    record Item(
            Assessment assessment,
            String sentence,
            @Nullable Decision decision,
            List<Finding> findings) {

        Claim claim() {
            return assessment.claim();
        }

        boolean holds() {
            return assessment.verdict().holds();
        }

        /** Nothing to be decided: it holds and nothing speaks against it, or somebody decided. */
        boolean settled() {
            return (holds() && findings.isEmpty()) || (decision != null && !outdated());
        }

        /** The check has found something else since it was decided. */
        boolean outdated() {
            Decision made = decision;
            return made != null
                    && made.verdict() != assessment.verdict()
                    && !made.changed(claim().surface(), Decision.words(sentence));
        }

        /** Whether it speaks of the future, so that it can become a commitment. */
        boolean future() {
            Role role = claim().context().role();
            return claim().isMeasure() && (role == Role.PLAN || role == Role.TARGET);
        }
    }

    static Review of(
            Article article,
            Draft draft,
            List<Draft> drafts,
            Known known,
            List<Decision> decisions,
            @Nullable Approval approval) {
        Checker.Result result =
                new Checker(known)
                        .check(
                                draft.text(),
                                draft.publishedOn(),
                                article.place() == null
                                        ? null
                                        : known.gazetteer().find(article.place()));
        Map<Claim, List<Finding>> findings = new HashMap<>();
        for (Finding finding : result.findings()) {
            for (Claim claim : new HashSet<>(finding.claims())) {
                findings.computeIfAbsent(claim, _ -> new ArrayList<>()).add(finding);
            }
        }
        List<Item> items = new ArrayList<>();
        for (Assessment assessment : result.assessments()) {
            Claim claim = assessment.claim();
            String sentence = sentence(claim, draft.text());
            Decision made = null;
            String words = decisions.isEmpty() ? "" : Decision.words(sentence);
            for (Decision one : decisions) {
                made = one.fits(claim.surface(), words) ? one : made;
            }
            List<Finding> named = findings.getOrDefault(claim, List.of());
            items.add(new Item(assessment, sentence, made, List.copyOf(named)));
        }
        return new Review(article, draft, drafts, known, result, List.copyOf(items), approval);
    }

    static String sentence(Claim claim, String text) {
        return claim.context().sentence().of(text).strip();
    }

    long open() {
        return items.stream().filter(item -> !item.settled()).count();
    }

    /** The figure that stands there, or null. */
    @Nullable Item at(int start, int end) {
        for (Item item : items) {
            if (item.claim().span().start() == start && item.claim().span().end() == end) {
                return item;
            }
        }
        return null;
    }
}
