package guatu.quantity;

import java.math.BigDecimal;
import java.util.List;

/**
 * A unit or classifier (单位、量词).
 *
 * <p>One of it is {@code numerator / denominator} base units, as a fraction because 1亩 = 2000/3 m²
 * has no finite decimal.
 *
 * @param symbol the form officials print, such as 平方米
 * @param aliases other printed forms, such as ㎡
 * @param dimension what it measures
 * @param base the canonical unit; units with one base convert into each other
 * @param numerator upper part of the factor, positive
 * @param denominator lower part of the factor, positive
 */
public record Unit(
        String symbol,
        List<String> aliases,
        Dimension dimension,
        String base,
        BigDecimal numerator,
        BigDecimal denominator) {

    public Unit {
        aliases = List.copyOf(aliases);
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("The factor of " + symbol + " must be positive.");
        }
    }

    /** A classifier that no table names: it counts, and adds only with itself. */
    public static Unit classifier(String symbol) {
        return new Unit(symbol, List.of(), Dimension.COUNT, symbol, BigDecimal.ONE, BigDecimal.ONE);
    }

    /** Whether quantities in this unit and in {@code other} may be added and compared. */
    public boolean sameKind(Unit other) {
        return dimension == other.dimension && base.equals(other.base);
    }

    @Override
    public String toString() {
        return symbol;
    }
}
