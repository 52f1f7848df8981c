package guatu.figures.document;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import guatu.figures.claim.Comparison.Against;
import guatu.figures.claim.Kind;
import guatu.figures.verdict.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shares that recompute (比率): 签约1239户 of 1246户 is 签约率99.4%. */
final class Ratios {

    private static final int BACK = 8;
    private static final int AHEAD = 2;
    private static final int REACH = 300;

    private final String text;
    private final List<Claim> measures;

    private Ratios(String text, List<Claim> measures) {
        this.text = text;
        this.measures = measures;
    }

    static List<Relation> of(String text, List<Claim> measures) {
        Ratios ratios = new Ratios(text, measures);
        List<Relation> found = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            Relation relation = ratios.isShare(measures.get(i)) ? ratios.at(i) : null;
            if (relation != null) {
                found.add(relation);
            }
        }
        return found;
    }

    private boolean isShare(Claim claim) {
        boolean plain =
                claim.kind() == Kind.PERCENT
                        && claim.measure().unit().symbol().equals("%")
                        && claim.measure().senses().isEmpty()
                        && !claim.measure().isRange();
        Against type = claim.context().comparison().type();
        boolean growth =
                type == Against.YEAR_ON_YEAR
                        || type == Against.MONTH_ON_MONTH
                        || type == Against.CHANGE;
        int start = claim.span().start();
        return plain && !growth && Cues.SHARE.in(text, start - 16, start);
    }

    /** The nearest pair of figures of one unit whose quotient rounds to the percent. */
    private @Nullable Relation at(int index) {
        int from = Math.max(0, index - BACK);
        int to = Math.min(measures.size() - 1, index + AHEAD);
        for (int i = to; i >= from; i--) {
            for (int j = i - 1; j >= from; j--) {
                Relation relation = pair(index, i, j);
                if (relation != null) {
                    return relation;
                }
            }
        }
        return null;
    }

    private @Nullable Relation pair(int index, int i, int j) {
        Claim one = measures.get(i);
        Claim other = measures.get(j);
        Claim share = measures.get(index);
        boolean near = Math.abs(share.span().start() - other.span().start()) < REACH;
        if (i == index || j == index || !near || !isOperand(one, other)) {
            return null;
        }
        boolean oneIsPart =
                SameUnit.base(one.measure()).compareTo(SameUnit.base(other.measure())) <= 0;
        Claim part = oneIsPart ? one : other;
        Claim whole = oneIsPart ? other : one;
        Amount percent = share.measure();
        BigDecimal top = SameUnit.base(part.measure());
        BigDecimal bottom = SameUnit.base(whole.measure());
        BigDecimal written = new BigDecimal(percent.value().toPlainString());
        if (bottom.signum() == 0
                || Rounding.percent(top, bottom, written).compareTo(written) != 0) {
            return null;
        }
        BigDecimal exact = Rounding.percent(top, bottom, new BigDecimal("0.0001"));
        return new Relation(Relation.Type.RATIO, List.of(part, whole), share, exact);
    }

    private static boolean isOperand(Claim one, Claim other) {
        return Sums.adds(one) && Sums.adds(other) && SameUnit.same(one, other);
    }
}
