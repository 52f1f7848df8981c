package guatu.schedule.time;

/**
 * One stretch of work in a day (班次), in minutes after midnight.
 *
 * @param start when it begins, 0 to 1,439
 * @param end when it ends; up to a day later than 1,440 for a night shift
 */
public record Shift(int start, int end) {
    /** A shift of the day's clock times; an end not after the start lies on the next day. */
    public static Shift of(int start, int end) {
        return new Shift(start, end > start ? end : end + ShiftCalendar.DAY);
    }

    /** Refuses what does not lie within a day and a night. */
    public Shift {
        if (start < 0
                || start >= ShiftCalendar.DAY
                || end <= start
                || end - start > ShiftCalendar.DAY) {
            throw new IllegalArgumentException("shift from minute %d to %d".formatted(start, end));
        }
    }
}
