package guatu.planfile;

import guatu.planfile.PlanFileProblem.Code;
import guatu.schedule.network.LagTime;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.FloatBy;
import guatu.schedule.plan.Lag;
import guatu.schedule.plan.Plan;
import guatu.schedule.plan.PlanOptions;
import guatu.schedule.plan.PlanSettings;
import guatu.schedule.plan.ProgressMode;
import guatu.schedule.time.ShiftCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.CriticalActivityType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.ScheduleFrom;
import org.mpxj.SchedulingProgressedActivities;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.TotalSlackCalculationType;

/** Reads one parsed project as a plan. */
final class PlanReading {
    private static final int YEARS_BEFORE = 5;
    private static final int YEARS_AFTER = 30;
    private static final LocalDateTime NOWHERE = LocalDateTime.of(2000, 1, 3, 8, 0);

    private final PlanFormat format;
    private final ProjectFile file;
    private final ProjectProperties properties;
    private final List<PlanFileProblem> problems;
    private final IdentityHashMap<ProjectCalendar, Integer> numbers = new IdentityHashMap<>();
    private final List<ShiftCalendar> calendars = new ArrayList<>();
    private final List<String> calendarNames = new ArrayList<>();
    private final Map<String, PlanItem> items = new LinkedHashMap<>();
    private final TaskReading tasks;
    private final CalendarReading calendarReading;
    private int always = -1;

    PlanReading(PlanFormat format, ProjectFile file, List<PlanFileProblem> lint) {
        this.format = format;
        this.file = file;
        this.properties = file.getProjectProperties();
        this.problems = new ArrayList<>(lint);
        this.tasks = new TaskReading(format, properties, problems);
        LocalDate first = days().min(LocalDate::compareTo).orElse(NOWHERE.toLocalDate());
        LocalDate last = days().max(LocalDate::compareTo).orElse(NOWHERE.toLocalDate());
        this.calendarReading =
                new CalendarReading(first.minusYears(YEARS_BEFORE), last.plusYears(YEARS_AFTER));
    }

    private Stream<LocalDate> days() {
        return Stream.concat(
                        Stream.of(start()),
                        file.getTasks().stream()
                                .flatMap(task -> Stream.of(task.getStart(), task.getFinish())))
                .filter(TaskReading::isInRange)
                .map(LocalDateTime::toLocalDate);
    }

    PlanFile read() {
        int usual = number(properties.getDefaultCalendar());
        var activities = new ArrayList<Activity>();
        var links = new ArrayList<ActivityLink>();
        for (Task task : file.getTasks()) {
            if (isTaken(task)) {
                activities.add(tasks.activity(task, number(task, usual)));
                items.put(Names.id(task), item(task));
            }
        }
        for (Task task : file.getTasks()) {
            if (isTaken(task)) {
                task.getPredecessors().forEach(relation -> relate(task, relation, links));
            }
        }
        problems.addAll(new Losses(file).list());
        var plan = new Plan(settings(usual), calendars, activities, links);
        return new PlanFile(format, name(), plan, calendarNames, items, problems, file);
    }

    private static boolean isTaken(Task task) {
        return !task.getNull() && task.getActive() && task.getUniqueID() != null;
    }

    private String name() {
        for (String name :
                new String[] {
                    properties.getName(), properties.getProjectTitle(), properties.getProjectID()
                }) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return "";
    }

    private PlanItem item(Task task) {
        Integer level = task.getOutlineLevel();
        return new PlanItem(
                Names.id(task),
                Names.code(task),
                Objects.requireNonNullElse(task.getName(), ""),
                level == null ? 0 : Math.max(0, level - 1),
                task.getSummary(),
                task.getStart(),
                task.getFinish(),
                task.getBaselineStart(),
                task.getBaselineFinish());
    }

    private int number(Task task, int usual) {
        Duration duration = task.getDuration();
        if (duration != null && duration.getUnits().isElapsed()) {
            return always();
        }
        ProjectCalendar calendar = task.getEffectiveCalendar();
        return calendar == null ? usual : number(calendar);
    }

    private int number(@Nullable ProjectCalendar calendar) {
        if (calendar == null) {
            return always();
        }
        Integer known = numbers.get(calendar);
        if (known == null) {
            known = calendars.size();
            numbers.put(calendar, known);
            calendars.add(calendarReading.read(calendar));
            calendarNames.add(Objects.requireNonNullElse(calendar.getName(), ""));
        }
        return known;
    }

