package guatu.planfile;

import guatu.planfile.PlanFileProblem.Code;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityProgress;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.plan.ManualDates;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectProperties;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TaskType;
import org.mpxj.TimeUnit;

/** Reads one parsed task as an activity. */
final class TaskReading {
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2149;

    private final PlanFormat format;
    private final ProjectProperties properties;
    private final List<PlanFileProblem> problems;

    TaskReading(PlanFormat format, ProjectProperties properties, List<PlanFileProblem> problems) {
        this.format = format;
        this.properties = properties;
        this.problems = problems;
    }

    Activity activity(Task task, int calendar) {
        int minutes = length(task);
        return new Activity(
                Names.id(task),
                task.getParentTask() == null ? null : Names.id(task.getParentTask()),
                kind(task, minutes),
                calendar,
                minutes,
                constraints(task),
                date(task, task.getDeadline()),
                progress(task, minutes),
                manual(task),
                levellingDelay(task));
    }

    /** The delay that levelling of resources put there, by the clock. */
    private int levellingDelay(Task task) {
        return format.isPrimavera() || task.getSummary()
                ? 0
                : Math.max(0, minutes(task.getLevelingDelay()));
    }

    private ActivityKind kind(Task task, int minutes) {
        if (task.getSummary()) {
            return ActivityKind.SUMMARY;
        }
        if (!format.isPrimavera()) {
            return minutes == 0 ? ActivityKind.FINISH_MILESTONE : ActivityKind.TASK;
        }
        ActivityType type = task.getActivityType();
        return switch (type) {
            case START_MILESTONE, START_FLAG -> ActivityKind.START_MILESTONE;
            case FINISH_MILESTONE, FINISH_FLAG -> ActivityKind.FINISH_MILESTONE;
            case LEVEL_OF_EFFORT, HAMMOCK -> ActivityKind.LEVEL_OF_EFFORT;
            case WBS_SUMMARY -> ActivityKind.WBS_SUMMARY;
            case TASK_DEPENDENT, RESOURCE_DEPENDENT -> ActivityKind.TASK;
            case null -> ActivityKind.TASK;
        };
    }

    /** The labour of several says how long an untouched task lasts, unless its length is fixed. */
    private int length(Task task) {
        int minutes = minutes(task.getDuration());
        if (format.isPrimavera()
                || minutes == 0
                || task.getActualStart() != null
                || task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED
                || task.getType() == TaskType.FIXED_DURATION) {
            return minutes;
        }
        int workers = 0;
        int longest = 0;
        for (ResourceAssignment assignment : task.getResourceAssignments()) {
            int labour = labour(assignment);
            workers += labour > 0 ? 1 : 0;
            longest = Math.max(longest, labour);
        }
        return workers > 1 ? longest : minutes;
    }

    private int labour(ResourceAssignment assignment) {
        var resource = assignment.getResource();
        Number units = assignment.getUnits();
        if (resource == null
                || resource.getType() != ResourceType.WORK
                || units == null
                || units.doubleValue() <= 0) {
            return 0;
        }
        return (int) Math.round(minutes(assignment.getWork()) * 100.0 / units.doubleValue());
    }

    private ActivityProgress progress(Task task, int minutes) {
        LocalDateTime actualStart = date(task, task.getActualStart());
        LocalDateTime actualFinish = date(task, task.getActualFinish());
        Duration remaining = task.getRemainingDuration();
        boolean untouched = actualStart == null && !format.isPrimavera();
        boolean primavera = format.isPrimavera();
        return new ActivityProgress(
                actualStart,
                actualFinish,
                remaining == null || untouched ? minutes : minutes(remaining),
                date(task, primavera ? task.getSuspendDate() : task.getStop()),
                date(task, actualStart == null ? null : task.getResume()),
                date(task, primavera ? task.getExpectedFinish() : null));
    }

    private @Nullable ManualDates manual(Task task) {
        boolean byHand =
                task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED || task.getExternalTask();
        LocalDateTime start = date(task, task.getStart());
        LocalDateTime finish = date(task, task.getFinish());
        return byHand && !format.isPrimavera() && start != null && finish != null
                ? new ManualDates(start, finish)
                : null;
    }

    private List<Constraint> constraints(Task task) {
        var constraints = new ArrayList<Constraint>();
        add(constraints, task, kind(task.getConstraintType()), task.getConstraintDate());
        add(
                constraints,
                task,
                kind(task.getSecondaryConstraintType()),
                task.getSecondaryConstraintDate());
        if (format.isPrimavera()) {
            add(constraints, task, ConstraintKind.EXTERNAL_START, task.getExternalEarlyStart());
            add(constraints, task, ConstraintKind.EXTERNAL_FINISH, task.getExternalLateFinish());
        }
        return constraints;
    }

    private void add(
            List<Constraint> constraints,
            Task task,
            @Nullable ConstraintKind kind,
            @Nullable LocalDateTime told) {
        LocalDateTime date = date(task, told);
        if (kind == ConstraintKind.AS_LATE_AS_POSSIBLE) {
            constraints.add(new Constraint(kind, LocalDateTime.of(2000, 1, 1, 0, 0)));
        } else if (kind != null && date != null) {
            constraints.add(new Constraint(kind, date));
        }
    }

    private static @Nullable ConstraintKind kind(@Nullable ConstraintType type) {
        return switch (type) {
            case AS_LATE_AS_POSSIBLE -> ConstraintKind.AS_LATE_AS_POSSIBLE;
            case START_NO_EARLIER_THAN -> ConstraintKind.START_ON_OR_AFTER;
            case START_NO_LATER_THAN -> ConstraintKind.START_ON_OR_BEFORE;
            case FINISH_NO_EARLIER_THAN -> ConstraintKind.FINISH_ON_OR_AFTER;
            case FINISH_NO_LATER_THAN -> ConstraintKind.FINISH_ON_OR_BEFORE;
            case START_ON -> ConstraintKind.START_ON;
            case FINISH_ON -> ConstraintKind.FINISH_ON;
            case MUST_START_ON -> ConstraintKind.MANDATORY_START;
            case MUST_FINISH_ON -> ConstraintKind.MANDATORY_FINISH;
            case AS_SOON_AS_POSSIBLE -> null;
            case null -> null;
        };
    }

    private @Nullable LocalDateTime date(Task task, @Nullable LocalDateTime date) {
        if (date != null && !isInRange(date)) {
            problems.add(
                    new PlanFileProblem(Code.DATE_OUT_OF_RANGE, Names.code(task), date.toString()));
            return null;
        }
        return date;
    }

    static @Nullable LocalDateTime inRange(@Nullable LocalDateTime date) {
        return isInRange(date) ? date : null;
    }

    static boolean isInRange(@Nullable LocalDateTime date) {
        return date != null && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** A duration in minutes: of work, or by the clock where it is counted so. */
    int minutes(@Nullable Duration duration) {
        if (duration == null) {
            return 0;
        }
        double minutes = duration.convertUnits(TimeUnit.MINUTES, properties).getDuration();
        return Math.clamp(Math.round(minutes), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
