package guatu.figures.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding to a step, in one go (GB/T 8170-2008: never twice) (数值修约). */
public final class Rounding {

    private Rounding() {}

    /** The multiple of {@code step} that {@code x} rounds to. */
    public static BigDecimal toStep(BigDecimal x, BigDecimal step, RoundingMode mode) {
        return x.divide(step, 0, mode).multiply(step);
    }

    /**
     * {@code part} of {@code whole} in percent, rounded half-up to the places of {@code like}.
     *
     * @param whole not zero
     */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole, BigDecimal like) {
        return percent(part, whole, like, RoundingMode.HALF_UP);
    }

    /** As {@link #percent(BigDecimal, BigDecimal, BigDecimal)}, rounded as told. */
    public static BigDecimal percent(
            BigDecimal part, BigDecimal whole, BigDecimal like, RoundingMode mode) {
        return part.movePointRight(2).divide(whole, Math.max(0, like.scale()), mode);
    }
}
