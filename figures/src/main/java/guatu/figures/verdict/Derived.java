package guatu.figures.verdict;

import guatu.figures.claim.Amount;
import guatu.figures.verdict.Judgement.Hint;
import guatu.figures.verdict.Judgement.Rule;
import guatu.quantity.Answer;
import guatu.quantity.Dimension;
import guatu.quantity.Quantity;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Holds a figure that the ledger does not store against the facts it is computed of (派生数据核对):
 * shares, growth, differences, sums. What recomputes within the written precision is DERIVED_OK.
 */
public final class Derived {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private Derived() {}

    /** 占三成, 完成年度计划的94.3%: {@code part} of {@code whole}. */
    public static Judgement share(Amount written, Quantity part, Quantity whole) {
        return ratio(written, part, whole, BigDecimal.ZERO);
    }

    /**
     * 同比增长5.8% or, with {@code rises} false, 下降5.8%: from {@code base} to {@code now}.
     *
     * @param rises whether the text says that it grew; a figure that moved the other way differs
     */
    public static Judgement growth(Amount written, Quantity now, Quantity base, boolean rises) {
        Quantity from = rises ? base : negated(base);
        Quantity to = rises ? now : negated(now);
        BigDecimal one = rises ? BigDecimal.ONE : BigDecimal.ONE.negate();
        return ratio(written, to, absolute(from), one);
    }

    /** 增加86万吨, 提高2.1个百分点: {@code now} less {@code base}; two percents differ by points. */
    public static Judgement difference(Amount written, Quantity now, Quantity base) {
        if (!(now.minus(base) instanceof Answer.Known known)) {
            return refused(now);
        }
        Quantity less = known.quantity();
        boolean points = written.unit().dimension() == Dimension.POINT;
        boolean percents = less.unit().dimension() == Dimension.PERCENT;
        if (points != percents) {
            return refused(less);
        }
        Quantity exact =
                points
                        ? new Quantity(less.in(Units.PERCENT).get().value(), Units.PERCENTAGE_POINT)
                        : less;
        return derived(Judge.judge(written, exact));
    }

    /** 合计42个: the sum of {@code parts}, which must be of one kind and at least one. */
    public static Judgement sum(Amount written, List<Quantity> parts) {
        Quantity sum = parts.getFirst();
        for (Quantity part : parts.subList(1, parts.size())) {
            if (!(sum.plus(part) instanceof Answer.Known known)) {
                return refused(part);
            }
            sum = known.quantity();
        }
        return derived(Judge.judge(written, sum));
    }

    private static Judgement ratio(Amount written, Quantity top, Quantity bottom, BigDecimal less) {
        if (written.unit().dimension() != Dimension.PERCENT
                || !(top.in(bottom.unit()) instanceof Answer.Known known)) {
            return refused(top);
        }
        if (bottom.value().signum() == 0) {
            return new Judgement(Verdict.NEEDS_BASE, Rule.DERIVED, Hint.NONE, top, BigDecimal.ZERO);
        }
        BigDecimal quotient =
                known.quantity().value().divide(bottom.value(), MathContext.DECIMAL128);
        BigDecimal percent = quotient.subtract(less).multiply(HUNDRED);
        return derived(Judge.judge(written, new Quantity(percent, Units.PERCENT)));
    }

    private static Judgement derived(Judgement plain) {
        Verdict verdict =
                switch (plain.verdict()) {
                    case AGREES, ROUNDS_TO -> Verdict.DERIVED_OK;
                    case DIFFERS -> Verdict.DERIVED_DIFFERS;
                    default -> plain.verdict();
                };
        return new Judgement(verdict, Rule.DERIVED, plain.hint(), plain.exact(), plain.steps());
    }

    private static Judgement refused(Quantity exact) {
        return new Judgement(Verdict.UNIT_DIFFERS, Rule.UNIT, Hint.NONE, exact, BigDecimal.ZERO);
    }

    private static Quantity negated(Quantity quantity) {
        return new Quantity(quantity.value().negate(), quantity.unit());
    }

    private static Quantity absolute(Quantity quantity) {
        Unit unit = quantity.unit();
        return new Quantity(quantity.value().abs(), unit);
    }
}
