package guatu.schedule.plan;

/**
 * How long a relation waits (时距); negative for a lead.
 *
 * @param amount minutes, or hundredths of a percent of the predecessor's duration
 * @param unit what is counted
 */
public record Lag(int amount, Unit unit) {
    /** No lag. */
    public static final Lag NONE = new Lag(0, Unit.WORK);

    /** What a lag counts. */
    public enum Unit {
        /** Minutes of work on the lag calendar. */
        WORK,
        /** Minutes by the clock. */
        ELAPSED,
        /** Hundredths of a percent of the predecessor's duration. */
        PERCENT
    }

    /** The minutes of this lag behind a predecessor of this duration. */
    public int minutes(int predecessorMinutes) {
        return unit == Unit.PERCENT
                ? Math.toIntExact(Math.round((double) predecessorMinutes * amount / 10_000))
                : amount;
    }
}
