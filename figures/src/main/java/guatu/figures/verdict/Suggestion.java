package guatu.figures.verdict;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.verdict.Judgement.Hint;
import guatu.quantity.Answer;
import guatu.quantity.Printed;
import guatu.quantity.Quantity;
import guatu.quantity.Sense;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The figure to print instead, with the claim's own precision, unit and qualifier (改写建议). Where no
 * number of that precision bears the qualifier out (近500 of 420), the plain figure.
 */
public final class Suggestion {

    /** More decimals than this are not printed. */
    private static final int MOST_DECIMALS = 2;

    private static final String CHINESE = "零一二三四五六七八九十";
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final String[] MINUS = {"零下", "负", "-", "－", "−"};

    private Suggestion() {}

    /**
     * The claim's text with the right number in it; empty when the units cannot be compared, for a
     * range, and for words that hold no number of their own (翻番, 一半).
     */
    public static Optional<String> of(Claim claim, Quantity exact) {
        Amount written = claim.measure();
        boolean wordy = claim.kind() == Kind.RATIO || isDoubling(claim);
        if (wordy
                || written.isRange()
                || !(exact.in(written.unit()) instanceof Answer.Known known)) {
            return Optional.empty();
        }
        BigDecimal value = known.quantity().value();
        if (written.written().startsWith("百分百")) {
            return Optional.of(trimmed(value) + "%");
        }
        BigDecimal rounded = Rounding.toStep(value, stepOf(written), mode(written));
        if (!fits(written, rounded, known.quantity())) {
            return Optional.of(plain(written, value));
        }
        return inPlace(claim, written, rounded);
    }

    private static boolean isDoubling(Claim claim) {
        return claim.kind() == Kind.MULTIPLE && claim.surface().indexOf('翻') >= 0;
    }

    private static Optional<String> inPlace(Claim claim, Amount written, BigDecimal rounded) {
        String surface = visible(claim.surface());
        String number = number(written);
        int at = surface.indexOf(number);
        if (at < 0) {
            return Optional.of(plain(written, rounded));
        }
        String before = surface.substring(0, at);
        String after = surface.substring(at + number.length());
        for (String minus : MINUS) {
            if (before.endsWith(minus)) {
                boolean below = rounded.signum() < 0;
                String sign = below ? minus : "";
                String rest = before.substring(0, before.length() - minus.length());
                return Optional.of(rest + sign + digits(written, rounded.abs()) + after);
            }
        }
        return Optional.of(before + digits(written, rounded) + after);
    }

    /** The text without the line end and the invisible marks that may stand in a number. */
    private static String visible(String surface) {
        StringBuilder out = new StringBuilder(surface.length());
        for (int i = 0; i < surface.length(); i++) {
            char c = surface.charAt(i);
            if (Character.getType(c) != Character.FORMAT && c != '\n' && c != '\r') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The digits as printed, without the magnitude, which stays where it is. */
    private static String number(Amount written) {
        String digits = written.written();
        return digits.endsWith(written.magnitude())
                ? digits.substring(0, digits.length() - written.magnitude().length())
                : digits;
    }

    private static BigDecimal stepOf(Amount written) {
        return written.senses().isEmpty() && written.exact() ? BigDecimal.ONE : written.step();
    }

    private static String digits(Amount written, BigDecimal rounded) {
        BigDecimal scale = Printed.scaleOf(written.magnitude());
        BigDecimal digits = rounded.divide(scale).stripTrailingZeros();
        boolean chinese = CHINESE.indexOf(written.written().charAt(0)) >= 0;
        if (chinese
                && digits.scale() <= 0
                && digits.signum() >= 0
                && digits.compareTo(BigDecimal.TEN) <= 0) {
            return CHINESE.substring(digits.intValue(), digits.intValue() + 1);
        }
        int places = Math.max(0, stepOf(written).divide(scale).stripTrailingZeros().scale());
        return digits.setScale(Math.max(places, digits.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** Whether the rounded number bears out the qualifier; without one every rounding does. */
    private static boolean fits(Amount written, BigDecimal rounded, Quantity exact) {
        if (written.senses().isEmpty()) {
            return true;
        }
        if (rounded.signum() == 0) {
            return false;
        }
        Amount instead = written.at(rounded, lastPlace(rounded).max(written.step()));
        Judgement judgement = Judge.judge(instead, exact);
        return judgement.verdict().holds() && judgement.hint() != Hint.NOT_ABOVE;
    }

    private static BigDecimal lastPlace(BigDecimal rounded) {
        return BigDecimal.ONE.scaleByPowerOfTen(-rounded.stripTrailingZeros().scale());
    }

    /** 420人, 24.48万平方米: the number itself in the claim's unit and magnitude. */
    private static String plain(Amount written, BigDecimal value) {
        BigDecimal scale = Printed.scaleOf(written.magnitude());
        return trimmed(value.divide(scale)) + written.magnitude() + written.unitAsWritten();
    }

    private static String trimmed(BigDecimal value) {
        BigDecimal rounded =
                value.scale() > MOST_DECIMALS && value.abs().compareTo(HUNDRED.movePointLeft(4)) > 0
                        ? value.setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                        : value;
        BigDecimal stripped = rounded.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
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
