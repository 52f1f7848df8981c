package guatu.figures.verdict;

import guatu.figures.claim.Amount;
import guatu.figures.verdict.Judgement.Hint;
import guatu.figures.verdict.Judgement.Rule;
import guatu.quantity.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Holds 翻番 and 是…的2.3倍 against the value and its base (倍数核对). */
public final class Doublings {

    private static final BigDecimal FAR = new BigDecimal("1.25");
    private static final BigDecimal LOOSE = new BigDecimal("1.5");

    private Doublings() {}

    /**
     * The verdict on a doubling: at least {@code written} times the base, with a remark from 1.25
     * times that on; from 1.5 times on a stronger word is due.
     *
     * @param base the earlier figure of the same definition, or null when it is not known
     */
    public static Judgement judge(Amount written, Quantity now, @Nullable Quantity base) {
        if (base == null || base.value().signum() == 0) {
            return as(Verdict.NEEDS_BASE, Hint.NONE, now, BigDecimal.ZERO);
        }
        BigDecimal times =
                now.value().divide(base.in(now.unit()).get().value(), MathContext.DECIMAL64);
        BigDecimal said = written.value();
        BigDecimal over = times.subtract(said);
        if (times.compareTo(said) < 0) {
            return as(Verdict.DIFFERS, Hint.NONE, now, over);
        }
        if (times.compareTo(said.multiply(LOOSE)) >= 0) {
            return as(Verdict.TRUE_BUT_LOOSE, Hint.FAR_ABOVE, now, over);
        }
        boolean far = times.compareTo(said.multiply(FAR)) >= 0;
        return as(Verdict.AGREES, far ? Hint.FAR_ABOVE : Hint.NONE, now, over);
    }

    private static Judgement as(Verdict verdict, Hint hint, Quantity now, BigDecimal over) {
        return new Judgement(verdict, Rule.DOUBLING, hint, now, over);
    }
}
