package guatu.server.publication;

import guatu.figures.claim.Claim;
import guatu.figures.document.Finding;
import guatu.figures.document.Intake;
import guatu.server.publication.check.Fact;
import guatu.server.publication.check.Names;
import guatu.server.publication.check.Reason;
import guatu.server.publication.check.Shown;
import guatu.server.publication.check.VagueCounts;
import guatu.server.web.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a checked version into words (核稿措辞), in the reader's language. */
@Component
final class ReviewWording {

    private final Wording wording;
    private final Articles articles;

    ReviewWording(Wording wording, Articles articles) {
        this.wording = wording;
        this.articles = articles;
    }

    ReviewView view(Review review, Locale locale) {
        Draft draft = review.draft();
        Approval approval = review.approval();
        return new ReviewView(
                review.article().id(),
                review.article().title(),
                review.article().place(),
                draft.no(),
                review.drafts().stream().map(this::version).toList(),
                draft.publishedOn(),
                draft.out(),
                draft.fileName(),
                draft.fileHash(),
                articles.postName(draft.post(), draft.login()),
                articles.credits(draft),
                draft.text(),
                figures(review, locale),
                remarks(review, locale),
                lines(review),
                review.open(),
                approval == null ? null : release(approval),
                review.known().board().statusDate(),
                review.known().board().listVersion(),
                review.known().board().position(),
                review.known().board().asOf());
    }

    private ReviewView.Version version(Draft draft) {
        return new ReviewView.Version(
                draft.no(),
                draft.fileName(),
                articles.postName(draft.post(), draft.login()),
                draft.at(),
                draft.out());
    }

    private List<ReviewView.Figure> figures(Review review, Locale locale) {
        List<ReviewView.Figure> figures = new ArrayList<>();
        Ties ties = Ties.of(review);
        for (Review.Item item : review.items()) {
            Claim claim = item.claim();
            figures.add(
                    new ReviewView.Figure(
                            figures.size() + 1,
                            claim.span().start(),
                            claim.span().end(),
                            claim.surface(),
                            item.sentence(),
                            item.assessment().verdict(),
                            item.holds(),
                            item.settled(),
                            item.outdated(),
                            item.future(),
                            reasons(item, locale),
                            item.assessment().facts().stream().map(ReviewWording::fact).toList(),
                            ties.of(claim),
                            item.assessment().suggestion(),
                            decided(item.decision())));
        }
        return figures;
    }

    /** Why, in words; what the text itself says against the figure comes behind. */
    List<String> reasons(Review.Item item, Locale locale) {
        List<String> said = new ArrayList<>();
        item.assessment().reasons().forEach(reason -> said.add(say(reason, locale)));
        item.findings().forEach(finding -> said.add(finding.message(locale)));
        return said;
    }

    String verdict(Review.Item item, Locale locale) {
        return wording.say(locale, "publication.verdict." + item.assessment().verdict());
    }

    String say(Reason reason, Locale locale) {
        return wording.say(
                locale, "publication.reason." + reason.code(), reason.arguments().toArray());
    }

    String say(Locale locale, String key, Object... arguments) {
        return wording.say(locale, key, arguments);
    }

    static ReviewView.Known fact(Fact fact) {
        return new ReviewView.Known(
                fact.indicator(),
                fact.placeName(),
                fact.from(),
                fact.to(),
                fact.plan(),
                Shown.of(fact.value()),
                fact.source(),
                fact.link(),
                fact.asOf(),
                fact.listVersion(),
                fact.entries().size(),
                fact.supersededAt() != null,
                fact.trail());
    }

    private ReviewView.@Nullable Decided decided(@Nullable Decision decision) {
        return decision == null
                ? null
                : new ReviewView.Decided(
                        decision.choice(),
                        decision.replacement(),
                        decision.reason(),
                        articles.postName(decision.post(), decision.login()),
                        decision.at(),
                        decision.draft());
    }

    private ReviewView.Release release(Approval approval) {
        return new ReviewView.Release(
                approval.granted(),
                approval.reason(),
                articles.postName(approval.post(), approval.login()),
                approval.at());
    }

    private List<ReviewView.Remark> remarks(Review review, Locale locale) {
        List<ReviewView.Remark> remarks = new ArrayList<>();
        for (Finding finding : review.result().findings()) {
            List<int[]> spans =
                    finding.claims().stream()
                            .map(claim -> new int[] {claim.span().start(), claim.span().end()})
                            .toList();
            remarks.add(
                    new ReviewView.Remark(finding.code().name(), finding.message(locale), spans));
        }
        for (Names.Unknown name : review.result().names()) {
            String key = name.proposed() == null ? "name-unknown" : "name-proposed";
            remarks.add(
                    new ReviewView.Remark(
                            "UNKNOWN_NAME",
                            wording.say(
                                    locale,
                                    "publication.remark." + key,
                                    name.name(),
                                    name.proposed() == null ? "" : name.proposed(),
                                    name.code() == null ? "" : name.code()),
                            List.of(new int[] {name.start(), name.end()})));
        }
        for (VagueCounts.Vague vague : review.result().vague()) {
            remarks.add(
                    new ReviewView.Remark(
                            "VAGUE_COUNT",
                            wording.say(
                                    locale,
                                    "publication.remark.vague",
                                    vague.words(),
                                    vague.count(),
                                    String.join("、", vague.names())),
                            List.of(new int[] {vague.start(), vague.end()})));
        }
        return remarks;
    }

    private static List<ReviewView.Line> lines(Review review) {
        return review.result().intake().lines().stream()
                .filter(line ->
                        line.state() != Intake.State.WHOLE && line.state() != Intake.State.HEADING)
                .map(line ->
                        new ReviewView.Line(line.span().start(), line.span().end(), line.state()))
                .toList();
    }
}
