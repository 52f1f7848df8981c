package guatu.figures.document;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.quantity.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much more or less, told beside both figures (差值): 由46家增加到138家，净增92家; 5.0%，比上月低0.2个百分点. */
final class Differences {

    private static final int BACK = 6;
    private static final int REACH = 120;
    private static final int CUE_REACH = 8;

    private final String text;
    private final List<Claim> measures;

    private Differences(String text, List<Claim> measures) {
        this.text = text;
        this.measures = measures;
    }

    static List<Relation> of(String text, List<Claim> measures) {
        Differences differences = new Differences(text, measures);
        List<Relation> found = new ArrayList<>();
        for (int i = 2; i < measures.size(); i++) {
            Relation relation = differences.isTold(measures.get(i)) ? differences.at(i) : null;
            if (relation != null) {
                found.add(relation);
            }
        }
        return found;
    }

    /** A plain figure behind a word of change, and no growth in percent. */
    private boolean isTold(Claim claim) {
        int start = claim.span().start();
        return claim.kind() != Kind.PERCENT
                && claim.kind() != Kind.RANK
                && claim.measure().senses().isEmpty()
                && !claim.measure().isRange()
                && Cues.CHANGE.in(text, start - CUE_REACH, start);
    }

    private @Nullable Relation at(int index) {
        Claim change = measures.get(index);
        for (int i = index - 1; i >= Math.max(0, index - BACK); i--) {
            for (int j = i - 1; j >= Math.max(0, index - BACK); j--) {
                Claim now = measures.get(i);
                Claim before = measures.get(j);
                boolean near = change.span().start() - before.span().end() < REACH;
                if (near && differs(now, before, change)) {
                    BigDecimal computed = difference(now, before);
                    return new Relation(
                            Relation.Type.DIFFERENCE, List.of(now, before), change, computed);
                }
            }
        }
        return null;
    }

    private static boolean differs(Claim now, Claim before, Claim change) {
        boolean points =
                change.measure().unit().dimension() == Dimension.POINT
                        && now.kind() == Kind.PERCENT
                        && before.kind() == Kind.PERCENT;
        boolean alike = points || SameUnit.same(now, change);
        return alike
                && SameUnit.same(now, before)
                && difference(now, before).compareTo(value(change, points)) == 0;
    }

    private static BigDecimal difference(Claim now, Claim before) {
        return SameUnit.base(now.measure()).subtract(SameUnit.base(before.measure())).abs();
    }

    /** A point is one hundredth, as the percents are that it lies between. */
    private static BigDecimal value(Claim change, boolean points) {
        return points
                ? change.measure().value().movePointLeft(2)
                : SameUnit.base(change.measure()).abs();
    }
}
