package guatu.server.indicator;

import guatu.server.forecast.Board;
import guatu.server.forecast.Forecasts;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import guatu.server.indicator.count.Portion;
import guatu.server.journal.Period;
import guatu.server.project.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cumulative curves of plan, forecast and actual (累计曲线), and heat maps by district and month (热力图).
 *
 * <p>The plan of a quantity is the year's promise spread evenly over its months; its forecast goes
 * on at the pace so far. Projects and milestones have dates of their own, planned and forecast.
 */
@Component
final class Curves {

    private static final int MOST_MONTHS = 60;
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    private final Indicators indicators;
    private final Forecasts forecasts;

    Curves(Indicators indicators, Forecasts forecasts) {
        this.indicators = indicators;
        this.forecasts = forecasts;
    }

    /** Values up to the end of a month; what is not known is null. */
    record Point(
            String month,
            @Nullable BigDecimal plan,
            @Nullable BigDecimal forecast,
            @Nullable BigDecimal actual) {}

    /** A curve, empty where the indicator does not add up month by month. */
    record Curve(String unit, List<Point> points) {}

    /** A district's row of a heat map. */
    record HeatRow(String code, String name, List<@Nullable BigDecimal> values) {}

    /** A heat map. */
    record Heat(String unit, List<String> months, List<HeatRow> rows) {}

    Curve of(Question question) {
        Indicators.Asked asked = indicators.asked(question).orRefuse();
        Definition definition = asked.definition();
        boolean flows =
                switch (definition.aggregation()) {
                    case SUM, CUMULATIVE -> definition.counted() == Counted.QUANTITY;
                    case COUNT ->
                            definition.state() == State.STARTED
                                    || definition.state() == State.COMPLETED;
                    case DISTINCT, RATIO, GROWTH, RATE_AT, PACE, QUOTED -> false;
                };
        List<Period> months = months(asked, question);
        return new Curve(definition.unit(), flows ? points(asked, question, months) : List.of());
    }

    private static List<Period> months(Indicators.Asked asked, Question question) {
        Definition definition = asked.definition();
        LocalDate from = question.period().from();
        if (definition.aggregation() == Aggregation.CUMULATIVE) {
            LocalDate since = definition.since();
            from = since == null ? asked.evaluator().at().campaign().start() : since;
        }
        LocalDate to = question.period().to();
        List<Period> months = PeriodText.months(Period.since(from, to), to);
        int first = Math.max(0, months.size() - MOST_MONTHS);
        return months.subList(first, months.size());
    }

    private List<Point> points(Indicators.Asked asked, Question question, List<Period> months) {
        LocalDate today = asked.evaluator().at().statusDate();
        Plan plan = new Plan(asked, question, forecasts.board());
        List<Point> points = new ArrayList<>();
        BigDecimal actual = BigDecimal.ZERO;
        BigDecimal planned = BigDecimal.ZERO;
        BigDecimal ahead = BigDecimal.ZERO;
        int gone = 0;
        for (Period month : months) {
            boolean past = !month.from().isAfter(today);
            boolean current = month.holds(today);
            planned = planned.add(plan.planned(month));
            if (past) {
                actual = actual.add(plan.actual(month));
                gone++;
            } else {
                ahead = ahead.add(plan.forecast(month, actual, gone));
            }
            points.add(
                    new Point(
                            PeriodText.print(month),
                            planned,
                            past && !current ? null : actual.add(ahead),
                            past ? actual : null));
        }
        return points;
    }

    /** What is planned, done and forecast month by month. */
    private record Plan(Indicators.Asked asked, Question question, Board board) {

        private Definition monthly() {
            Definition definition = asked.definition();
            return definition.aggregation() == Aggregation.CUMULATIVE
                    ? definition.as(Aggregation.SUM)
                    : definition;
        }

        private BigDecimal value(Period period, Side side) {
            Value value = asked.evaluator().value(monthly(), period, side, question.place());
            return value.amount() == null ? BigDecimal.ZERO : value.amount();
        }

        BigDecimal actual(Period month) {
            return value(month, Side.RESULT);
        }

        BigDecimal planned(Period month) {
            if (asked.definition().counted() != Counted.QUANTITY) {
                return value(month, Side.PLAN);
            }
            BigDecimal year = value(Period.year(month.to()), Side.PLAN);
            return Portion.of(year, MONTHS_A_YEAR);
        }

        BigDecimal forecast(Period month, BigDecimal actual, int gone) {
            if (asked.definition().counted() == Counted.QUANTITY) {
                return gone == 0 ? BigDecimal.ZERO : Portion.of(actual, BigDecimal.valueOf(gone));
            }
            return BigDecimal.valueOf(days().filter(month::holds).count());
        }

        private Stream<LocalDate> days() {
            boolean starts = asked.definition().state() == State.STARTED;
            Predicate<Project> in =
                    one -> asked.evaluator().counting().selection().lies(one, question.place());
            Set<String> wanted = new TreeSet<>();
            asked.evaluator().counting().counted(asked.definition(), question.period()).stream()
                    .filter(in)
                    .forEach(one -> wanted.add(one.code()));
            Stream<ProjectView> projects =
                    board.projects().stream().filter(one -> wanted.contains(one.code()));
            String named = asked.definition().milestone();
            if (asked.definition().counted() == Counted.MILESTONE) {
                return projects.flatMap(one -> one.own().stream())
                        .filter(one -> meant(one, named))
                        .map(one -> starts ? one.forecastStart() : one.forecastFinish())
                        .filter(Objects::nonNull);
            }
            return projects.map(one -> day(one, named, starts)).filter(Objects::nonNull);
        }

        private static boolean meant(MilestoneView one, @Nullable String named) {
            return named == null || one.milestone().name().contains(named);
        }

        private static @Nullable LocalDate day(
                ProjectView project, @Nullable String named, boolean starts) {
            Stream<LocalDate> days =
                    project.all().stream()
                            .filter(one -> meant(one, named))
                            .map(one -> starts ? one.forecastStart() : one.forecastFinish())
                            .filter(Objects::nonNull);
            return starts
                    ? days.min(LocalDate::compareTo).orElse(null)
                    : days.max(LocalDate::compareTo).orElse(null);
        }
    }

    Heat heat(Question question) {
        Indicators.Asked asked = indicators.asked(question).orRefuse();
        Evaluator evaluator = asked.evaluator();
        Definition definition = asked.definition();
        Definition monthly =
                definition.aggregation() == Aggregation.CUMULATIVE
                        ? definition.as(Aggregation.SUM)
                        : definition;
        List<Period> months = PeriodText.months(question.period(), evaluator.at().statusDate());
        int first = Math.max(0, months.size() - MOST_MONTHS);
        List<Period> shown = months.subList(first, months.size());
        List<HeatRow> rows = new ArrayList<>();
        for (var district : evaluator.at().districts()) {
            Place place = Place.district(district.code());
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (Period month : shown) {
                values.add(evaluator.value(monthly, month, Side.RESULT, place).amount());
            }
            if (values.stream().anyMatch(one -> one != null && one.signum() != 0)) {
                rows.add(new HeatRow(district.code(), district.name(), values));
            }
        }
        return new Heat(definition.unit(), shown.stream().map(PeriodText::print).toList(), rows);
    }
}
