package guatu.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The Chinese working days (工作日) of the campaign: weekdays, without the State Council's days off,
 * with its make-up days (调休).
 */
final class WorkingDays {

    private final Map<LocalDate, Boolean> worked = new HashMap<>();

    /** Holidays as 日期, 休班 (休 or 班), 节日. */
    WorkingDays(Table holidays) {
        for (Map<String, String> day : holidays.rows()) {
            worked.put(
                    LocalDate.parse(day.getOrDefault("日期", "")),
                    day.getOrDefault("休班", "").equals("班"));
        }
    }

    boolean isWorking(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return worked.getOrDefault(day, !weekend);
    }

    /** The day itself if it is worked, else the next one that is. */
    LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorking(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day {@code n} working days later (earlier, if n is negative); n = 0 gives the day. */
    LocalDate plus(LocalDate day, int n) {
        LocalDate found = day;
        for (int left = Math.abs(n); left > 0; ) {
            found = found.plusDays(Integer.signum(n));
            if (isWorking(found)) {
                left--;
            }
        }
        return found;
    }

    /**
     * Working days after {@code from} up to and including {@code to}; negative if to is earlier.
     */
    int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorking).count();
    }

    /** Working days from {@code start} to {@code finish}, both included. */
    int spanned(LocalDate start, LocalDate finish) {
        return (int) start.datesUntil(finish.plusDays(1)).filter(this::isWorking).count();
    }
}
