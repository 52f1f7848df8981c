package guatu.server.indicator;

import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Periods as text, and their neighbours (统计期): {@code 2022}, {@code 2022Q3}, {@code 2022-11},
 * {@code 2022-01..2022-11} for 1至11月, {@code 2022-04-01..2022-12-19}.
 */
public final class PeriodText {

    private PeriodText() {}

    /** The period that a text names, or null. */
    public static @Nullable Period parse(String text) {
        try {
            int dots = text.indexOf("..");
            return dots < 0
                    ? one(text.strip())
                    : between(text.substring(0, dots).strip(), text.substring(dots + 2).strip());
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Period one(String text) {
        int quarter = text.indexOf('Q');
        if (quarter == 4 && text.length() == 6) {
            int number = Integer.parseInt(text.substring(5));
            boolean known = number >= 1 && number <= 4;
            int year = Integer.parseInt(text.substring(0, 4));
            return known ? Period.quarter(LocalDate.of(year, number * 3, 1)) : null;
        }
        return switch (text.length()) {
            case 4 -> Period.year(Year.parse(text).atDay(1));
            case 7 -> Period.month(YearMonth.parse(text).atDay(1));
            case 10 -> Period.day(LocalDate.parse(text));
            default -> null;
        };
    }

    private static @Nullable Period between(String from, String to) {
        LocalDate first = from.length() == 7 ? YearMonth.parse(from).atDay(1) : day(from);
        LocalDate last = to.length() == 7 ? YearMonth.parse(to).atEndOfMonth() : day(to);
        if (last.isBefore(first)) {
            return null;
        }
        Period months = Period.months(last);
        return months.from().equals(first) && months.to().equals(last)
                ? months
                : Period.since(first, last);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** As {@link #parse} reads it. */
    public static String print(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        return switch (period.kind()) {
            case YEAR -> String.valueOf(from.getYear());
            case QUARTER -> from.getYear() + "Q" + (from.getMonthValue() + 2) / 3;
            case MONTH -> YearMonth.from(from).toString();
            case MONTHS -> YearMonth.from(from) + ".." + YearMonth.from(to);
            case DAY -> from.toString();
            case WEEK, SINCE -> from + ".." + to;
        };
    }

    /** The period before it, or null: 1至11月 follows 1至10月, January no month of its year. */
    public static @Nullable Period before(Period period) {
        return switch (period.kind()) {
            case DAY, WEEK, MONTH, QUARTER, YEAR ->
                    Period.of(period.kind(), period.from().minusDays(1));
            case MONTHS -> {
                LocalDate earlier = period.to().withDayOfMonth(1).minusDays(1);
                yield earlier.isBefore(period.from()) ? null : Period.months(earlier);
            }
            case SINCE -> {
                LocalDate earlier = monthBefore(period.to());
                yield earlier.isBefore(period.from()) ? null : Period.since(period.from(), earlier);
            }
        };
    }

    private static LocalDate monthBefore(LocalDate day) {
        boolean last = day.getDayOfMonth() == day.lengthOfMonth();
        return last ? day.withDayOfMonth(1).minusDays(1) : day.minusMonths(1);
    }

    /** The same period of the year before (上年同期). */
    public static Period yearBefore(Period period) {
        LocalDate to = period.to().minusYears(1);
        return period.kind() == PeriodKind.SINCE
                ? Period.since(period.from().minusYears(1), to)
                : Period.of(period.kind(), to);
    }

    /** The last periods up to this one, oldest first, at most so many. */
    static List<Period> trend(Period period, int most) {
        List<Period> trend = new ArrayList<>();
        Period one = period;
        while (one != null && trend.size() < most) {
            trend.addFirst(one);
            one = before(one);
        }
        return trend;
    }

    /** The months of a period, up to the one that holds the last day. */
    static List<Period> months(Period period, LocalDate last) {
        List<Period> months = new ArrayList<>();
        YearMonth end = YearMonth.from(period.to().isAfter(last) ? last : period.to());
        YearMonth month = YearMonth.from(period.from());
        for (; !month.isAfter(end); month = month.plusMonths(1)) {
            months.add(Period.month(month.atDay(1)));
        }
        return months;
    }
}
