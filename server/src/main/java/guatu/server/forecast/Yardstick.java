package guatu.server.forecast;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.server.campaign.LightSettings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What lights are measured by (亮灯口径).
 *
 * @param statusDate the day up to which work is known (数据日期)
 */
record Yardstick(LocalDate statusDate, WorkingCalendar calendar, LightSettings settings) {

    /** Working days by which a day lies behind a due date; negative when it lies before. */
    int workingDaysBehind(LocalDate due, LocalDate day) {
        return calendar.workingDaysBetween(due, day);
    }

    /** Working days left until a due date, the status date and the due date included. */
    int workingDaysLeft(LocalDate due) {
        return calendar.workingDaysLeft(statusDate, due);
    }

    boolean overdue(LocalDate due) {
        return due.isBefore(statusDate);
    }

    boolean dueSoon(LocalDate due) {
        return !overdue(due) && workingDaysLeft(due) <= settings.dueSoonWorkingDays();
    }

    long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, statusDate);
    }
}
