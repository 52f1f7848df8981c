package guatu.schedule.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A calendar of shifts (班次日历): a week, and days that differ from it.
 *
 * @param week the shifts of Monday to Sunday: seven lists
 * @param exceptions days that differ; where two name one day, the later in the list holds
 */
public record ShiftCalendar(List<List<Shift>> week, List<ShiftException> exceptions) {
    /** The minutes of a day. */
    public static final int DAY = 24 * 60;

    /** Keeps its own copies. */
    public ShiftCalendar {
        if (week.size() != 7) {
            throw new IllegalArgumentException("a week of %d days".formatted(week.size()));
        }
        week = week.stream().map(List::copyOf).toList();
        exceptions = List.copyOf(exceptions);
    }

    /** Around the clock, every day. */
    public static ShiftCalendar always() {
        var week = new ArrayList<List<Shift>>();
        for (int day = 0; day < 7; day++) {
            week.add(List.of(new Shift(0, DAY)));
        }
        return new ShiftCalendar(week, List.of());
    }

    /**
     * Its working time from one day to another, both included.
     *
     * @throws IllegalArgumentException if nothing is worked between them
     */
    public WorkTime workTime(LocalDate from, LocalDate to) {
        Map<LocalDate, List<Shift>> exceptional = exceptionsByDay(from, to);
        int first = Moments.of(from);
        int last = Moments.of(to.plusDays(1));
        var intervals = new int[64];
        int n = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            List<Shift> shifts = exceptional.get(day);
            for (Shift shift : shifts != null ? shifts : onWeekday(day)) {
                int midnight = Moments.of(day);
                int start = midnight + shift.start();
                int end = Math.min(midnight + shift.end(), last);
                if (n > 0 && start <= intervals[n - 1]) {
                    intervals[n - 1] = Math.max(intervals[n - 1], end);
                    continue;
                }
                intervals = n == intervals.length ? Arrays.copyOf(intervals, 2 * n) : intervals;
                intervals[n++] = start;
                intervals[n++] = end;
            }
        }
        return new WorkTime(first, last, Arrays.copyOf(intervals, n));
    }

    private List<Shift> onWeekday(LocalDate day) {
        return week.get(day.getDayOfWeek().getValue() - 1);
    }

    private Map<LocalDate, List<Shift>> exceptionsByDay(LocalDate from, LocalDate to) {
        var byDay = new HashMap<LocalDate, List<Shift>>();
        for (ShiftException exception : exceptions) {
            LocalDate day = exception.from().isBefore(from) ? from : exception.from();
            for (; !day.isAfter(exception.to()) && !day.isAfter(to); day = day.plusDays(1)) {
                byDay.put(day, exception.shifts());
            }
        }
        return byDay;
    }
}
