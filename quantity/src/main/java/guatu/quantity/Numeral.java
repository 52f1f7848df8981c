package guatu.quantity;

import java.math.BigDecimal;

/**
 * A number as it stands in a text (数字), Arabic, full-width, Chinese or mixed: 3.4万, １２３, 三百一十八.
 *
 * @param start first character, counted in the scanned text
 * @param end after the last character, magnitudes included
 * @param value exact, magnitudes multiplied out
 * @param upper the greater of two adjacent digits (三四十 is 30 to 40), else the value
 * @param step the last written place: for 3400 it is 100, for 1.3万 it is 1000, for 24.50 it is 0.01
 * @param script how it is written
 * @param magnitude the magnitude at its end, such as 万, or empty
 */
public record Numeral(
        int start,
        int end,
        BigDecimal value,
        BigDecimal upper,
        BigDecimal step,
        Script script,
        String magnitude) {

    /** The characters a number is written with. */
    public enum Script {
        ARABIC,
        CHINESE
    }

    /** Whether nothing was cut off: an integer without 万 or 亿, which officials give exactly. */
    public boolean isExact() {
        return magnitude.isEmpty() && value.scale() <= 0;
    }

    /** The last written place of a value whose digits carry {@code decimals} written decimals. */
    static BigDecimal stepOf(BigDecimal value, int decimals, BigDecimal scale) {
        if (decimals > 0) {
            return BigDecimal.ONE.movePointLeft(decimals).multiply(scale);
        }
        if (value.signum() == 0) {
            return scale;
        }
        return BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }
}
