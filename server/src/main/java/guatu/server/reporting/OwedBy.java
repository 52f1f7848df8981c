package guatu.server.reporting;

import guatu.server.journal.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one post owes for a period (岗位应报): figures, and in a week the milestones it has under way.
 *
 * @param post code of the post, or null where the unit has none that could answer
 * @param holder who holds it on the period's last day, or null
 * @param missing of the items not reported
 * @param late whether something missing is past its day
 */
record OwedBy(
        String unit,
        String unitName,
        @Nullable String post,
        @Nullable String postName,
        @Nullable String holder,
        int missing,
        boolean late,
        List<Item> items) {

    /**
     * One thing owed.
     *
     * @param what the measure, or the milestone's name
     * @param milestone key of the milestone, or null for a figure
     * @param promised what the list promises for the year, or null
     * @param lastReport the latest day that any report on the milestone is about, or null
     * @param stage how far the figure has come, or null when it is not reported
     */
    record Item(
            String project,
            String projectName,
            String what,
            @Nullable String milestone,
            @Nullable String promised,
            @Nullable LocalDate lastReport,
            @Nullable Stage stage,
            boolean late) {}
}
