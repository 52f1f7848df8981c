package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.document.DocumentCheck;
import guatu.figures.document.Finding;
import guatu.figures.document.Intake;
import guatu.figures.document.Relation;
import guatu.figures.document.Relations;
import guatu.figures.reading.ClaimReader;
import guatu.figures.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks one text (核稿): its figures against what is known, and the text within itself. */
public final class Checker {

    private final Known known;
    private final List<BoardCheck> checks;
    private final BoardCheck within = new WithinSentence();
    private final Rankings rankings;

    public Checker(Known known) {
        this.known = known;
        Matcher matcher = new Matcher(known);
        this.checks =
                List.of(
                        new Superlatives(known),
                        new Universals(known),
                        new NamedSets(known),
                        new Durations(known),
                        new ProjectFacts(known),
                        new NamedMilestones(known),
                        new Enumerations(known),
                        new Communities(known),
                        new WallCounts(known),
                        new ProjectCounts(known),
                        matcher);
        this.rankings = new Rankings(known, matcher);
    }

    /**
     * What came of it.
     *
     * @param assessments of every figure and claim, in order; repeated lines are read once
     * @param findings of the text within itself
     * @param intake how damaged the page came
     */
    public record Result(
            List<Assessment> assessments,
            List<Finding> findings,
            List<VagueCounts.Vague> vague,
            List<Names.Unknown> names,
            Intake intake) {}

    /** Checks a text as it was, or will be, published on that day. */
    public Result check(String text, LocalDate published, @Nullable Where usual) {
        Intake intake = Intake.of(text);
        List<Claim> claims = intake.once(ClaimReader.read(text, published));
        List<Passage> passages =
                new Passages(text, published, known.gazetteer(), usual, claims).read();
        Map<Claim, Relation> derived = new HashMap<>();
        for (Relation relation : Relations.of(text, claims)) {
            if (relation.result() != null) {
                derived.putIfAbsent(relation.result(), relation);
            }
        }
        List<Assessment> results = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (counts(passage.claim())) {
                int from = i - passage.before().size();
                results.add(
                        assessed(passage, passages.subList(from, i), derived)
                                .at(passage.district(), passage.when().year()));
            }
        }
        return new Result(
                List.copyOf(results),
                DocumentCheck.of(text, claims),
                new VagueCounts(known)
                        .of(text).stream().filter(one -> !isRepeated(intake, one.start())).toList(),
                new Names(known)
                        .unknown(text).stream()
                                .filter(one -> !isRepeated(intake, one.start()))
                                .toList(),
                intake);
    }

    private static boolean isRepeated(Intake intake, int at) {
        return intake.lines(Intake.State.REPEATED).stream()
                .anyMatch(line -> line.span().start() <= at && at < line.span().end());
    }

    /** Names, ordinals and dates are no figures to hold against the ledger. */
    private static boolean counts(Claim claim) {
        return !claim.isTime() && claim.kind() != Kind.NAME && claim.kind() != Kind.ORDINAL;
    }

    private Assessment assessed(
            Passage passage, List<Passage> before, Map<Claim, Relation> derived) {
        Claim claim = passage.claim();
        if (claim.kind() == Kind.QUALITATIVE) {
            // What the text itself says against it is the reason.
            return Assessment.of(claim, Verdict.NOT_CHECKABLE);
        }
        Assessment linked = claim.isMeasure() ? elsewhere(passage) : null;
        linked = linked == null ? within.check(passage) : linked;
        linked = linked == null ? rankings.check(passage, before) : linked;
        Assessment result = linked == null ? first(passage) : linked;
        Relation relation = derived.get(claim);
        // A plan printed as a result stays one, though the text repeats it.
        boolean unanswered =
                result.verdict() == Verdict.NOT_IN_LEDGER || result.verdict() == Verdict.NEEDS_BASE;
        boolean open = unanswered && result.facts().isEmpty();
        return open && relation != null ? derived(result, relation) : result;
    }

    private static @Nullable Assessment elsewhere(Passage passage) {
        return passage.foreign().isEmpty()
                ? null
                : Assessment.of(
                        passage.claim(),
                        Verdict.NOT_IN_LEDGER,
                        Reason.of("elsewhere", passage.foreign()));
    }

    private Assessment first(Passage passage) {
        for (BoardCheck check : checks) {
            Assessment result = check.check(passage);
            if (result != null) {
                return result;
            }
        }
        return Assessment.of(passage.claim(), Verdict.NOT_IN_LEDGER, Reason.of("no-indicator"));
    }

    private static Assessment derived(Assessment open, Relation relation) {
        String operands =
                relation.operands().stream().map(Claim::surface).collect(Collectors.joining("、"));
        return Assessment.of(open.claim(), Verdict.DERIVED_OK, Reason.of("derived", operands));
    }
}
