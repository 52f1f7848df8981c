package guatu.server.journal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * The span a figure is true of (报告期), both ends included.
 *
 * @param from first day
 * @param to last day
 */
public record Period(PeriodKind kind, LocalDate from, LocalDate to) {

    private static final int MONTHS_A_QUARTER = 3;
    private static final int DAYS_A_WEEK = 7;

    /** One day. */
    public static Period day(LocalDate day) {
        return new Period(PeriodKind.DAY, day, day);
    }

    /** The week, Monday to Sunday, that holds the day. */
    public static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(PeriodKind.WEEK, monday, monday.plusDays(DAYS_A_WEEK - 1));
    }

    /** The month that holds the day. */
    public static Period month(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return new Period(PeriodKind.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    /** The quarter that holds the day. */
    public static Period quarter(LocalDate day) {
        int first = (day.getMonthValue() - 1) / MONTHS_A_QUARTER * MONTHS_A_QUARTER + 1;
        YearMonth last = YearMonth.of(day.getYear(), first + MONTHS_A_QUARTER - 1);
        return new Period(
                PeriodKind.QUARTER, LocalDate.of(day.getYear(), first, 1), last.atEndOfMonth());
    }

    /** The calendar year that holds the day. */
    public static Period year(LocalDate day) {
        int year = day.getYear();
        return new Period(PeriodKind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** From January to the month that holds the day, as 1至11月份. */
    public static Period months(LocalDate day) {
        return new Period(
                PeriodKind.MONTHS,
                LocalDate.of(day.getYear(), 1, 1),
                YearMonth.from(day).atEndOfMonth());
    }

    /** From a day on to another. */
    public static Period since(LocalDate from, LocalDate to) {
        return new Period(PeriodKind.SINCE, from, to);
    }

    /** The period of this kind that holds the day; for {@link PeriodKind#SINCE} it ends there. */
    public static Period of(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case DAY, SINCE -> new Period(kind, day, day);
            case WEEK -> week(day);
            case MONTH -> month(day);
            case QUARTER -> quarter(day);
            case YEAR -> year(day);
            case MONTHS -> months(day);
        };
    }

    /**
     * Whether both ends are those of its kind: a month begins on the first and ends on the last.
     */
    public boolean isWhole() {
        return switch (kind) {
            case SINCE -> !to.isBefore(from);
            case DAY, WEEK, MONTH, QUARTER, YEAR, MONTHS -> equals(of(kind, to));
        };
    }

    /** Whether the day lies in it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
