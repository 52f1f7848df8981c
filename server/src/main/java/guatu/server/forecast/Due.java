package guatu.server.forecast;

import guatu.server.project.EventAnchor;
import guatu.server.project.Milestone;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a milestone is due (应完成日期). */
final class Due {

    private Due() {}

    /**
     * The planned finish; without one the last day that leaves an outside event its days; without
     * that the day by which it must be done; null for a milestone without any date.
     *
     * @param events first days of the outside events by code
     */
    static @Nullable LocalDate of(Milestone milestone, Map<String, LocalDate> events) {
        if (milestone.plannedFinish() != null) {
            return milestone.plannedFinish();
        }
        LocalDate counted = beforeEvent(milestone, events);
        return counted == null ? milestone.mustBy() : counted;
    }

    /** The last day that leaves the outside event its days, null where it hangs on none. */
    static @Nullable LocalDate beforeEvent(Milestone milestone, Map<String, LocalDate> events) {
        EventAnchor anchor = milestone.anchor();
        LocalDate event = anchor == null ? null : events.get(anchor.event());
        return anchor == null || event == null
                ? null
                : event.minusDays(anchor.calendarDaysBefore());
    }
}
