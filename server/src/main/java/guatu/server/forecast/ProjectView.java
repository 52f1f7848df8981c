package guatu.server.forecast;

import guatu.server.project.Project;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as the board shows it.
 *
 * @param own its own milestones, by code
 * @param all its own milestones and, for a package, those of its parts
 * @param part whether it is a part of a listed package, which then counts for it
 * @param packaged whether it is a package with listed parts
 * @param percent whole percent of its weighted milestones done, rounded down
 * @param started whether any milestone has begun
 * @param slipWorkingDays from planned to forecast finish; positive is late
 * @param lon longitude of its label point, null without a place
 * @param lat latitude of its label point, null without a place
 */
public record ProjectView(
        Project project,
        List<MilestoneView> own,
        List<MilestoneView> all,
        boolean part,
        boolean packaged,
        int percent,
        boolean started,
        Dates dates,
        int slipWorkingDays,
        @Nullable Double lon,
        @Nullable Double lat,
        Light light,
        LightReason reason) {

    /** The project's code. */
    public String code() {
        return project.code();
    }

    /**
     * First and last dates over the milestones; null where no milestone has one. The actual finish
     * is known only once all are finished.
     */
    public record Dates(
            @Nullable LocalDate plannedStart,
            @Nullable LocalDate plannedFinish,
            @Nullable LocalDate forecastStart,
            @Nullable LocalDate forecastFinish,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualFinish) {}
}
