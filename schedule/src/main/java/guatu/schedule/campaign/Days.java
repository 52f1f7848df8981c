package guatu.schedule.campaign;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.schedule.time.WorkTime;
import java.time.LocalDate;
import java.util.Arrays;

/** Between dates and the minutes in which the network counts: a working day is 1,440 minutes. */
final class Days {
    /** The minutes of a day. */
    static final int MINUTES = 24 * 60;

    private Days() {}

    /** The moment a day begins. */
    static int start(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() * MINUTES);
    }

    /** The moment a day is over. */
    static int end(LocalDate date) {
        return start(date) + MINUTES;
    }

    /** The day that begins at this moment or is on at it. */
    static LocalDate startDate(int moment) {
        return LocalDate.ofEpochDay(Math.floorDiv(moment, MINUTES));
    }

    /** The day that is over at this moment or was on until it. */
    static LocalDate endDate(int moment) {
        return LocalDate.ofEpochDay(Math.floorDiv(moment - 1, MINUTES));
    }

    /** The calendar's working days as working time, each from midnight to midnight. */
    static WorkTime workTime(WorkingCalendar calendar) {
        int first = start(WorkingCalendar.FIRST);
        int last = end(WorkingCalendar.LAST);
        int days = (last - first) / MINUTES;
        var intervals = new int[2 * days];
        int n = 0;
        for (int day = 0; day < days; day++) {
            if (calendar.isWorkingDay(WorkingCalendar.FIRST.plusDays(day))) {
                intervals[n++] = first + day * MINUTES;
                intervals[n++] = first + (day + 1) * MINUTES;
            }
        }
        return new WorkTime(first, last, Arrays.copyOf(intervals, n));
    }
}
