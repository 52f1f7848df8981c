package guatu.figures.reading;

import guatu.figures.claim.TimeValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of a date or period as seen from the day of publication (时间推算). A month that lies
 * after the publication is next year's only when nothing else fits: news speaks of the past.
 */
public final class TimeResolver {

    private final LocalDate published;

    private TimeResolver(LocalDate published) {
        this.published = published;
    }

    /** The time with its first and last day, or without when they cannot be known. */
    public static TimeValue resolve(String iso, LocalDate published) {
        LocalDate[] days;
        try {
            days = new TimeResolver(published).days(iso);
        } catch (DateTimeException noSuchDay) {
            days = null;
        }
        return days == null ? TimeValue.unresolved(iso) : new TimeValue(iso, days[0], days[1]);
    }

    private LocalDate @Nullable [] days(String iso) {
        if (iso.startsWith("T")) {
            return null;
        }
        if (iso.startsWith("P")) {
            return back(iso);
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
            return inMonth(YearMonth.of(published.getYear(), month), iso.substring(4));
        }
        if (iso.startsWith("H") || iso.startsWith("Q")) {
            return part(published.getYear(), iso);
        }
        return dated(iso);
    }

    private LocalDate @Nullable [] dated(String iso) {
        int year = Integer.parseInt(iso.substring(0, 4));
        if (iso.length() == 4) {
            return range(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        String rest = iso.substring(5);
        return switch (rest) {
            case "end" -> one(LocalDate.of(year, 12, 31));
            case "start" -> one(LocalDate.of(year, 1, 1));
            default ->
                    rest.startsWith("H") || rest.startsWith("Q")
                            ? part(year, rest)
                            : inMonth(
                                    YearMonth.of(year, Integer.parseInt(rest.substring(0, 2))),
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
        int first = part.charAt(1) - '0';
        int last = part.charAt(part.length() - 1) - '0';
        int months = part.charAt(0) == 'H' ? 6 : 3;
        return range(
                LocalDate.of(year, (first - 1) * months + 1, 1),
                YearMonth.of(year, last * months).atEndOfMonth());
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
