package guatu.figures.reading;

import guatu.figures.claim.TimeValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of a date or period as seen from the day of publication (时间推算). News speaks of the
 * past: a period that would end more than half a year ahead is that of the year before, so that
 * 1至11月份 in January is last year's.
 */
public final class TimeResolver {

    private static final int MONTHS_AHEAD = 6;

    private final LocalDate published;
    private final int year;

    private TimeResolver(LocalDate published, int year) {
        this.published = published;
        this.year = year;
    }

    /** The time with its first and last day, or without when they cannot be known. */
    public static TimeValue resolve(String iso, LocalDate published) {
        LocalDate[] days = daysIn(published.getYear(), iso, published);
        boolean ahead =
                days != null
                        && !isDated(iso)
                        && days[1].isAfter(published.plusMonths(MONTHS_AHEAD));
        return value(iso, ahead ? daysIn(published.getYear() - 1, iso, published) : days);
    }

    /** The time in a year that the text names: 去年9月. */
    public static TimeValue resolveIn(int year, String iso, LocalDate published) {
        return value(iso, daysIn(year, iso, published));
    }

    private static TimeValue value(String iso, LocalDate @Nullable [] days) {
        return days == null ? TimeValue.unresolved(iso) : new TimeValue(iso, days[0], days[1]);
    }

    /** Whether the year stands in the time itself, or none is wanted. */
    private static boolean isDated(String iso) {
        return iso.startsWith("---") || iso.startsWith("P") || Character.isDigit(iso.charAt(0));
    }

    private static LocalDate @Nullable [] daysIn(int year, String iso, LocalDate published) {
        try {
            return new TimeResolver(published, year).days(iso);
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException noSuchDay) {
            return null;
        }
    }

    private LocalDate @Nullable [] days(String iso) {
        if (iso.startsWith("T")) {
            return null;
        }
        if (iso.startsWith("P")) {
            return back(iso);
        }
        int clock = iso.indexOf('T');
        if (clock > 0) {
            return days(iso.substring(0, clock));
        }
        int slash = iso.indexOf('/');
        if (slash > 0) {
            LocalDate[] first = days(iso.substring(0, slash));
            LocalDate[] last = days(iso.substring(slash + 1));
            return first == null || last == null ? null : range(first[0], last[1]);
        }
        if (iso.startsWith("---")) {
            return one(dayOfMonth(Integer.parseInt(iso.substring(3))));
        }
        if (iso.startsWith("--")) {
            int month = Integer.parseInt(iso.substring(2, 4));
            return inMonth(YearMonth.of(year, month), iso.substring(4));
        }
        if (iso.startsWith("H") || iso.startsWith("Q")) {
            return part(year, iso);
        }
        return dated(iso);
    }

    private LocalDate @Nullable [] dated(String iso) {
        int dated = Integer.parseInt(iso.substring(0, 4));
        if (iso.length() == 4) {
            return range(LocalDate.of(dated, 1, 1), LocalDate.of(dated, 12, 31));
        }
        String rest = iso.substring(5);
        return switch (rest) {
            case "end" -> one(LocalDate.of(dated, 12, 31));
            case "start" -> one(LocalDate.of(dated, 1, 1));
            default ->
                    rest.startsWith("H") || rest.startsWith("Q")
                            ? part(dated, rest)
                            : inMonth(
                                    YearMonth.of(dated, Integer.parseInt(rest.substring(0, 2))),
                                    rest.substring(2));
        };
    }

    private LocalDate[] inMonth(YearMonth month, String rest) {
        return switch (rest) {
            case "" -> range(month.atDay(1), month.atEndOfMonth());
            case "-end" -> one(month.atEndOfMonth());
            case "-start" -> one(month.atDay(1));
            case "-early" -> range(month.atDay(1), month.atDay(10));
            case "-mid" -> range(month.atDay(11), month.atDay(20));
            case "-late" -> range(month.atDay(21), month.atEndOfMonth());
            default -> one(month.atDay(Integer.parseInt(rest.substring(1))));
        };
    }

    /** 23日 is the latest such day that is not after the publication. */
    private LocalDate dayOfMonth(int day) {
        LocalDate same = published.withDayOfMonth(1);
        LocalDate first = day <= published.getDayOfMonth() ? same : same.minusMonths(1);
        return first.withDayOfMonth(day);
    }

    private static LocalDate[] part(int year, String part) {
        int edge = part.endsWith("-end") ? -4 : part.endsWith("-start") ? -6 : 0;
        String whole = part.substring(0, part.length() + edge);
        int first = whole.charAt(1) - '0';
        int last = whole.charAt(whole.length() - 1) - '0';
        int months = whole.charAt(0) == 'H' ? 6 : 3;
        LocalDate from = LocalDate.of(year, (first - 1) * months + 1, 1);
        LocalDate to = YearMonth.of(year, last * months).atEndOfMonth();
        return edge == 0 ? range(from, to) : one(part.endsWith("end") ? to : from);
    }

    private LocalDate[] back(String iso) {
        int length = Integer.parseInt(iso.substring(1, iso.length() - 1));
        boolean years = iso.endsWith("Y");
        LocalDate from = years ? published.minusYears(length) : published.minusMonths(length);
        return range(from, published);
    }

    private static LocalDate[] one(LocalDate day) {
        return range(day, day);
    }

    private static LocalDate[] range(LocalDate from, LocalDate to) {
        return new LocalDate[] {from, to};
    }
}
