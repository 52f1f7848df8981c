package guatu.figures.document;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Comparison.Against;
import guatu.figures.claim.Kind;
import guatu.figures.claim.Role;
import guatu.figures.verdict.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Growth that recomputes (增幅): 完成313.64亿元，较去年同期增长153.34亿元，同比增长95.66%, and
 * 由13.2平方米增加到15.6平方米，增长18.2%.
 */
final class Growths {

    private static final int REACH = 80;

    private Growths() {}

    /** A growth as told: what it is computed of, the percent, and what the operands give. */
    record Told(List<Claim> operands, Claim percent, BigDecimal computed) {

        boolean holds() {
            return computed.compareTo(percent.measure().value()) == 0;
        }
    }

    static List<Relation> of(List<Claim> measures) {
        return told(measures).stream()
                .filter(Told::holds)
                .map(told ->
                        new Relation(
                                Relation.Type.GROWTH,
                                told.operands(),
                                told.percent(),
                                told.computed()))
                .toList();
    }

    /** Every growth whose parts stand right before it, whether it recomputes or not. */
    static List<Told> told(List<Claim> measures) {
        List<Told> found = new ArrayList<>();
        for (int i = 2; i < measures.size(); i++) {
            Told told = at(measures.get(i - 2), measures.get(i - 1), measures.get(i));
            if (told != null) {
                found.add(told);
            }
        }
        return found;
    }

    private static @Nullable Told at(Claim first, Claim second, Claim percent) {
        boolean sentence =
                first.context().sentence().equals(percent.context().sentence())
                        && percent.span().start() - first.span().end() < REACH;
        if (!sentence
                || !isGrowth(percent)
                || !Sums.adds(first)
                || !Sums.adds(second)
                || !SameUnit.same(first, second)) {
            return null;
        }
        BigDecimal a = SameUnit.base(first.measure());
        BigDecimal b = SameUnit.base(second.measure());
        Against type = second.context().comparison().type();
        if (first.context().role() == Role.BASE && type == Against.TO) {
            return told(first, second, percent, b.subtract(a).abs(), a);
        }
        boolean changed = type == Against.YEAR_ON_YEAR || type == Against.CHANGE;
        boolean fell = isFall(second.context().comparison().words());
        return changed ? told(first, second, percent, b, fell ? a.add(b) : a.subtract(b)) : null;
    }

    private static boolean isFall(String words) {
        return words.chars().anyMatch(c -> "减降少低".indexOf(c) >= 0);
    }

    private static boolean isGrowth(Claim claim) {
        Against type = claim.context().comparison().type();
        return claim.kind() == Kind.PERCENT
                && claim.measure().senses().isEmpty()
                && (type == Against.YEAR_ON_YEAR || type == Against.CHANGE);
    }

    private static @Nullable Told told(
            Claim first, Claim second, Claim percent, BigDecimal change, BigDecimal base) {
        if (base.signum() <= 0) {
            return null;
        }
        BigDecimal computed = Rounding.percent(change, base, percent.measure().value());
        return new Told(List.of(first, second), percent, computed);
    }
}
