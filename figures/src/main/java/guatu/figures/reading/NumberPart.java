package guatu.figures.reading;

import guatu.quantity.Numeral;
import guatu.quantity.Printed;
import java.math.BigDecimal;

/**
 * A number with what was written around it (数字部分), still without unit.
 *
 * @param end after the number and its magnitude
 * @param low value, or lower end
 * @param high value, or upper end of adjacent digits
 * @param step last written place
 * @param written digits and magnitude as printed
 * @param magnitude 万, 亿 or empty
 * @param exact whether an integer without magnitude
 * @param chinese whether in Chinese digits
 */
record NumberPart(
        int end,
        BigDecimal low,
        BigDecimal high,
        BigDecimal step,
        String written,
        String magnitude,
        boolean exact,
        boolean chinese) {

    static NumberPart of(Numeral numeral, View view) {
        return new NumberPart(
                numeral.end(),
                numeral.value(),
                numeral.upper(),
                numeral.step(),
                view.text(numeral.start(), numeral.end()),
                numeral.magnitude(),
                numeral.isExact(),
                numeral.script() == Numeral.Script.CHINESE);
    }

    /** The number times a magnitude that stands further on: the 万 of 9300多万. */
    NumberPart times(String late, int newEnd) {
        BigDecimal scale = Printed.scaleOf(late);
        return new NumberPart(
                newEnd,
                low.multiply(scale),
                high.multiply(scale),
                step.multiply(scale),
                written + late,
                magnitude + late,
                false,
                chinese);
    }

    /** The number and a half: 一年半, 七成半. */
    NumberPart andHalf() {
        BigDecimal half = new BigDecimal("0.5");
        return new NumberPart(
                end, low.add(half), high.add(half), half, written + "半", magnitude, false, chinese);
    }

    /** The number and so many tenths: 九成五. */
    NumberPart andTenths(int tenths, String asWritten) {
        BigDecimal part = BigDecimal.valueOf(tenths, 1);
        BigDecimal tenth = BigDecimal.valueOf(1, 1);
        return new NumberPart(
                end, low.add(part), high.add(part), tenth, asWritten, magnitude, false, chinese);
    }

    NumberPart negated() {
        return new NumberPart(
                end, high.negate(), low.negate(), step, written, magnitude, exact, chinese);
    }

    /** Both as one range. */
    NumberPart to(NumberPart last, String asWritten) {
        return new NumberPart(
                last.end,
                low,
                last.high,
                last.step,
                asWritten,
                last.magnitude,
                exact && last.exact,
                chinese);
    }
}
