package guatu.figures.claim;

import guatu.quantity.Interval;
import guatu.quantity.Printed;
import guatu.quantity.Quantity;
import guatu.quantity.Sense;
import guatu.quantity.Unit;
import guatu.quantity.Vagueness;
import java.math.BigDecimal;
import java.util.Set;

/**
 * The number of a measure as written (数值).
 *
 * @param low the value, or the lower end of a range; magnitudes multiplied out, exact
 * @param high the value, or the upper end of a range
 * @param written digits and magnitude as printed
 * @param step the last written place
 * @param magnitude 万, 亿 or empty
 * @param exact whether the form claims exactness: an integer without magnitude
 * @param unit canonical unit; a figure without unit counts in the empty classifier
 * @param unitPrinted the unit as printed, empty when the text leaves it out
 * @param qualifier qualifiers as printed, empty for none
 * @param senses what the qualifiers say
 */
public record Amount(
        BigDecimal low,
        BigDecimal high,
        String written,
        BigDecimal step,
        String magnitude,
        boolean exact,
        Unit unit,
        String unitPrinted,
        String qualifier,
        Set<Sense> senses) {

    public Amount {
        senses = Set.copyOf(senses);
    }

    public boolean isRange() {
        return low.compareTo(high) != 0;
    }

    /** The one value; the lower end of a range. */
    public BigDecimal value() {
        return low;
    }

    /** The unit as the text prints it, or the one it leaves to the context. */
    public String unitAsWritten() {
        return unitPrinted.isEmpty() ? unit.symbol() : unitPrinted;
    }

    public Quantity quantity() {
        return new Quantity(low, unit);
    }

    /** The values it stands for. */
    public Interval interval(Vagueness vagueness) {
        if (isRange()) {
            return new Interval(low, true, high, true);
        }
        return vagueness.of(low, step, exact, senses.stream().sorted().findFirst().orElse(null));
    }

    public boolean hasSense(Sense sense) {
        return senses.contains(sense);
    }

    /** The same amount under a qualifier that stands elsewhere in the clause. */
    public Amount qualifiedBy(String printed, Set<Sense> more) {
        return new Amount(
                low, high, written, step, magnitude, exact, unit, unitPrinted, printed, more);
    }

    /** Another number in the same unit and under the same qualifier. */
    public Amount at(BigDecimal value, BigDecimal lastPlace) {
        return new Amount(
                value,
                value,
                written,
                lastPlace,
                magnitude,
                exact,
                unit,
                unitPrinted,
                qualifier,
                senses);
    }

    /** The same number of ten thousands, where the text says so once for a whole list. */
    public Amount times(String shared) {
        BigDecimal scale = Printed.scaleOf(shared);
        return new Amount(
                low.multiply(scale),
                high.multiply(scale),
                written,
                step.multiply(scale),
                shared,
                false,
                unit,
                unitPrinted,
                qualifier,
                senses);
    }

    /** The same amount in a unit that the text leaves to the context. */
    public Amount in(Unit implied) {
        return in(implied, unitPrinted);
    }

    /** The same amount in a unit that a neighbour prints for both. */
    public Amount in(Unit implied, String printed) {
        return new Amount(
                low, high, written, step, magnitude, exact, implied, printed, qualifier, senses);
    }
}
