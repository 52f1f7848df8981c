package guatu.figures.document;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts that give a whole (部分与总数): 涉及1246户, 签约1239户, 剩余7户. */
final class Sums {

    /** At most so many parts, within so many figures of the unit, within so many characters. */
    private static final int MOST_PARTS = 8;

    private static final int WINDOW = 12;
    private static final int REACH = 400;
    private static final int CUE_REACH = 12;

    private final String text;
    private final List<Claim> counted;

    private Sums(String text, List<Claim> counted) {
        this.text = text;
        this.counted = counted;
    }

    static List<Relation> of(String text, List<Claim> measures) {
        List<Relation> found = new ArrayList<>();
        ByUnit.split(measures, Sums::adds).forEach(list -> new Sums(text, list).find(found));
        return found;
    }

    /** Only plain figures add: no percents, ranks, ranges or vague ones. */
    static boolean adds(Claim claim) {
        Amount amount = claim.measure();
        boolean extensive =
                switch (claim.kind()) {
                    case COUNT, MONEY, AREA, LENGTH, MASS, VOLUME, ENERGY, POWER -> true;
                    default -> false;
                };
        return extensive
                && claim.kind() != Kind.RANK
                && amount.senses().isEmpty()
                && !amount.isRange();
    }

    private void find(List<Relation> found) {
        for (int total = 0; total < counted.size(); total++) {
            Relation after = partsFrom(total, total + 1);
            if (after != null) {
                found.add(after);
            }
        }
    }

    /** The shortest run of parts behind the total that gives it. */
    private @Nullable Relation partsFrom(int total, int from) {
        Claim whole = counted.get(total);
        int last = Math.min(counted.size(), total + WINDOW);
        for (int first = from; first < last - 1; first++) {
            BigDecimal sum = SameUnit.base(counted.get(first).measure());
            int end = Math.min(last, first + MOST_PARTS);
            for (int next = first + 1; next < end; next++) {
                if (counted.get(next).span().start() - whole.span().end() > REACH) {
                    break;
                }
                sum = sum.add(SameUnit.base(counted.get(next).measure()));
                boolean gives = sum.compareTo(SameUnit.base(whole.measure())) == 0;
                if (gives && isTold(whole, first, next)) {
                    List<Claim> parts = counted.subList(first, next + 1);
                    return new Relation(Relation.Type.SUM, parts, whole, sum);
                }
            }
        }
        return null;
    }

    private boolean isTold(Claim whole, int first, int last) {
        int lastStart = counted.get(last).span().start();
        boolean rest = Cues.REST.in(text, lastStart - CUE_REACH, lastStart);
        int behindWhole = whole.span().end();
        boolean parts = Cues.PARTS.in(text, behindWhole, counted.get(first).span().start());
        return rest || parts || last - first >= 2;
    }
}
