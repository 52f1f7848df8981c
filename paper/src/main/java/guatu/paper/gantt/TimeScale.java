package guatu.paper.gantt;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Days across the sheet: from the first of the first month that has something in it to the end of
 * the last, so that no empty month is printed.
 *
 * @param first first day shown
 * @param end first day no longer shown
 * @param left where the first day begins, in points
 * @param width of all days, in points
 * @param label the room that the label of a step needs, in points
 */
record TimeScale(LocalDate first, LocalDate end, double left, double width, double label) {

    /** How finely the scale is ruled. */
    enum Step {
        DAY(1),
        WEEK(7),
        MONTH(30.4),
        QUARTER(91.3),
        YEAR(365.2);

        private final double days;

        Step(double days) {
            this.days = days;
        }
    }

    static TimeScale of(GanttSheet sheet, double left, double width, double label) {
        List<LocalDate> days =
                Stream.concat(
                                Stream.of(sheet.statusDate()),
                                sheet.rows().stream().flatMap(TimeScale::days))
                        .sorted()
                        .toList();
        LocalDate first = days.getFirst().withDayOfMonth(1);
        LocalDate end = days.getLast().with(TemporalAdjusters.firstDayOfNextMonth());
        return new TimeScale(first, end, left, width, label);
    }

    private static Stream<LocalDate> days(GanttRow row) {
        return Stream.of(row.baseline(), row.forecast(), row.actual())
                .filter(Objects::nonNull)
                .flatMap(span -> Stream.of(span.first(), span.last()));
    }

    /** Where a day begins. */
    double x(LocalDate day) {
        return left + ChronoUnit.DAYS.between(first, day) * dayWidth();
    }

    double dayWidth() {
        return width / ChronoUnit.DAYS.between(first, end);
    }

    /** The finest step whose labels still have room. */
    Step step() {
        for (Step step : Step.values()) {
            if (step.days * dayWidth() >= label) {
                return step;
            }
        }
        return Step.YEAR;
    }

    /** The first days of all steps shown. */
    List<LocalDate> ticks(Step step) {
        LocalDate start =
                switch (step) {
                    case DAY, MONTH -> first;
                    case WEEK -> first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                    case QUARTER -> first.minusMonths((first.getMonthValue() - 1) % 3);
                    case YEAR -> first.withDayOfYear(1);
                };
        return Stream.iterate(start, day -> day.isBefore(end), day -> next(day, step))
                .map(day -> day.isBefore(first) ? first : day)
                .toList();
    }

    private static LocalDate next(LocalDate day, Step step) {
        return switch (step) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
            case QUARTER -> day.plusMonths(3);
            case YEAR -> day.plusYears(1);
        };
    }
}
