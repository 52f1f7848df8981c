package guatu.schedule.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a project (节点), as the schedule sees it.
 *
 * <p>With a planned start or a length it is a span of work from a first to a last day; without
 * either it is a point, reached by the end of its day.
 *
 * @param id its name in the plan; unique
 * @param project the project it belongs to
 * @param plannedStart the planned first day
 * @param plannedFinish the planned day of completion
 * @param workingDays its length in working days; null for the working days between the planned
 *     dates, or for a point if there is no planned start
 * @param notBefore a day before which it cannot start
 * @param mustBy a day by which it must be finished; breaking it shows as negative float
 * @param weight its share of the project (权重)
 * @param progress what has been reported
 */
public record Milestone(
        String id,
        String project,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedFinish,
        @Nullable Integer workingDays,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate mustBy,
        BigDecimal weight,
        Progress progress) {

    /** A point planned for this day. */
    public static Milestone point(String id, String project, LocalDate plannedFinish) {
        return new Milestone(
                id, project, null, plannedFinish, null, null, null, BigDecimal.ONE, Progress.NONE);
    }

    /** Work planned from one day to another, both worked on. */
    public static Milestone span(String id, String project, LocalDate start, LocalDate finish) {
        return new Milestone(
                id, project, start, finish, null, null, null, BigDecimal.ONE, Progress.NONE);
    }

    /** The same with other progress. */
    public Milestone with(Progress progress) {
        return new Milestone(
                id,
                project,
                plannedStart,
                plannedFinish,
                workingDays,
                notBefore,
                mustBy,
                weight,
                progress);
    }

    /** The same with other constraint dates. */
    public Milestone constrained(@Nullable LocalDate notBefore, @Nullable LocalDate mustBy) {
        return new Milestone(
                id,
                project,
                plannedStart,
                plannedFinish,
                workingDays,
                notBefore,
                mustBy,
                weight,
                progress);
    }

    /** The same with this length in working days. */
    public Milestone lasting(int workingDays) {
        return new Milestone(
                id,
                project,
                plannedStart,
                plannedFinish,
                workingDays,
                notBefore,
                mustBy,
                weight,
                progress);
    }

    /** Whether it is reached on one day rather than worked on from day to day. */
    public boolean isPoint() {
        return workingDays == null ? plannedStart == null : workingDays == 0;
    }
}
