package guatu.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values a written figure stands for (数值区间).
 *
 * @param low lower end, or null for none
 * @param lowClosed whether the lower end belongs to it
 * @param high upper end, or null for none
 * @param highClosed whether the upper end belongs to it
 */
public record Interval(
        @Nullable BigDecimal low,
        boolean lowClosed,
        @Nullable BigDecimal high,
        boolean highClosed) {

    /** One value exactly. */
    public static Interval point(BigDecimal value) {
        return new Interval(value, true, value, true);
    }

    /** [low, high). */
    public static Interval from(BigDecimal low, BigDecimal high) {
        return new Interval(low, true, high, false);
    }

    /** (low, high). */
    public static Interval between(BigDecimal low, BigDecimal high) {
        return new Interval(low, false, high, false);
    }

    /** Whether {@code x} lies in the interval. */
    public boolean contains(BigDecimal x) {
        return aboveLow(x) && belowHigh(x);
    }

    private boolean aboveLow(BigDecimal x) {
        if (low == null) {
            return true;
        }
        int order = x.compareTo(low);
        return lowClosed ? order >= 0 : order > 0;
    }

    private boolean belowHigh(BigDecimal x) {
        if (high == null) {
            return true;
        }
        int order = x.compareTo(high);
        return highClosed ? order <= 0 : order < 0;
    }

    /** In the notation of mathematics: [3400, 3500). */
    @Override
    public String toString() {
        return (lowClosed ? "[" : "(")
                + (low == null ? "-∞" : plain(low))
                + ", "
                + (high == null ? "+∞" : plain(high))
                + (highClosed ? "]" : ")");
    }

    private static String plain(BigDecimal end) {
        return end.stripTrailingZeros().toPlainString();
    }
}
