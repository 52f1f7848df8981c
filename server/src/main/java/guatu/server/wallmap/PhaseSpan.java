package guatu.server.wallmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A phase of a project with its dates, and how it follows the phase before (压茬、断茬).
 *
 * @param overlapDays working days on which this phase and the one before are both at work, null for
 *     the first phase or where there is a gap
 * @param gapDays working days between the two on which neither is at work (断茬), null where they
 *     overlap
 * @param tooEarly whether more than half of the phase before lay ahead when this one began
 * @param sentence the same in words; empty for the first phase
 */
record PhaseSpan(
        int no,
        String name,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedFinish,
        @Nullable LocalDate forecastStart,
        @Nullable LocalDate forecastFinish,
        @Nullable Integer overlapDays,
        @Nullable Integer gapDays,
        boolean tooEarly,
        String sentence) {}
