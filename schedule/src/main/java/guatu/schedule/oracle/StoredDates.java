package guatu.schedule.oracle;

import org.jspecify.annotations.Nullable;

/**
 * The dates a master stored for an activity, as moments, null where the file holds none, and its
 * float in minutes.
 *
 * @param totalFloat minutes of work it may slip before it moves the finish
 * @param freeFloat minutes of work it may slip before it moves a successor
 */
public record StoredDates(
        @Nullable Integer earlyStart,
        @Nullable Integer earlyFinish,
        @Nullable Integer lateStart,
        @Nullable Integer lateFinish,
        @Nullable Integer start,
        @Nullable Integer finish,
        @Nullable Integer totalFloat,
        @Nullable Integer freeFloat) {}
