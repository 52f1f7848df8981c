package guatu.server.forecast;

import guatu.server.project.Milestone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that the light of one milestone depends on.
 *
 * @param due when it is due, null without a date
 * @param eventLimit last day before its outside event, null where it hangs on none
 * @param eventName name of that event, empty without one
 * @param forecastFinish the computed finish
 * @param origin name of the milestone that pushes it along the critical path, null when its own
 */
record MilestoneFacts(
        Milestone milestone,
        Standing standing,
        @Nullable LocalDate due,
        @Nullable LocalDate eventLimit,
        String eventName,
        @Nullable LocalDate forecastFinish,
        @Nullable String origin) {}
