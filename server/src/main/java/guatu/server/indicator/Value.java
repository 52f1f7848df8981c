package guatu.server.indicator;

import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value with what it was made of (取值).
 *
 * @param amount null for unknown, and then {@code gap} says why
 * @param items what the projects added; empty where it is made of other indicators
 */
record Value(
        @Nullable BigDecimal amount,
        @Nullable Problem gap,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        List<Item> items,
        List<Figure.PaceLine> lines,
        @Nullable Quotation quotation) {

    static Value of(BigDecimal amount, List<Item> items) {
        return new Value(amount, null, null, null, items, List.of(), null);
    }

    static Value gap(Problem gap, List<Item> items) {
        return new Value(null, gap, null, null, items, List.of(), null);
    }

    static Value of(
            BigDecimal amount, BigDecimal numerator, BigDecimal denominator, List<Item> items) {
        return new Value(amount, null, numerator, denominator, items, List.of(), null);
    }

    static Value quoted(Quotation quotation) {
        return new Value(quotation.value(), null, null, null, List.of(), List.of(), quotation);
    }

    Value with(List<Figure.PaceLine> paces) {
        return new Value(amount, gap, numerator, denominator, items, paces, quotation);
    }

    int projects() {
        return (int) items.stream().map(one -> one.project().code()).distinct().count();
    }

    int reports() {
        return items.stream().mapToInt(Item::reports).sum();
    }
}
