package guatu.schedule.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * Builds the calendar of Chinese working days (工作日历，含调休) from the yearly notices.
 *
 * <p>Saturdays and Sundays are off unless a notice has them worked. A notice may name days of the
 * December before its own year (2022-12-31 stands in the notice of 2023), so neighbouring years are
 * merged; where two notices name one day, the later year's holds.
 */
public final class ChineseHolidays {
    private ChineseHolidays() {}

    /**
     * The calendar of these notices.
     *
     * <p>{@link WorkingCalendar#firstUnknownDay()} is the first of January after the unbroken run
     * of published years that starts with the earliest; without any, it is {@link
     * WorkingCalendar#FIRST}.
     */
    public static WorkingCalendar calendar(Collection<YearNotice> notices) {
        List<YearNotice> published =
                notices.stream()
                        .filter(YearNotice::published)
                        .sorted(Comparator.comparingInt(YearNotice::year))
                        .toList();
        var calendar =
                WorkingCalendar.weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                        .knownUntil(firstUnknownDay(published));
        for (YearNotice notice : published) {
            for (DayNotice day : notice.days()) {
                calendar.set(day.date(), !day.off());
            }
        }
        return calendar.build();
    }

    private static LocalDate firstUnknownDay(List<YearNotice> published) {
        if (published.isEmpty()) {
            return WorkingCalendar.FIRST;
        }
        int year = published.getFirst().year();
        for (YearNotice notice : published) {
            year = notice.year() == year + 1 ? notice.year() : year;
        }
        return LocalDate.of(year + 1, 1, 1);
    }
}
