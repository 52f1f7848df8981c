package guatu.planfile;

import guatu.schedule.plan.Activity;
import guatu.schedule.profile.ActivityDates;
import guatu.schedule.profile.DatedPlan;
import guatu.schedule.time.Moments;
import guatu.schedule.time.WorkTime;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/**
 * Takes a plan of Microsoft Project over to Primavera (跨软件导出).
 *
 * <p>Filled in is what Primavera asks of every project and activity. Put in Primavera's own terms
 * is what it cannot count: a lag in percent or by the clock becomes the work that it comes to as
 * the plan is dated now, and what lasts by the clock gets a calendar around the clock.
 */
final class Crossing {
    private static final String UNNAMED = "PLAN";
    private static final String AROUND_THE_CLOCK = "24 h";
    private static final double MINUTES_PER_HOUR = 60;
    private static final Duration NOTHING = hours(0);

    private final PlanFile file;
    private final ProjectFile source;
    private final DatedPlan dated;
    private final Map<String, Activity> activities = new HashMap<>();
    private @Nullable ProjectCalendar aroundTheClock;

    Crossing(PlanFile file, DatedPlan dated) {
        this.file = file;
        this.source = file.source;
        this.dated = dated;
        file.plan().activities().forEach(activity -> activities.put(activity.id(), activity));
    }

    void toPrimavera() {
        ready(source.getProjectProperties(), file.plan().settings().start());
        for (Task task : source.getTasks()) {
            Activity activity = activities.get(Names.id(task));
            if (activity != null && !task.getSummary()) {
                countInWork(task, activity);
                ready(task);
                List.copyOf(task.getPredecessors()).forEach(this::countInWork);
            }
        }
    }

    private static void ready(ProjectProperties properties, LocalDateTime start) {
        if (properties.getCurrentDate() == null) {
            properties.setCurrentDate(start);
        }
        if (properties.getStatusDate() == null) {
            properties.setStatusDate(start);
        }
        if (properties.getPlannedStart() == null) {
            properties.setPlannedStart(start);
        }
        if (properties.getProjectID() == null) {
            properties.setProjectID(Objects.requireNonNullElse(properties.getName(), UNNAMED));
        }
    }

    private static void ready(Task task) {
        if (task.getActivityID() == null) {
            task.setActivityID(Names.code(task));
        }
        Duration duration = Objects.requireNonNullElse(task.getDuration(), NOTHING);
        if (task.getActivityType() == null) {
            task.setActivityType(
                    duration.getDuration() == 0
                            ? ActivityType.FINISH_MILESTONE
                            : ActivityType.TASK_DEPENDENT);
        }
        if (task.getPlannedDuration() == null) {
            task.setPlannedDuration(duration);
        }
        if (task.getRemainingDuration() == null) {
            task.setRemainingDuration(task.getActualFinish() == null ? duration : NOTHING);
        }
        if (task.getActualDuration() == null) {
            task.setActualDuration(NOTHING);
        }
    }

    private void countInWork(Task task, Activity activity) {
        Duration duration = task.getDuration();
        if (duration != null && duration.getUnits().isElapsed()) {
            task.setDuration(hours(activity.minutes()));
            task.setRemainingDuration(hours(activity.progress().remainingMinutes()));
            task.setCalendar(aroundTheClock());
        }
    }

    private void countInWork(Relation relation) {
        Duration lag = relation.getLag();
        Activity predecessor = activities.get(Names.id(relation.getPredecessorTask()));
        if (lag == null || predecessor == null) {
            return;
        }
        TimeUnit unit = lag.getUnits();
        boolean percent = unit == TimeUnit.PERCENT || unit == TimeUnit.ELAPSED_PERCENT;
        if (!percent && !unit.isElapsed()) {
            return;
        }
        int minutes =
                percent
                        ? (int) Math.round(predecessor.minutes() * lag.getDuration() / 100)
                        : worked(predecessor, relation, lag);
        Task successor = relation.getSuccessorTask();
        Task from = relation.getPredecessorTask();
        successor.removePredecessor(from, relation.getType(), lag);
        successor.addPredecessor(
                new Relation.Builder()
                        .predecessorTask(from)
                        .type(relation.getType())
                        .lag(hours(minutes)));
    }

    /** The work on the predecessor's calendar while a lag passes by the clock. */
    private int worked(Activity predecessor, Relation relation, Duration lag) {
        double minutes =
                lag.convertUnits(TimeUnit.MINUTES, source.getProjectProperties()).getDuration();
        ActivityDates dates = dated.dates().get(predecessor.id());
        if (dates == null) {
            return (int) Math.round(minutes);
        }
        boolean fromStart =
                relation.getType() == RelationType.START_START
                        || relation.getType() == RelationType.START_FINISH;
        int from = fromStart ? dates.start() : dates.finish();
        int to = from + (int) Math.round(minutes);
        WorkTime time =
                file.plan()
                        .calendars()
                        .get(predecessor.calendar())
                        .workTime(
                                Moments.at(Math.min(from, to)).toLocalDate().minusYears(1),
                                Moments.at(Math.max(from, to)).toLocalDate().plusYears(1));
        return time.rank(to) - time.rank(from);
    }

    private ProjectCalendar aroundTheClock() {
        if (aroundTheClock == null) {
            int last =
                    source.getCalendars().stream()
                            .map(ProjectCalendar::getUniqueID)
                            .filter(Objects::nonNull)
                            .max(Integer::compare)
                            .orElse(0);
            ProjectCalendar calendar = source.addCalendar();
            calendar.setUniqueID(last + 1);
            calendar.setName(AROUND_THE_CLOCK);
            for (DayOfWeek day : DayOfWeek.values()) {
                calendar.setCalendarDayType(day, DayType.WORKING);
                calendar.addCalendarHours(day)
                        .add(new LocalTimeRange(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
            }
            aroundTheClock = calendar;
        }
        return aroundTheClock;
    }

    private static Duration hours(int minutes) {
        return Duration.getInstance(minutes / MINUTES_PER_HOUR, TimeUnit.HOURS);
    }
}
