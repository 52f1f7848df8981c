package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one figure of a text holds (核对结果).
 *
 * @param reasons in words, the deciding one first
 * @param facts what it was held against; two and more where both fit
 * @param suggestion the figure to print instead, or null
 * @param topic code of the indicator it was read as, empty for none
 * @param district code of the district it speaks of, or null
 * @param year that it speaks of
 */
public record Assessment(
        Claim claim,
        Verdict verdict,
        List<Reason> reasons,
        List<Fact> facts,
        @Nullable String suggestion,
        String topic,
        @Nullable String district,
        int year) {

    public Assessment {
        reasons = List.copyOf(reasons);
        facts = List.copyOf(facts);
    }

    static Assessment of(Claim claim, Verdict verdict, Reason... reasons) {
        return new Assessment(claim, verdict, List.of(reasons), List.of(), null, "", null, 0);
    }

    static Assessment on(Claim claim, Verdict verdict, List<Fact> facts, Reason... reasons) {
        return new Assessment(claim, verdict, List.of(reasons), facts, null, "", null, 0);
    }

    Assessment suggesting(@Nullable String figure) {
        return new Assessment(claim, verdict, reasons, facts, figure, topic, district, year);
    }

    Assessment about(String code) {
        return new Assessment(claim, verdict, reasons, facts, suggestion, code, district, year);
    }

    Assessment noting(Reason more) {
        List<Reason> all = new java.util.ArrayList<>(reasons);
        all.add(more);
        return new Assessment(claim, verdict, all, facts, suggestion, topic, district, year);
    }

    Assessment at(@Nullable String place, int spoken) {
        return new Assessment(
                claim, verdict, reasons, facts, suggestion, topic, place, spoken);
    }
}
