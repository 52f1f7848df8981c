package guatu.server.reporting;

import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import java.time.LocalDate;

/**
 * How often figures are asked for and by when (填报节奏): 周调度、月通报、季推进、年考评.
 *
 * @param kind week, month, quarter or year; a week asks for milestones, the others for quantities
 * @param day the day of the period, from 1, or after its end
 * @param afterEnd whether the day is counted from the period's end
 * @param active whether it is asked for at all
 */
public record Rhythm(PeriodKind kind, int day, boolean afterEnd, boolean active) {

    /** The last day for the figures of the period. */
    public LocalDate due(Period period) {
        if (afterEnd) {
            return period.to().plusDays(day);
        }
        LocalDate within = period.from().plusDays(day - 1L);
        return within.isAfter(period.to()) ? period.to() : within;
    }
}
