package guatu.server.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone under way that a post has not reported on this week (本周应报节点).
 *
 * @param key of the milestone
 * @param lastReport the latest day that any report is about, or null
 */
record OwedMilestone(
        String key,
        String name,
        String project,
        String projectName,
        @Nullable LocalDate lastReport) {}
