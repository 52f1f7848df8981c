package guatu.schedule.campaign;

import guatu.schedule.calendar.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;

/**
 * How one stage follows another: overlapping (压茬) or with a gap (断茬), in working days.
 *
 * @param earlier the stage before
 * @param later the stage after
 * @param overlapDays working days on which both are at work; 0 with a gap
 * @param gapDays working days between them on which neither is; 0 with an overlap
 * @param tooEarly whether the later begins more working days before the earlier's end than allowed
 */
public record StageOverlap(
        Stage earlier, Stage later, int overlapDays, int gapDays, boolean tooEarly) {
    /** No bound on how early a stage may begin. */
    public static final int ANY_LEAD = Integer.MAX_VALUE;

    /**
     * Compares two stages.
     *
     * @param maxLeadDays how many working days before the earlier's end the later may begin, or
     *     {@link #ANY_LEAD}
     */
    public static StageOverlap between(
            Stage earlier, Stage later, WorkingCalendar calendar, int maxLeadDays) {
        if (later.start().isAfter(earlier.finish())) {
            int gap =
                    calendar.workingDaysLeft(
                            earlier.finish().plusDays(1), later.start().minusDays(1));
            return new StageOverlap(earlier, later, 0, gap, false);
        }
        int lead = calendar.workingDaysLeft(later.start(), earlier.finish());
        var last = later.finish().isBefore(earlier.finish()) ? later.finish() : earlier.finish();
        var first = later.start().isBefore(earlier.start()) ? earlier.start() : later.start();
        int overlap = calendar.workingDaysLeft(first, last);
        return new StageOverlap(earlier, later, overlap, 0, lead > maxLeadDays);
    }

    /** Each stage with the next, in the order given. */
    public static List<StageOverlap> chain(
            List<Stage> stages, WorkingCalendar calendar, int maxLeadDays) {
        var chain = new ArrayList<StageOverlap>();
        for (int i = 0; i + 1 < stages.size(); i++) {
            chain.add(between(stages.get(i), stages.get(i + 1), calendar, maxLeadDays));
        }
        return chain;
    }
}
