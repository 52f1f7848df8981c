package guatu.server.wallmap.layer;

import guatu.server.web.Here;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days of the calendar, Asia/Shanghai, and the instants at which they end (日期). */
public final class Days {

    private Days() {}

    /** The day of an instant. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, Here.ZONE);
    }

    /** The first instant after a day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Here.ZONE).toInstant();
    }

    /**
     * The first instant after a day that a request names.
     *
     * @throws RefusedException when it names none
     */
    public static Instant endOf(String day) {
        return endOf(parsed(day));
    }

    /**
     * The day that a request names.
     *
     * @throws RefusedException when it names none
     */
    public static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException none) {
            throw RefusedException.because(Problem.at("map.export.day", "at", day));
        }
    }
}
