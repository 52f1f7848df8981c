package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.verdict.Judge;
import guatu.figures.verdict.Judgement;
import guatu.figures.verdict.Judgement.Hint;
import guatu.figures.verdict.Suggestion;
import guatu.figures.verdict.Verdict;
import java.util.List;
import java.util.Locale;

/** Turns the engine's judgement of a figure against one fact into a result with words (结论成文). */
final class Judged {

    private Judged() {}

    static Assessment on(Claim claim, Fact fact, Reason... more) {
        Judgement judgement = Judge.judge(claim.measure(), fact.value());
        Verdict verdict = judgement.verdict();
        String suggestion =
                verdict.holds() ? null : Suggestion.of(claim, fact.value()).orElse(null);
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

    static boolean holds(Claim claim, Fact fact) {
        return Judge.judge(claim.measure(), fact.value()).verdict().holds();
    }
}
