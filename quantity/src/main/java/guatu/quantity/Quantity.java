package guatu.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact number with its unit (数量): 244700 平方米.
 *
 * @param value exact, magnitudes such as 万 multiplied out
 * @param unit what it is counted or measured in
 */
public record Quantity(BigDecimal value, Unit unit) {

    /** Decimals kept when a conversion has no finite decimal. */
    public static final int ROUNDED_PLACES = 12;

    /** A quantity from texts: {@code Quantity.of("24.47", "平方公里")}. */
    public static Quantity of(String value, String unit) {
        return new Quantity(new BigDecimal(value), Units.get(unit));
    }

    /** This quantity in another unit of the same kind; exact wherever a finite decimal exists. */
    public Answer in(Unit wanted) {
        if (!unit.sameKind(wanted)) {
            return new Answer.Refused(Problem.between(unit, wanted));
        }
        if (unit.equals(wanted)) {
            return new Answer.Known(this, true);
        }
        BigDecimal top = value.multiply(unit.numerator()).multiply(wanted.denominator());
        BigDecimal bottom = unit.denominator().multiply(wanted.numerator());
        try {
            BigDecimal exact = top.divide(bottom, MathContext.UNLIMITED);
            return new Answer.Known(new Quantity(plain(exact), wanted), true);
        } catch (ArithmeticException endless) {
            BigDecimal rounded = top.divide(bottom, ROUNDED_PLACES, RoundingMode.HALF_UP);
            return new Answer.Known(new Quantity(rounded, wanted), false);
        }
    }

    /** The sum in this unit, refused for another dimension or classifier. */
    public Answer plus(Quantity other) {
        return switch (other.in(unit)) {
            case Answer.Refused refused -> new Answer.Refused(Problem.between(unit, other.unit()));
            case Answer.Known known ->
                    new Answer.Known(
                            new Quantity(value.add(known.quantity().value()), unit), known.exact());
        };
    }

    /** The difference in this unit, refused for another dimension or classifier. */
    public Answer minus(Quantity other) {
        return plus(new Quantity(other.value.negate(), other.unit));
    }

    /** Whether both stand for the same amount: 51亿元 and 510000万元, 1公顷 and 15亩. */
    public boolean sameAmount(Quantity other) {
        if (!unit.sameKind(other.unit)) {
            return false;
        }
        BigDecimal one = value.multiply(unit.numerator()).multiply(other.unit.denominator());
        BigDecimal two = other.value.multiply(other.unit.numerator()).multiply(unit.denominator());
        return one.compareTo(two) == 0;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
