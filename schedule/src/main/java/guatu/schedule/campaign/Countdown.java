package guatu.schedule.campaign;

import guatu.schedule.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is left until a fixed node (节点倒计时), counted from a day that still counts itself.
 *
 * @param node the fixed day
 * @param workingDaysLeft working days from today to the node, both counted; 0 once it is past
 * @param calendarDaysLeft days from today to the node; negative once it is past
 * @param certain whether all holidays until the node have been published
 */
public record Countdown(
        LocalDate node, int workingDaysLeft, long calendarDaysLeft, boolean certain) {
    /** Counts from a day to a node. */
    public static Countdown to(LocalDate node, LocalDate today, WorkingCalendar calendar) {
        return new Countdown(
                node,
                calendar.workingDaysLeft(today, node),
                ChronoUnit.DAYS.between(today, node),
                calendar.isKnown(node));
    }
}
