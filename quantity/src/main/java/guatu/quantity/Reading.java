package guatu.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A printed number as read (读数).
 *
 * @param value exact, magnitude multiplied out, signed
 * @param upper the greater end of 三四十, else the value
 * @param step the last written place
 * @param written the digits and magnitude as printed
 * @param magnitude 万, 亿 or empty
 * @param exact whether nothing was rounded away: an integer without magnitude
 * @param qualifier 约, 余 and the like, or null
 * @param unit the unit behind it, or null when none stands there
 */
public record Reading(
        BigDecimal value,
        BigDecimal upper,
        BigDecimal step,
        String written,
        String magnitude,
        boolean exact,
        @Nullable Qualifier qualifier,
        @Nullable Unit unit) {

    /** The values it stands for, with the usual widths. */
    public Interval interval() {
        return interval(Vagueness.USUAL);
    }

    /** The values it stands for: 3400余 is [3400, 3500), 约28.6 is 28.6 ± 0.05. */
    public Interval interval(Vagueness vagueness) {
        if (upper.compareTo(value) > 0) {
            return new Interval(value, true, upper, true);
        }
        return vagueness.of(value, step, exact, qualifier == null ? null : qualifier.sense());
    }
}
