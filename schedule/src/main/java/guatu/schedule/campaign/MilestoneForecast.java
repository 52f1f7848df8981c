package guatu.schedule.campaign;

import java.time.LocalDate;

/**
 * A milestone's computed dates (预测).
 *
 * @param id the milestone
 * @param project its project
 * @param start the forecast first day, or the actual one; of a point the same as finish
 * @param finish the forecast day of completion, or the actual one
 * @param lateStart the last first day that delays neither the project's end nor a must-by date
 * @param lateFinish the last day of completion that delays neither
 * @param floatDays total float in working days (总时差); negative when a must-by date is missed
 * @param slipDays working days from planned to forecast finish; positive is late, 0 without a plan
 * @param critical not finished and without float (关键线路)
 * @param certain whether the holidays up to the finish have been published
 * @param startReason what holds the start
 * @param finishReason what holds the finish; {@link Reason.Work} points back to the start
 */
public record MilestoneForecast(
        String id,
        String project,
        LocalDate start,
        LocalDate finish,
        LocalDate lateStart,
        LocalDate lateFinish,
        int floatDays,
        int slipDays,
        boolean critical,
        boolean certain,
        Reason startReason,
        Reason finishReason) {
    /** What holds the finish in the end: the start's reason where only work lies between. */
    public Reason reason() {
        return finishReason instanceof Reason.Work ? startReason : finishReason;
    }
}
