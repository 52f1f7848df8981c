package guatu.bench.schedule;

import guatu.schedule.network.RelationType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.PrimaveraScheduler;

/** The same city dated by MPXJ's Primavera scheduler, and its total floats read. */
final class MpxjPeer implements RandomCity.Listener {
    private final ProjectFile file = new ProjectFile();
    private final List<ProjectCalendar> calendars = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();

    private MpxjPeer() {
        for (int days = 5; days <= 7; days++) {
            calendars.add(calendar(days));
        }
        file.getProjectProperties().setDefaultCalendar(calendars.getFirst());
        file.getProjectProperties().setStatusDate(RandomCity.START.atStartOfDay());
        file.getProjectProperties().setPlannedStart(RandomCity.START.atStartOfDay());
        file.getProjectProperties().setRelationshipLagCalendar(RelationshipLagCalendar.PREDECESSOR);
    }

    /** Tells MPXJ the city; not yet dated. */
    static MpxjPeer of(RandomCity city) {
        var peer = new MpxjPeer();
        city.tell(peer);
        return peer;
    }

    /** Dates it and reads each total float; the sum keeps the reading from being left out. */
    double date() {
        try {
            new PrimaveraScheduler().schedule(file, RandomCity.START.atStartOfDay());
        } catch (CpmException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        double sum = 0;
        for (Task task : tasks) {
            Duration slack = task.getTotalSlack();
            sum += slack == null ? 0 : slack.getDuration();
        }
        return sum;
    }

    LocalDateTime earlyFinish(int activity) {
        return tasks.get(activity).getEarlyFinish();
    }

    LocalDateTime earlyStart(int activity) {
        return tasks.get(activity).getEarlyStart();
    }

    @Override
    public void activity(int activity, int calendar, int hours) {
        Task task = file.addTask();
        Duration duration = Duration.getInstance(hours, TimeUnit.HOURS);
        task.setActivityType(ActivityType.TASK_DEPENDENT);
        task.setCalendar(calendars.get(calendar));
        task.setDuration(duration);
        task.setPlannedDuration(duration);
        task.setRemainingDuration(duration);
        tasks.add(task);
    }

    @Override
    public void startOnOrAfter(int activity, LocalDate date) {
        tasks.get(activity).setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
        tasks.get(activity).setConstraintDate(date.atStartOfDay());
    }

    @Override
    public void finishOnOrBefore(int activity, LocalDate date) {
        tasks.get(activity).setConstraintType(ConstraintType.FINISH_NO_LATER_THAN);
        tasks.get(activity).setConstraintDate(date.plusDays(1).atStartOfDay());
    }

    @Override
    public void relation(int from, int to, RelationType type, int lagHours) {
        tasks.get(to)
                .addPredecessor(
                        new Relation.Builder()
                                .predecessorTask(tasks.get(from))
                                .type(type(type))
                                .lag(Duration.getInstance(lagHours, TimeUnit.HOURS)));
    }

    static org.mpxj.RelationType type(RelationType type) {
        return switch (type) {
            case FS -> org.mpxj.RelationType.FINISH_START;
            case SS -> org.mpxj.RelationType.START_START;
            case FF -> org.mpxj.RelationType.FINISH_FINISH;
            case SF -> org.mpxj.RelationType.START_FINISH;
        };
    }

    private ProjectCalendar calendar(int days) {
        ProjectCalendar calendar = file.addCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean works = day.getValue() <= days;
            calendar.setCalendarDayType(day, works ? DayType.WORKING : DayType.NON_WORKING);
            var hours = calendar.addCalendarHours(day);
            if (works) {
                hours.add(new LocalTimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0)));
                hours.add(new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0)));
            }
        }
        return calendar;
    }
}
