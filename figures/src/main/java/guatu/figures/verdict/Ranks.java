package guatu.figures.verdict;

import guatu.figures.claim.Amount;
import guatu.figures.verdict.Judgement.Hint;
import guatu.figures.verdict.Judgement.Rule;
import guatu.quantity.Quantity;
import guatu.quantity.Units;
import java.math.BigDecimal;
import java.util.Collection;

/** Holds a rank against the league table it is said of (位次核对). */
public final class Ranks {

    private Ranks() {}

    /**
     * The verdict on a rank or a 前N.
     *
     * @param own the value of the unit the claim speaks of
     * @param others the values of all others in the same scope, on the same day
     * @param highestFirst whether a greater value ranks higher
     */
    public static Judgement judge(
            Amount written, BigDecimal own, Collection<BigDecimal> others, boolean highestFirst) {
        long ahead =
                others.stream()
                        .filter(x -> (highestFirst ? x : own).compareTo(highestFirst ? own : x) > 0)
                        .count();
        boolean tied = others.stream().anyMatch(x -> x.compareTo(own) == 0);
        BigDecimal place = BigDecimal.valueOf(ahead + 1);
        boolean fits = place.compareTo(written.low()) >= 0 && place.compareTo(written.high()) <= 0;
        return new Judgement(
                fits ? Verdict.AGREES : Verdict.DIFFERS,
                Rule.RANK,
                tied ? Hint.TIED : Hint.NONE,
                new Quantity(place, Units.get("位")),
                place.subtract(written.low()));
    }
}