    /** Around the clock, for what is counted by the clock. */
    private int always() {
        if (always < 0) {
            always = calendars.size();
            calendars.add(ShiftCalendar.always());
            calendarNames.add("");
        }
        return always;
    }

    private void relate(Task task, Relation relation, List<ActivityLink> links) {
        Task from = relation.getPredecessorTask();
        if (from == null || from.getParentFile() != file) {
            String other = from == null ? "" : Names.code(from);
            problems.add(
                    new PlanFileProblem(
                            Code.OTHER_PROJECT,
                            Names.code(task),
                            other + " → " + Names.code(task)));
        } else if (isTaken(from)) {
            links.add(
                    new ActivityLink(
                            Names.id(from),
                            Names.id(task),
                            type(relation.getType()),
                            lag(relation)));
        }
    }

    private static guatu.schedule.network.RelationType type(RelationType type) {
        return switch (type) {
            case FINISH_START -> guatu.schedule.network.RelationType.FS;
            case START_START -> guatu.schedule.network.RelationType.SS;
            case FINISH_FINISH -> guatu.schedule.network.RelationType.FF;
            case START_FINISH -> guatu.schedule.network.RelationType.SF;
        };
    }

    private Lag lag(Relation relation) {
        Duration lag = relation.getLag();
        if (lag == null || lag.getDuration() == 0) {
            return Lag.NONE;
        }
        if (lag.getUnits() == TimeUnit.PERCENT || lag.getUnits() == TimeUnit.ELAPSED_PERCENT) {
            return new Lag((int) Math.round(lag.getDuration() * 100), Lag.Unit.PERCENT);
        }
        return new Lag(
                tasks.minutes(lag), lag.getUnits().isElapsed() ? Lag.Unit.ELAPSED : Lag.Unit.WORK);
    }

    private LocalDateTime start() {
        LocalDateTime start =
                format.isPrimavera() && properties.getPlannedStart() != null
                        ? properties.getPlannedStart()
                        : properties.getStartDate();
        if (TaskReading.isInRange(start)) {
            return start;
        }
        return file.getTasks().stream()
                .map(Task::getStart)
                .filter(TaskReading::isInRange)
                .min(LocalDateTime::compareTo)
                .orElse(NOWHERE);
    }

    private PlanSettings settings(int usual) {
        boolean fromFinish =
                !format.isPrimavera() && properties.getScheduleFrom() == ScheduleFrom.FINISH;
        LocalDateTime must = fromFinish ? properties.getFinishDate() : properties.getMustFinishBy();
        Duration critical = properties.getCriticalSlackLimit();
        return new PlanSettings(
                start(),
                TaskReading.inRange(properties.getStatusDate()),
                TaskReading.inRange(must),
                fromFinish,
                usual,
                lagTime(properties.getRelationshipLagCalendar()),
                progress(properties.getSchedulingProgressedActivities()),
                critical == null ? 0 : tasks.minutes(critical),
                new PlanOptions(
                        floatBy(properties.getTotalSlackCalculationType()),
                        properties.getCriticalActivityType() == CriticalActivityType.LONGEST_PATH,
                        properties.getUseExpectedFinishDates(),
                        properties.getHonorConstraints()));
    }

    private static LagTime lagTime(@Nullable RelationshipLagCalendar calendar) {
        return switch (calendar) {
            case SUCCESSOR -> LagTime.SUCCESSOR;
            case PROJECT_DEFAULT -> LagTime.PROJECT;
            case TWENTY_FOUR_HOUR -> LagTime.ELAPSED;
            case PREDECESSOR -> LagTime.PREDECESSOR;
            case null -> LagTime.PREDECESSOR;
        };
    }

    private static ProgressMode progress(@Nullable SchedulingProgressedActivities mode) {
        return switch (mode) {
            case PROGRESS_OVERRIDE -> ProgressMode.PROGRESS_OVERRIDE;
            case ACTUAL_DATES -> ProgressMode.ACTUAL_DATES;
            case RETAINED_LOGIC -> ProgressMode.RETAINED_LOGIC;
            case null -> ProgressMode.RETAINED_LOGIC;
        };
    }

    private static FloatBy floatBy(@Nullable TotalSlackCalculationType type) {
        return switch (type) {
            case START_SLACK -> FloatBy.START;
            case SMALLEST_SLACK -> FloatBy.SMALLEST;
            case FINISH_SLACK -> FloatBy.FINISH;
            case null -> FloatBy.FINISH;
        };
    }
}
