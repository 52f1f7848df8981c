package guatu.figures.verdict;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import guatu.quantity.Answer;
import guatu.quantity.Printed;
import guatu.quantity.Quantity;
import guatu.quantity.Sense;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The figure to print instead, with the claim's own precision, unit and qualifier (改写建议). */
public final class Suggestion {

    private Suggestion() {}

    /** The claim's text with the right number in it; empty when the units cannot be compared. */
    public static Optional<String> of(Claim claim, Quantity exact) {
        Amount written = claim.measure();
        if (!(exact.in(written.unit()) instanceof Answer.Known known) || written.isRange()) {
            return Optional.empty();
        }
        int at = claim.surface().indexOf(number(written));
        if (at < 0) {
            return Optional.empty();
        }
        String number = printed(known.quantity().value(), written);
        String before = claim.surface().substring(0, at);
        String after = claim.surface().substring(at + number(written).length());
        return Optional.of(before + number + after);
    }

    /** The digits as printed, without the magnitude, which stays where it is. */
    private static String number(Amount written) {
        String digits = written.written();
        return digits.endsWith(written.magnitude())
                ? digits.substring(0, digits.length() - written.magnitude().length())
                : digits;
    }

    private static String printed(BigDecimal exact, Amount written) {
        BigDecimal scale = Printed.scaleOf(written.magnitude());
        BigDecimal step =
                written.senses().isEmpty() && written.exact() ? BigDecimal.ONE : written.step();
        BigDecimal rounded = Rounding.toStep(exact, step, mode(written));
        BigDecimal digits = rounded.divide(scale).stripTrailingZeros();
        int places = Math.max(0, step.divide(scale).stripTrailingZeros().scale());
        return digits.setScale(Math.max(places, digits.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** 超 and 余 cut off, 近 and 不足 go up to the next step, all others round. */
    private static RoundingMode mode(Amount written) {
        if (written.hasSense(Sense.ABOVE) || written.hasSense(Sense.AT_LEAST)) {
            return RoundingMode.FLOOR;
        }
        boolean up =
                written.hasSense(Sense.BELOW)
                        || written.hasSense(Sense.BELOW_STRICT)
                        || written.hasSense(Sense.AT_MOST);
        return up ? RoundingMode.CEILING : RoundingMode.HALF_UP;
    }
}
