package guatu.schedule.campaign;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.schedule.network.Bound;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One milestone as the network is told it: the house's rules of progress.
 *
 * <ul>
 *   <li>A finished milestone stays on its actual days.
 *   <li>A started one keeps its start. With a percentage its remaining work begins at the status
 *       date; without, its whole work runs from the actual start.
 *   <li>A reported expectation takes the place of the planned finish, and of as much work as would
 *       not fit before it.
 *   <li>Else the planned dates are floors: nothing is forecast earlier than planned, and what
 *       pushes a milestone first uses up the room between its work and its planned finish.
 *   <li>Nothing unfinished is forecast before the status date.
 * </ul>
 */
final class Compiled {
    private final Milestone milestone;
    private final WorkingCalendar calendar;
    private final LocalDate status;

    Compiled(Milestone milestone, WorkingCalendar calendar, LocalDate status) {
        this.milestone = milestone;
        this.calendar = calendar;
        this.status = status;
    }

    /** Receives the bounds of the milestone. */
    interface Holder {
        void hold(Bound bound, int moment);
    }

    /** The work told to the network, in working days: 0 for a point, at least 1 for a span. */
    int workingDays() {
        if (milestone.isPoint()) {
            return 0;
        }
        int days = length();
        Progress progress = milestone.progress();
        if (progress.actualFinish() != null) {
            return days;
        }
        if (progress.actualStart() != null) {
            return remainingCounts() ? 1 : days;
        }
        LocalDate expected = progress.expectedFinish();
        return expected == null ? days : Math.clamp(daysUntil(expected), 1, days);
    }

    void hold(Holder holder) {
        Progress progress = milestone.progress();
        LocalDate finished = progress.actualFinish();
        if (finished != null) {
            holder.hold(Bound.FINISH_PIN, Days.end(finished));
            if (!milestone.isPoint() && progress.actualStart() != null) {
                holder.hold(Bound.START_PIN, Days.start(progress.actualStart()));
            }
            return;
        }
        holdStart(holder);
        holdFinish(holder);
    }

    private void holdStart(Holder holder) {
        LocalDate started = milestone.progress().actualStart();
        if (milestone.isPoint()) {
            floor(holder, Bound.FINISH_FLOOR, milestone.notBefore());
        } else if (started != null) {
            holder.hold(Bound.START_PIN, Days.start(started));
        } else {
            floor(holder, Bound.START_FLOOR, plannedStart());
            floor(holder, Bound.START_FLOOR, milestone.notBefore());
        }
    }

    private void holdFinish(Holder holder) {
        LocalDate expected = milestone.progress().expectedFinish();
        floor(holder, Bound.FINISH_FLOOR, status);
        floor(holder, Bound.FINISH_FLOOR, expected == null ? milestone.plannedFinish() : expected);
        if (milestone.progress().actualStart() != null && expected == null && remainingCounts()) {
            floor(holder, Bound.FINISH_FLOOR, calendar.add(status, remainingDays()));
        }
        if (milestone.mustBy() != null) {
            holder.hold(Bound.FINISH_CAP, Days.end(milestone.mustBy()));
        }
    }

    /** The working days the milestone takes as a whole. */
    int length() {
        Integer told = milestone.workingDays();
        LocalDate start = milestone.plannedStart();
        LocalDate finish = milestone.plannedFinish();
        if (told != null) {
            return told;
        }
        return start == null || finish == null
                ? 1
                : Math.max(1, calendar.workingDaysLeft(start, finish));
    }

    /** The working days of work left by the percentage reported, rounded up. */
    int remainingDays() {
        return Math.ceilDiv(length() * (100 - milestone.progress().percentDone()), 100);
    }

    /** Whether a report, not the calendar, says how much of a started milestone is left. */
    private boolean remainingCounts() {
        Progress progress = milestone.progress();
        return progress.percentDone() > 0 || progress.expectedFinish() != null;
    }

    /** The planned start, or earlier where the reported expectation needs it. */
    private @Nullable LocalDate plannedStart() {
        LocalDate planned = milestone.plannedStart();
        LocalDate expected = milestone.progress().expectedFinish();
        if (planned == null || expected == null) {
            return planned;
        }
        LocalDate needed = calendar.add(expected, 1 - workingDays());
        return needed.isBefore(planned) ? needed : planned;
    }

    private int daysUntil(LocalDate expected) {
        LocalDate from = milestone.notBefore();
        LocalDate first = from == null || from.isBefore(status) ? status : from;
        return calendar.workingDaysLeft(first, expected);
    }

    private static void floor(Holder holder, Bound bound, @Nullable LocalDate date) {
        if (date != null) {
            boolean start = bound == Bound.START_FLOOR;
            holder.hold(bound, start ? Days.start(date) : Days.end(date));
        }
    }
}
