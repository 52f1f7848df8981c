package guatu.planfile;

import guatu.schedule.time.Shift;
import guatu.schedule.time.ShiftCalendar;
import guatu.schedule.time.ShiftException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectCalendarHours;

/** Reads calendars: the week, and every day that differs, those of parents included. */
final class CalendarReading {
    private final LocalDate first;
    private final LocalDate last;

    /** Exceptions are read between two days. */
    CalendarReading(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    ShiftCalendar read(ProjectCalendar calendar) {
        var week = new ArrayList<List<Shift>>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(shifts(calendar.getHours(day)));
        }
        var exceptions = new ArrayList<ShiftException>();
        for (LocalDate day : exceptionalDays(calendar)) {
            List<Shift> shifts = shifts(calendar.getHours(day));
            if (!shifts.equals(week.get(day.getDayOfWeek().getValue() - 1))) {
                exceptions.add(new ShiftException(day, day, shifts));
            }
        }
        return new ShiftCalendar(week, exceptions);
    }

    private SortedSet<LocalDate> exceptionalDays(ProjectCalendar calendar) {
        var days = new TreeSet<LocalDate>();
        for (ProjectCalendar at = calendar; at != null; at = at.getParent()) {
            for (ProjectCalendarException exception :
                    at.getExpandedCalendarExceptionsWithWorkWeeks()) {
                LocalDate from = exception.getFromDate();
                LocalDate to = exception.getToDate() == null ? from : exception.getToDate();
                LocalDate day = from.isBefore(first) ? first : from;
                for (; !day.isAfter(to) && !day.isAfter(last); day = day.plusDays(1)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private static List<Shift> shifts(@Nullable ProjectCalendarHours hours) {
        var shifts = new ArrayList<Shift>();
        if (hours == null) {
            return shifts;
        }
        for (LocalTimeRange range : hours) {
            if (range.getStart() != null && range.getEnd() != null) {
                shifts.add(Shift.of(minute(range.getStart()), minute(range.getEnd())));
            }
        }
        shifts.sort(Comparator.comparingInt(Shift::start));
        return shifts;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
