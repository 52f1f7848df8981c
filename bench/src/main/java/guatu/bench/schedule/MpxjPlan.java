package guatu.bench.schedule;

import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.ActivityProgress;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.Lag;
import guatu.schedule.plan.Plan;
import guatu.schedule.time.Shift;
import guatu.schedule.time.ShiftCalendar;
import guatu.schedule.time.ShiftException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;

/** A plan told to MPXJ; not yet dated. */
final class MpxjPlan {
    private static final int DAY = ShiftCalendar.DAY;

    final ProjectFile file = new ProjectFile();
    final Map<String, Task> tasks = new HashMap<>();
    private final List<ProjectCalendar> calendars = new ArrayList<>();

    MpxjPlan(Plan plan) {
        plan.calendars().forEach(calendar -> calendars.add(calendar(calendar)));
        var settings = plan.settings();
        var properties = file.getProjectProperties();
        properties.setDefaultCalendar(calendars.get(settings.calendar()));
        properties.setStartDate(settings.start());
        properties.setPlannedStart(settings.start());
        properties.setStatusDate(
                settings.statusDate() == null ? settings.start() : settings.statusDate());
        properties.setMustFinishBy(settings.mustFinishBy());
        properties.setRelationshipLagCalendar(RelationshipLagCalendar.PREDECESSOR);
        plan.activities().forEach(this::add);
        plan.links().forEach(this::relate);
    }

    private void add(Activity activity) {
        String parent = activity.parent();
        Task above = parent == null ? null : tasks.get(parent);
        Task task = above == null ? file.addTask() : above.addTask();
        tasks.put(activity.id(), task);
        ActivityProgress progress = activity.progress();
        task.setCalendar(calendars.get(activity.calendar()));
        if (activity.kind() == ActivityKind.SUMMARY) {
            return;
        }
        task.setActivityType(type(activity.kind()));
        task.setMilestone(activity.minutes() == 0);
        task.setDuration(minutes(activity.minutes()));
        task.setPlannedDuration(minutes(activity.minutes()));
        task.setRemainingDuration(minutes(progress.remainingMinutes()));
        task.setActualDuration(minutes(activity.minutes() - progress.remainingMinutes()));
        task.setActualStart(progress.actualStart());
        task.setActualFinish(progress.actualFinish());
        task.setResume(progress.resume());
        task.setDeadline(activity.deadline());
        if (activity.manual() != null) {
            task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
            task.setStart(activity.manual().start());
            task.setFinish(activity.manual().finish());
        }
        if (!activity.constraints().isEmpty()) {
            Constraint constraint = activity.constraints().getFirst();
            task.setConstraintType(type(constraint));
            task.setConstraintDate(constraint.date());
        } else {
            task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
        }
    }

    private void relate(ActivityLink link) {
        Task from = tasks.get(link.predecessor());
        Task to = tasks.get(link.successor());
        if (from == null || to == null) {
            return;
        }
        Lag lag = link.lag();
        TimeUnit unit =
                lag.unit() == Lag.Unit.ELAPSED ? TimeUnit.ELAPSED_MINUTES : TimeUnit.MINUTES;
        int amount = lag.unit() == Lag.Unit.PERCENT ? 0 : lag.amount();
        to.addPredecessor(
                new Relation.Builder()
                        .predecessorTask(from)
                        .type(MpxjPeer.type(link.type()))
                        .lag(Duration.getInstance(amount, unit)));
    }

    private static Duration minutes(int minutes) {
        return Duration.getInstance(minutes / 60.0, TimeUnit.HOURS);
    }

    private static ActivityType type(ActivityKind kind) {
        return switch (kind) {
            case TASK, SUMMARY -> ActivityType.TASK_DEPENDENT;
            case START_MILESTONE -> ActivityType.START_MILESTONE;
            case FINISH_MILESTONE -> ActivityType.FINISH_MILESTONE;
            case LEVEL_OF_EFFORT -> ActivityType.LEVEL_OF_EFFORT;
            case WBS_SUMMARY -> ActivityType.WBS_SUMMARY;
        };
    }

    private static ConstraintType type(Constraint constraint) {
        return switch (constraint.kind()) {
            case START_ON -> ConstraintType.START_ON;
            case START_ON_OR_AFTER, EXTERNAL_START -> ConstraintType.START_NO_EARLIER_THAN;
            case START_ON_OR_BEFORE -> ConstraintType.START_NO_LATER_THAN;
            case MANDATORY_START -> ConstraintType.MUST_START_ON;
            case FINISH_ON -> ConstraintType.FINISH_ON;
            case FINISH_ON_OR_AFTER -> ConstraintType.FINISH_NO_EARLIER_THAN;
            case FINISH_ON_OR_BEFORE, EXTERNAL_FINISH -> ConstraintType.FINISH_NO_LATER_THAN;
            case MANDATORY_FINISH -> ConstraintType.MUST_FINISH_ON;
            case AS_LATE_AS_POSSIBLE -> ConstraintType.AS_LATE_AS_POSSIBLE;
        };
    }

    private ProjectCalendar calendar(ShiftCalendar told) {
        ProjectCalendar calendar = file.addCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Shift> shifts = told.week().get(day.getValue() - 1);
            calendar.setCalendarDayType(
                    day, shifts.isEmpty() ? DayType.NON_WORKING : DayType.WORKING);
            add(calendar.addCalendarHours(day), shifts);
        }
        for (ShiftException exception : told.exceptions()) {
            add(
                    calendar.addCalendarException(exception.from(), exception.to()),
                    exception.shifts());
        }
        return calendar;
    }

    private static void add(ProjectCalendarHours hours, List<Shift> shifts) {
        for (Shift shift : shifts) {
            hours.add(new LocalTimeRange(clock(shift.start()), clock(shift.end() % DAY)));
        }
    }

    private static LocalTime clock(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
