package guatu.schedule.profile;

import guatu.schedule.network.LagTime;
import guatu.schedule.network.RelationType;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.ActivityProgress;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.plan.Lag;
import guatu.schedule.plan.Plan;
import guatu.schedule.plan.PlanSettings;
import guatu.schedule.plan.ProgressMode;
import guatu.schedule.time.Moments;
import guatu.schedule.time.Shift;
import guatu.schedule.time.ShiftCalendar;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small plans of Primavera: 8 to 16, Monday to Friday, status date Monday 7 March 2022. */
final class PrimaveraPlans {
    static final int DAY = 480;
    static final String MONDAY = "2022-03-07T08:00";

    private PrimaveraPlans() {}

    static DatedPlan date(ProgressMode mode, List<Activity> activities, ActivityLink... links) {
        List<Shift> day = List.of(Shift.of(8 * 60, 16 * 60));
        var week = new ArrayList<List<Shift>>();
        var never = new ArrayList<List<Shift>>();
        for (int weekday = 0; weekday < 7; weekday++) {
            week.add(weekday < 5 ? day : List.of());
            never.add(List.of());
        }
        boolean usesNever = activities.stream().anyMatch(a -> a.calendar() == 1);
        var calendars = new ArrayList<>(List.of(new ShiftCalendar(week, List.of())));
        if (usesNever) {
            calendars.add(new ShiftCalendar(never, List.of()));
        }
        var settings =
                new PlanSettings(
                        time("2022-03-01T08:00"),
                        time(MONDAY),
                        null,
                        false,
                        0,
                        LagTime.PREDECESSOR,
                        mode,
                        0);
        return new Primavera().date(new Plan(settings, calendars, activities, List.of(links)));
    }

    static ActivityLink fs(String from, String to) {
        return new ActivityLink(from, to, RelationType.FS, Lag.NONE);
    }

    static ActivityProgress started(String start, int remaining) {
        return new ActivityProgress(time(start), null, remaining, null, null, null);
    }

    static Activity constrained(String id, ConstraintKind kind, String date) {
        return rebuilt(
                Activity.task(id, 0, DAY),
                ActivityKind.TASK,
                List.of(new Constraint(kind, time(date))),
                ActivityProgress.none(DAY));
    }

    static Activity with(Activity activity, ActivityProgress progress) {
        return rebuilt(activity, ActivityKind.TASK, List.of(), progress);
    }

    static Activity kind(String id, ActivityKind kind) {
        return rebuilt(Activity.task(id, 0, 0), kind, List.of(), ActivityProgress.none(0));
    }

    static Activity rebuilt(
            Activity activity,
            ActivityKind kind,
            List<Constraint> constraints,
            ActivityProgress progress) {
        return new Activity(
                activity.id(),
                null,
                kind,
                activity.calendar(),
                activity.minutes(),
                constraints,
                null,
                progress,
                null);
    }

    static Activity below(Activity activity, @Nullable String parent) {
        return new Activity(
                activity.id(),
                parent,
                activity.kind(),
                activity.calendar(),
                activity.minutes(),
                activity.constraints(),
                null,
                activity.progress(),
                null);
    }

    static LocalDateTime time(String time) {
        return LocalDateTime.parse(time);
    }

    static LocalDateTime at(int moment) {
        return Moments.at(moment);
    }
}
