package guatu.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How wide number words are (概数的宽度). No standard sets it: GB/T 15835-2011 governs only the form of
 * numerals, so it is a setting.
 *
 * @param ofOneDigit the part of a step that 余 and 多 add to a number with one digit before its
 *     zeros: with 0.1, 100余 is (100, 110) and 10余 is (10, 11); greater than 0, at most 1
 */
public record Vagueness(BigDecimal ofOneDigit) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** One tenth of a step for numbers such as 100 and 3万. */
    public static final Vagueness USUAL = new Vagueness(new BigDecimal("0.1"));

    public Vagueness {
        if (ofOneDigit.signum() <= 0 || ofOneDigit.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "ofOneDigit (" + ofOneDigit + ") must be above 0 and at most 1.");
        }
    }

    /** The interval of a number with a qualifier of that sense, or with none. */
    public Interval of(BigDecimal w, BigDecimal step, boolean exact, @Nullable Sense sense) {
        BigDecimal half = step.multiply(HALF);
        return switch (sense) {
            case null -> exact ? Interval.point(w) : Interval.from(w.subtract(half), w.add(half));
            case ABOVE -> above(w, step);
            case BELOW -> Interval.from(w.subtract(half), w);
            case ABOUT -> new Interval(w.subtract(half), true, w.add(half), true);
            case AT_LEAST -> new Interval(w, true, null, false);
            case AT_MOST -> new Interval(null, false, w, true);
            case BELOW_STRICT -> Interval.between(w.subtract(step), w);
        };
    }

    private Interval above(BigDecimal w, BigDecimal step) {
        boolean oneDigit = w.compareTo(BigDecimal.TEN) >= 0 && w.divide(step).precision() == 1;
        return oneDigit
                ? Interval.between(w, w.add(step.multiply(ofOneDigit)))
                : Interval.from(w, w.add(step));
    }
}
