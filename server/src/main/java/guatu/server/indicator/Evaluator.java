package guatu.server.indicator;

import guatu.server.indicator.count.Portion;
import guatu.server.journal.Period;
import guatu.server.project.Project;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Works out the value of an indicator over some of the projects, from one standpoint (取值). */
final class Evaluator {

    private final Counting counting;
    private final Definitions definitions;
    private final Quotations quotations;

    Evaluator(Counting counting, Definitions definitions, Quotations quotations) {
        this.counting = counting;
        this.definitions = definitions;
        this.quotations = quotations;
    }

    Counting counting() {
        return counting;
    }

    Standpoint at() {
        return counting.at();
    }

    /** The value of an indicator in a place. */
    Value value(Definition definition, Period period, Side side, Place place) {
        if (definition.aggregation() == Aggregation.QUOTED) {
            return quoted(definition, period, place);
        }
        return value(definition, period, side, one -> counting.selection().lies(one, place), false);
    }

    private Value quoted(Definition definition, Period period, Place place) {
        Quotation quotation = quotations.find(definition.code(), place, period, at().asked());
        return quotation == null
                ? Value.gap(
                        Problem.of(
                                "indicator.not-quoted",
                                definition.name(),
                                PeriodText.print(period)),
                        List.of())
                : Value.quoted(quotation);
    }

    /** The value over the projects that are {@code in}. */
    Value value(
            Definition definition, Period period, Side side, Predicate<Project> in, boolean stock) {
        return switch (definition.aggregation()) {
            case SUM, COUNT, CUMULATIVE -> sum(definition, period, side, in, stock);
            case DISTINCT -> distinct(definition, period, side, in);
            case RATIO -> ratio(definition, period, side, in, stock);
            case RATE_AT -> ratio(definition, period, side, in, true);
            case GROWTH -> growth(definition, period, side, in);
            case PACE -> pace(definition, period, side, in);
            case QUOTED -> throw new IllegalArgumentException("Quoted, not computed.");
        };
    }

    private Value sum(
            Definition definition, Period period, Side side, Predicate<Project> in, boolean stock) {
        return sum(definition, period, side, items(definition, period, side, in, stock));
    }

    /** What was done, put together of what projects add. */
    Value sum(Definition definition, Period period, List<Item> items) {
        return sum(definition, period, Side.RESULT, items);
    }

    private static Value sum(Definition definition, Period period, Side side, List<Item> items) {
        boolean told = definition.counted() == Counted.QUANTITY;
        if (told && items.isEmpty()) {
            String code =
                    side == Side.PLAN ? "indicator.nothing-promised" : "indicator.nothing-reported";
            return Value.gap(
                    Problem.of(
                            code, Objects.toString(definition.measure()), PeriodText.print(period)),
                    items);
        }
        BigDecimal sum = items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Value.of(sum, items);
    }

    List<Item> items(
            Definition definition, Period period, Side side, Predicate<Project> in, boolean stock) {
        return counting.items(definition, period, side, stock).stream()
                .filter(one -> in.test(one.project()))
                .toList();
    }

    private Value distinct(Definition definition, Period period, Side side, Predicate<Project> in) {
        List<Item> items = items(definition, period, side, in, false);
        Grouping by = Objects.requireNonNull(definition.distinct());
        Set<String> codes = new HashSet<>();
        items.forEach(
                one -> codes.addAll(counting.selection().codes(one.project(), by, Place.CITY)));
        return Value.of(BigDecimal.valueOf(codes.size()), items);
    }

    private Value ratio(
            Definition definition, Period period, Side side, Predicate<Project> in, boolean stock) {
        Value top = value(part(definition.numerator(), period), period, side, in, stock);
        Value bottom = value(part(definition.denominator(), period), period, side, in, stock);
        List<Item> items = new ArrayList<>(top.items());
        items.addAll(bottom.items());
        if (top.amount() == null || bottom.amount() == null) {
            Problem gap = top.gap() == null ? bottom.gap() : top.gap();
            return Value.gap(Objects.requireNonNull(gap), items);
        }
        if (bottom.amount().signum() == 0) {
            return Value.gap(
                    Problem.of(
                            "indicator.no-denominator",
                            part(definition.denominator(), period).name()),
                    items);
        }
        BigDecimal value =
                definition.unit().equals("%")
                        ? Portion.percent(top.amount(), bottom.amount())
                        : Portion.of(top.amount(), bottom.amount());
        return Value.of(value, top.amount(), bottom.amount(), items);
    }

    private Value growth(Definition definition, Period period, Side side, Predicate<Project> in) {
        Definition grows = part(definition.numerator(), period);
        Period before = PeriodText.yearBefore(period);
        Value now = value(grows, period, side, in, false);
        Value base = value(grows, before, side, in, false);
        if (now.amount() == null) {
            return Value.gap(Objects.requireNonNull(now.gap()), now.items());
        }
        if (base.amount() == null || base.amount().signum() == 0) {
            return Value.gap(
                    Problem.of("indicator.needs-base", grows.name(), PeriodText.print(before)),
                    now.items());
        }
        BigDecimal value =
                definition.unit().equals("倍")
                        ? Portion.of(now.amount(), base.amount())
                        : Portion.growth(now.amount(), base.amount());
        return Value.of(value, now.amount(), base.amount(), now.items());
    }

    private Value pace(Definition definition, Period period, Side side, Predicate<Project> in) {
        Value done = value(part(definition.numerator(), period), period, side, in, false);
        if (done.amount() == null) {
            return done;
        }
        YearMonth now = YearMonth.from(earlier(period));
        List<Figure.PaceLine> lines = new ArrayList<>();
        for (Deadline deadline : definition.deadlines()) {
            BigDecimal elapsed =
                    Portion.elapsed(
                            YearMonth.from(deadline.start()), YearMonth.from(deadline.end()), now);
            lines.add(new Figure.PaceLine(deadline, elapsed, done.amount().subtract(elapsed)));
        }
        BigDecimal ahead =
                lines.isEmpty()
                        ? Portion.aheadOfYear(done.amount(), now)
                        : lines.getFirst().ahead();
        BigDecimal bottom = done.denominator() == null ? BigDecimal.ZERO : done.denominator();
        BigDecimal top = done.numerator() == null ? done.amount() : done.numerator();
        return Value.of(ahead, top, bottom, done.items()).with(lines);
    }

    private LocalDate earlier(Period period) {
        return period.to().isAfter(at().statusDate()) ? at().statusDate() : period.to();
    }

    private Definition part(@Nullable String code, Period period) {
        Definition part = definitions.at(Objects.requireNonNull(code), period.to());
        return Objects.requireNonNull(part, code);
    }
}
