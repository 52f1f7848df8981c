package guatu.figures.verdict;

import guatu.figures.claim.Amount;
import guatu.figures.verdict.Judgement.Hint;
import guatu.figures.verdict.Judgement.Rule;
import guatu.quantity.Answer;
import guatu.quantity.Dimension;
import guatu.quantity.Quantity;
import guatu.quantity.Sense;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Holds a written amount against the exact one (核对规则). All comparisons are exact decimals; the
 * verdict depends on the printed form, whose last non-zero place is one step.
 */
public final class Judge {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NEAR = new BigDecimal("0.3");
    private static final BigDecimal LOOSE = new BigDecimal("5");
    private static final List<String> MAGNITUDES = List.of("1e4", "1e-4", "1e8", "1e-8");

    private final Amount written;
    private final Quantity exact;
    private final BigDecimal w;
    private final BigDecimal x;
    private final BigDecimal u;

    private Judge(Amount written, BigDecimal w, BigDecimal step, Quantity exact) {
        this.written = written;
        this.exact = exact;
        this.w = w;
        this.x = exact.value();
        this.u = step;
    }

    /** The verdict on {@code written} when the truth is {@code exact}. */
    public static Judgement judge(Amount written, Quantity exact) {
        return switch (exact.in(written.unit())) {
            case Answer.Refused refused ->
                    new Judgement(
                            Verdict.UNIT_DIFFERS, Rule.UNIT, Hint.NONE, exact, BigDecimal.ZERO);
            case Answer.Known known -> inUnit(written, known.quantity());
        };
    }

    private static Judgement inUnit(Amount written, Quantity exact) {
        BigDecimal step = step(written);
        Judgement plain = new Judge(written, written.value(), step, exact).byRule();
        boolean oneSided =
                plain.rule() == Rule.AT_LEAST
                        || plain.rule() == Rule.AT_MOST
                        || plain.rule() == Rule.BELOW_STRICT;
        if (plain.verdict() != Verdict.DIFFERS || written.isRange() || oneSided) {
            return plain;
        }
        for (String magnitude : MAGNITUDES) {
            BigDecimal scale = new BigDecimal(magnitude);
            BigDecimal scaled = written.value().multiply(scale);
            Judge shifted = new Judge(written, scaled, step.multiply(scale), exact);
            if (scaled.signum() != 0 && shifted.byRule().verdict().holds()) {
                return new Judgement(
                        Verdict.UNIT_DIFFERS, Rule.UNIT, Hint.NONE, exact, plain.steps());
            }
        }
        return plain;
    }

    /** A whole percent is written to one percent, whatever its last digit. */
    private static BigDecimal step(Amount written) {
        boolean percent = written.unit().symbol().equals("%");
        boolean point = written.unit().dimension() == Dimension.POINT;
        boolean whole = written.step().compareTo(BigDecimal.ONE) > 0;
        return (percent || point) && whole ? BigDecimal.ONE : written.step();
    }

    private Judgement byRule() {
        if (written.isRange()) {
            boolean inside = x.compareTo(written.low()) >= 0 && x.compareTo(written.high()) <= 0;
            return as(inside ? Verdict.AGREES : Verdict.DIFFERS, Rule.RANGE);
        }
        if (written.hasSense(Sense.ABOVE)) {
            return above();
        }
        if (written.hasSense(Sense.BELOW)) {
            return below();
        }
        if (written.hasSense(Sense.ABOUT)) {
            return about();
        }
        if (written.hasSense(Sense.AT_LEAST)) {
            Hint hint = x.compareTo(w.add(u.multiply(LOOSE))) >= 0 ? Hint.FAR_ABOVE : Hint.NONE;
            return as(x.compareTo(w) >= 0 ? Verdict.AGREES : Verdict.DIFFERS, Rule.AT_LEAST, hint);
        }
        if (written.hasSense(Sense.AT_MOST)) {
            return as(x.compareTo(w) <= 0 ? Verdict.AGREES : Verdict.DIFFERS, Rule.AT_MOST);
        }
        if (written.hasSense(Sense.BELOW_STRICT)) {
            return belowStrict();
        }
        return mustBeExact() ? exactly() : rounded();
    }

    /**
     * Things counted without 万 or 亿 are given exactly; measures are rounded to their last place.
     */
    private boolean mustBeExact() {
        boolean counted =
                switch (written.unit().dimension()) {
                    case COUNT, RANK, AGE, DURATION, SCORE -> true;
                    default -> false;
                };
        return counted && written.exact();
    }

    private Judgement exactly() {
        return as(x.compareTo(w) == 0 ? Verdict.AGREES : Verdict.DIFFERS, Rule.EXACT);
    }

    private Judgement rounded() {
        if (x.compareTo(w) == 0) {
            return as(Verdict.AGREES, Rule.ROUNDED);
        }
        if (isRounding(RoundingMode.HALF_UP) || isRounding(RoundingMode.HALF_EVEN)) {
            return as(Verdict.ROUNDS_TO, Rule.ROUNDED);
        }
        boolean cut = isRounding(RoundingMode.DOWN);
        return as(cut ? Verdict.TRUNCATED : Verdict.DIFFERS, Rule.ROUNDED);
    }

    private boolean isRounding(RoundingMode mode) {
        return Rounding.toStep(x, u, mode).compareTo(w) == 0;
    }

    private Judgement above() {
        if (x.compareTo(w) == 0) {
            return as(Verdict.AGREES, Rule.ABOVE, Hint.NOT_ABOVE);
        }
        if (x.compareTo(w) < 0 || x.compareTo(w.add(u.multiply(LOOSE))) >= 0) {
            return as(Verdict.DIFFERS, Rule.ABOVE);
        }
        boolean close = x.compareTo(w.add(u)) < 0;
        return as(close ? Verdict.AGREES : Verdict.TRUE_BUT_LOOSE, Rule.ABOVE);
    }

    private Judgement below() {
        if (x.compareTo(w) >= 0 || x.compareTo(w.subtract(u)) < 0) {
            return as(Verdict.DIFFERS, Rule.BELOW);
        }
        if (x.compareTo(w.subtract(u.multiply(HALF))) < 0) {
            return as(Verdict.TRUE_BUT_LOOSE, Rule.BELOW);
        }
        boolean far = x.compareTo(w.subtract(u.multiply(NEAR))) < 0;
        return as(Verdict.AGREES, Rule.BELOW, far ? Hint.FAR_BELOW : Hint.NONE);
    }

    private Judgement about() {
        BigDecimal off = x.subtract(w).abs();
        if (off.compareTo(u.multiply(HALF)) <= 0) {
            return as(Verdict.AGREES, Rule.ABOUT);
        }
        boolean loose = off.compareTo(u) <= 0;
        return as(loose ? Verdict.TRUE_BUT_LOOSE : Verdict.DIFFERS, Rule.ABOUT);
    }

    private Judgement belowStrict() {
        if (x.compareTo(w) >= 0) {
            return as(Verdict.DIFFERS, Rule.BELOW_STRICT);
        }
        boolean close = x.compareTo(w.subtract(u)) > 0;
        return as(close ? Verdict.AGREES : Verdict.TRUE_BUT_LOOSE, Rule.BELOW_STRICT);
    }

    private Judgement as(Verdict verdict, Rule rule) {
        return as(verdict, rule, Hint.NONE);
    }

    private Judgement as(Verdict verdict, Rule rule, Hint hint) {
        BigDecimal steps = x.subtract(w).divide(u, 3, RoundingMode.HALF_UP);
        return new Judgement(verdict, rule, hint, exact, steps);
    }
}
