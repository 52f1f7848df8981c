package guatu.figures.document;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one text by what they count (同单位数据). Looks back over a bounded number of figures,
 * so that long texts stay linear.
 */
final class SameUnit {

    /** How many figures of one unit are remembered. */
    private static final int REMEMBERED = 48;

    private final Map<String, Deque<Claim>> recent = new HashMap<>();

    /** The figures of the same unit before this one, nearest first; then remembers this one. */
    List<Claim> before(Claim claim) {
        Deque<Claim> seen = recent.computeIfAbsent(key(claim.measure()), x -> new ArrayDeque<>());
        List<Claim> earlier = new ArrayList<>(seen);
        seen.addFirst(claim);
        if (seen.size() > REMEMBERED) {
            seen.removeLast();
        }
        return earlier;
    }

    static String key(Amount amount) {
        return amount.unit().dimension() + amount.unit().base();
    }

    static boolean same(Claim one, Claim other) {
        return one.kind() == other.kind() && key(one.measure()).equals(key(other.measure()));
    }

    /** The value in base units. */
    static BigDecimal base(Amount amount) {
        return amount.value()
                .multiply(amount.unit().numerator())
                .divide(amount.unit().denominator(), MathContext.DECIMAL128);
    }
}
