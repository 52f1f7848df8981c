package guatu.schedule.time;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Between dates and moments: minutes since 1970-01-01T00:00, without time zone. */
public final class Moments {
    private Moments() {}

    /** The moment a day begins. */
    public static int of(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() * ShiftCalendar.DAY);
    }

    /** The moment of a date and time, to the nearest minute. */
    public static int of(LocalDateTime time) {
        int rounded = time.getSecond() >= 30 ? 1 : 0;
        return of(time.toLocalDate()) + time.getHour() * 60 + time.getMinute() + rounded;
    }

    /** The date and time of a moment. */
    public static LocalDateTime at(int moment) {
        int day = Math.floorDiv(moment, ShiftCalendar.DAY);
        return LocalDate.ofEpochDay(day)
                .atStartOfDay()
                .plusMinutes(moment - day * ShiftCalendar.DAY);
    }
}
