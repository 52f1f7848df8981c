package guatu.bench.schedule;

import guatu.schedule.oracle.Comparing;
import guatu.schedule.oracle.Comparison;
import guatu.schedule.oracle.OracleFile;
import guatu.schedule.profile.ActivityDates;
import guatu.schedule.profile.DatedPlan;
import guatu.schedule.time.Moments;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.cpm.PrimaveraScheduler;
import org.mpxj.cpm.Scheduler;

/** The same oracle file dated by MPXJ's scheduler for its master, and compared the same way. */
final class MpxjParity {
    private MpxjParity() {}

    /** The comparison, or nothing where MPXJ refuses the file. */
    static Optional<Comparison> of(OracleFile file, DatedPlan ours) {
        var plan = new MpxjPlan(file.plan());
        Scheduler scheduler =
                file.primavera() ? new PrimaveraScheduler() : new MicrosoftScheduler();
        try {
            scheduler.schedule(plan.file, file.plan().settings().start());
        } catch (CpmException | RuntimeException refused) {
            System.out.println("    MPXJ refuses it: " + refused);
            return Optional.empty();
        }
        Map<String, ActivityDates> dates = new HashMap<>();
        plan.tasks.forEach((id, task) -> dates.put(id, dates(task)));
        var theirs = new DatedPlan(dates, ours.calendars(), List.of(), List.of(), null);
        return Optional.of(Comparing.of(file, theirs));
    }

    private static ActivityDates dates(Task task) {
        return new ActivityDates(
                moment(task.getEarlyStart()),
                moment(task.getEarlyFinish()),
                moment(task.getLateStart()),
                moment(task.getLateFinish()),
                moment(task.getStart()),
                moment(task.getFinish()),
                minutes(task),
                0);
    }

    private static int moment(@Nullable LocalDateTime time) {
        return time == null ? 0 : Moments.of(time);
    }

    private static int minutes(Task task) {
        Duration slack = task.getTotalSlack();
        if (slack == null) {
            return 0;
        }
        Duration minutes =
                slack.convertUnits(TimeUnit.MINUTES, task.getParentFile().getProjectProperties());
        return (int) Math.round(minutes.getDuration());
    }
}
