package guatu.server.indicator;

import guatu.quantity.Answer;
import guatu.quantity.Quantity;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds figures that may be added (可加性): one measure, one series, one kind of unit. */
final class Sums {

    private Sums() {}

    static Outcome<BigDecimal> of(List<Figure> figures) {
        if (figures.isEmpty()) {
            return Outcome.done(BigDecimal.ZERO);
        }
        Figure first = figures.getFirst();
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure one : figures) {
            Problem problem = between(first, one);
            if (problem != null) {
                return Outcome.refused(problem);
            }
            if (one.value() == null) {
                return Outcome.refused(Objects.requireNonNull(one.gap()));
            }
            Answer answer = new Quantity(one.value(), unit(one.unit())).in(unit(first.unit()));
            sum = sum.add(answer.get().value());
        }
        return Outcome.done(sum);
    }

    private static @Nullable Problem between(Figure first, Figure one) {
        Definition a = first.definition();
        Definition b = one.definition();
        if (!unit(a.unit()).sameKind(unit(b.unit()))) {
            return Problem.of("indicator.sum.units", a.name(), a.unit(), b.name(), b.unit());
        }
        boolean sums = adds(a) && adds(b);
        boolean alike =
                Objects.equals(a.measure(), b.measure())
                        && Objects.equals(a.subkind(), b.subkind())
                        && a.counted() == b.counted()
                        && a.series() == b.series();
        return sums && alike ? null : Problem.of("indicator.sum.measures", a.name(), b.name());
    }

    private static boolean adds(Definition one) {
        return switch (one.aggregation()) {
            case SUM, COUNT, CUMULATIVE -> true;
            case DISTINCT, RATIO, GROWTH, RATE_AT, PACE, QUOTED -> false;
        };
    }

    private static Unit unit(String symbol) {
        return Units.find(symbol).orElseGet(() -> Unit.classifier(symbol));
    }
}
