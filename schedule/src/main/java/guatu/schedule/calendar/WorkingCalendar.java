package guatu.schedule.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/**
 * Which dates are working days (工作日), with counting in constant time.
 *
 * <p>Covers {@link #FIRST} to {@link #LAST}; another date is refused with a {@link
 * DateTimeException} that names it. Beyond {@link #firstUnknownDay()} no holiday notice is out yet
 * and only the weekly pattern speaks: callers should say so where they show such a date.
 */
public final class WorkingCalendar {
    /** The first date covered. */
    public static final LocalDate FIRST = LocalDate.of(1960, 1, 1);

    /** The last date covered. */
    public static final LocalDate LAST = LocalDate.of(2139, 12, 31);

    private static final int ORIGIN = Math.toIntExact(FIRST.toEpochDay());
    private static final int DAYS = Math.toIntExact(LAST.toEpochDay()) - ORIGIN + 1;

    private final BitSet working;
    private final LocalDate firstUnknownDay;

    /** workedBefore[d] counts the working days before day d. */
    private final int[] workedBefore;

    /** workedDay[n] is the n-th working day. */
    private final int[] workedDay;

    private WorkingCalendar(BitSet working, LocalDate firstUnknownDay) {
        this.working = working;
        this.firstUnknownDay = firstUnknownDay;
        this.workedBefore = new int[DAYS + 1];
        this.workedDay = new int[working.cardinality()];
        for (int day = 0, count = 0; day < DAYS; day++) {
            if (working.get(day)) {
                workedDay[count++] = day;
            }
            workedBefore[day + 1] = count;
        }
    }

    /** Starts a calendar in which these days of the week are worked. */
    public static Builder weekly(Set<DayOfWeek> days) {
        return new Builder(days);
    }

    /** Whether this date is worked. */
    public boolean isWorkingDay(LocalDate date) {
        return working.get(index(date));
    }

    /**
     * The date this many working days on, counting from the next day: on the calendar of 2022, 20
     * working days after 2022-12-19 is 2023-01-17. Negative counts go back; zero gives the date
     * itself, worked or not.
     */
    public LocalDate add(LocalDate date, int workingDays) {
        if (workingDays == 0) {
            index(date);
            return date;
        }
        int day = index(date);
        int n =
                workingDays > 0
                        ? workedBefore[day + 1] - 1 + workingDays
                        : workedBefore[day] + workingDays;
        if (n < 0 || n >= workedDay.length) {
            throw new DateTimeException(
                    "%s %+d working days leaves the calendar (%s to %s)"
                            .formatted(date, workingDays, FIRST, LAST));
        }
        return date(workedDay[n]);
    }

    /**
     * The working days after {@code from} up to and with {@code to}; negative, and the same number,
     * when the two change places. Where {@code to} is worked, {@code add(from, between)} is {@code
     * to}.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return workedBefore[index(to) + 1] - workedBefore[index(from) + 1];
    }

    /**
     * The working days from {@code from} to {@code to}, both counted; zero if {@code to} is before.
     */
    public int workingDaysLeft(LocalDate from, LocalDate to) {
        return Math.max(0, workedBefore[index(to) + 1] - workedBefore[index(from)]);
    }

    /** This date if it is worked, else the next that is. */
    public LocalDate onOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : add(date, 1);
    }

    /** This date if it is worked, else the last one before that is. */
    public LocalDate onOrBefore(LocalDate date) {
        return isWorkingDay(date) ? date : add(date, -1);
    }

    /** The first date for which no holiday notice is out (通知未发布); before it days are certain. */
    public LocalDate firstUnknownDay() {
        return firstUnknownDay;
    }

    /** Whether the holidays of this date have been published. */
    public boolean isKnown(LocalDate date) {
        return date.isBefore(firstUnknownDay);
    }

    /** Whether this calendar reaches to the date. */
    public static boolean covers(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    private static int index(LocalDate date) {
        if (!covers(date)) {
            throw new DateTimeException(
                    "%s is outside the calendar (%s to %s)".formatted(date, FIRST, LAST));
        }
        return (int) date.toEpochDay() - ORIGIN;
    }

    private static LocalDate date(int index) {
        return LocalDate.ofEpochDay((long) index + ORIGIN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar that
                && working.equals(that.working)
                && firstUnknownDay.equals(that.firstUnknownDay);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(working.toLongArray());
    }

    /** Collects the exceptions to a weekly pattern. */
    public static final class Builder {
        private final BitSet working = new BitSet(DAYS);
        private LocalDate firstUnknownDay = LAST.plusDays(1);

        private Builder(Set<DayOfWeek> days) {
            for (int day = 0; day < DAYS; day++) {
                working.set(day, days.contains(date(day).getDayOfWeek()));
            }
        }

        /** Says whether this one date is worked, whatever the week says. */
        public Builder set(LocalDate date, boolean worked) {
            working.set(index(date), worked);
            return this;
        }

        /** Days from this one on are not certain yet; by default all are. */
        public Builder knownUntil(LocalDate firstUnknownDay) {
            this.firstUnknownDay = firstUnknownDay;
            return this;
        }

        /** The calendar; at least one date must be worked. */
        public WorkingCalendar build() {
            if (working.isEmpty()) {
                throw new DateTimeException("a calendar needs at least one working day");
            }
            return new WorkingCalendar((BitSet) working.clone(), firstUnknownDay);
        }
    }
}
