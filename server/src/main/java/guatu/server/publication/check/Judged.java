package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.reading.ClaimReader;
import guatu.figures.verdict.Judge;
import guatu.figures.verdict.Judgement;
import guatu.figures.verdict.Judgement.Hint;
import guatu.figures.verdict.Suggestion;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the engine's judgement of a figure against one fact into a result with words (结论成文). */
final class Judged {

    /** One part in so many that a suggestion may be off. */
    private static final BigDecimal COARSE = BigDecimal.valueOf(40);

    private Judged() {}

    static Assessment on(Claim claim, Fact fact, Reason... more) {
        Judgement judgement = Judge.judge(claim.measure(), fact.value());
        Verdict verdict = judgement.verdict();
        String suggestion = verdict.holds() ? null : suggestion(claim, fact.value());
        Assessment result =
                Assessment.on(
                                claim,
                                verdict,
                                List.of(fact),
                                Reason.of(
                                        "rule-" + judgement.rule().name().toLowerCase(Locale.ROOT),
                                        fact.indicator(),
                                        fact.placeName(),
                                        Shown.of(fact.value()),
                                        claim.surface()))
                        .suggesting(suggestion);
        if (judgement.hint() != Hint.NONE) {
            result =
                    result.noting(
                            Reason.of("hint-" + judgement.hint().name().toLowerCase(Locale.ROOT)));
        }
        if (fact.source().equals(Promises.FULFILLED)) {
            result = result.noting(Reason.of("fulfilled"));
        }
        for (Reason reason : more) {
            result = result.noting(reason);
        }
        return result;
    }

    /** With the claim's own precision, unless that says next to nothing: 6.6万 is no 7万. */
    private static @Nullable String suggestion(Claim claim, Quantity exact) {
        String own = Suggestion.of(claim, exact).orElse(null);
        List<Claim> read = own == null ? List.of() : ClaimReader.read(own);
        boolean plain = claim.measure().senses().isEmpty() && exact.value().signum() > 0;
        if (!plain || read.size() != 1 || !read.getFirst().isMeasure()) {
            return own;
        }
        BigDecimal off = read.getFirst().measure().value().subtract(exact.value()).abs();
        boolean coarse = off.multiply(COARSE).compareTo(exact.value()) > 0;
        boolean same = read.getFirst().measure().unit().sameKind(exact.unit());
        return coarse && same ? Shown.of(exact) : own;
    }

    static boolean holds(Claim claim, Fact fact) {
        return Judge.judge(claim.measure(), fact.value()).verdict().holds();
    }
}
