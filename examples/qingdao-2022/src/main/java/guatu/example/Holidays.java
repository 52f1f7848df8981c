package guatu.example;

import guatu.schedule.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;

/** The working days (工作日) of the campaign's years, from the table of days off and make-up days. */
final class Holidays {

    private Holidays() {}

    /** A calendar from rows of 日期 and 休班 (休 off, 班 worked). */
    static WorkingCalendar calendar(Table holidays) {
        var calendar = WorkingCalendar.weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        for (Map<String, String> day : holidays.rows()) {
            calendar.set(
                    LocalDate.parse(day.getOrDefault("日期", "")),
                    day.getOrDefault("休班", "").equals("班"));
        }
        return calendar.build();
    }
}
