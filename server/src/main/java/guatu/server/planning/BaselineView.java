package guatu.server.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * A baseline beside a project's forecast (基线对比).
 *
 * @param milestones those that the baseline dates, each with its variance
 */
record BaselineView(KeptBaseline baseline, List<Variance> milestones) {

    /**
     * One milestone against a baseline; positive days are later, in working days.
     *
     * @param startDays from its baseline start to its forecast start
     * @param finishDays from its baseline finish to its forecast finish
     * @param sentence the same in words
     */
    record Variance(
            String milestone,
            LocalDate start,
            LocalDate finish,
            int startDays,
            int finishDays,
            String sentence) {}
}
