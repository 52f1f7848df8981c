package guatu.server.forecast;

import guatu.server.project.Milestone;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as the board shows it: what is planned, reported and forecast, and its light.
 *
 * @param due when it is due, null for a draft without a date
 * @param forecastStart computed first day, or the actual one
 * @param forecastFinish computed day of completion, or the actual one
 * @param slipWorkingDays working days from due to forecast finish; positive is late
 * @param floatWorkingDays total float (总时差); 0 or less is critical
 * @param critical not finished and without float (关键线路)
 */
public record MilestoneView(
        Milestone milestone,
        Standing standing,
        @Nullable LocalDate due,
        @Nullable LocalDate forecastStart,
        @Nullable LocalDate forecastFinish,
        int slipWorkingDays,
        int floatWorkingDays,
        boolean critical,
        Light light,
        LightReason reason) {

    /** The milestone's key. */
    public String key() {
        return milestone.key();
    }

    /** Whether it counts among the milestones that ought to be finished by a day. */
    public boolean dueBy(LocalDate day) {
        return light != Light.DRAFT && due != null && !due.isAfter(day);
    }

    /** Whether it was finished not later than due. */
    public boolean onTime() {
        LocalDate finished = standing.finished();
        return finished != null && due != null && !finished.isAfter(due);
    }

    /** Its share in the work done: percent times weight. */
    BigDecimal weighted() {
        return standing.percent().multiply(milestone.weight());
    }
}
