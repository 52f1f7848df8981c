package guatu.server.wallmap.ogc;

import guatu.server.web.Here;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The parameter {@code datetime} (时间参数), OGC 17-069r4 §7.15.4, as days of the campaign: a moment,
 * or an interval of two moments, of one and a duration (ISO 8601), or with an end left open by
 * nothing or two points.
 *
 * @param from the first day; null: since ever
 * @param to the last day; null: for ever
 */
record DatetimeParameter(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** No word about days. */
    static final DatetimeParameter ANY = new DatetimeParameter(null, null);

    /**
     * Reads it.
     *
     * @throws DateTimeParseException if it is neither, or ends before it begins
     */
    static DatetimeParameter of(String value) {
        String[] ends = value.split("/", -1);
        if (ends.length > 2 || (ends.length == 1 && isOpen(value))) {
            throw new DateTimeParseException("Neither a moment nor an interval", value, 0);
        }
        String first = ends[0];
        String last = ends[ends.length - 1];
        if (isDuration(first) && isDuration(last)) {
            throw new DateTimeParseException("A duration from nowhere", value, 0);
        }
        @Nullable ZonedDateTime begin =
                isDuration(first) ? moved(moment(last), first, -1) : end(first);
        @Nullable ZonedDateTime end = isDuration(last) ? moved(moment(first), last, 1) : end(last);
        if (begin != null && end != null && begin.isAfter(end)) {
            throw new DateTimeParseException("It ends before it begins", value, 0);
        }
        return new DatetimeParameter(
                begin == null ? null : begin.toLocalDate(), end == null ? null : end.toLocalDate());
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static boolean isDuration(String end) {
        return end.startsWith("P");
    }

    private static @Nullable ZonedDateTime end(String text) {
        return isOpen(text) ? null : moment(text);
    }

    private static ZonedDateTime moment(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(Here.ZONE)
                : OffsetDateTime.parse(text).atZoneSameInstant(Here.ZONE);
    }

    /** Months and days by the calendar, hours by the clock. */
    private static ZonedDateTime moved(ZonedDateTime moment, String duration, int sign) {
        int time = duration.indexOf('T');
        String days = time < 0 ? duration : duration.substring(0, time);
        Period period = days.equals("P") && time > 0 ? Period.ZERO : Period.parse(days);
        Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + duration.substring(time));
        return moment.plus(period.multipliedBy(sign)).plus(rest.multipliedBy(sign));
    }
}
