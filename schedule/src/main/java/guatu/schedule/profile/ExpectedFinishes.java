package guatu.schedule.profile;

import guatu.schedule.network.Dates;
import guatu.schedule.network.Network;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityProgress;
import guatu.schedule.plan.Plan;
import guatu.schedule.time.WorkTime;
import java.util.ArrayList;

/**
 * Expected finishes (预期完成) as Primavera takes them: what remains of an activity is the work between
 * its early start and the day its owner expects it to be finished; nothing if that day is past.
 */
final class ExpectedFinishes {
    private ExpectedFinishes() {}

    static boolean anyIn(Plan plan) {
        return plan.settings().options().expectedFinish()
                && plan.activities().stream().anyMatch(ExpectedFinishes::has);
    }

    /** Whether an expected finish says what remains of an activity. */
    static boolean has(Activity activity) {
        return activity.kind() == ActivityKind.TASK
                && activity.progress().expectedFinish() != null
                && activity.progress().actualFinish() == null;
    }

    /** The plan with remaining work as it is in a draft in which such activities stretch. */
    static Plan fitted(Draft stretched) {
        Network network = stretched.builder.build();
        Dates dates = Dates.of(network);
        Plan plan = stretched.plan;
        var activities = new ArrayList<Activity>();
        for (Activity activity : plan.activities()) {
            Integer key = stretched.key(activity.id());
            int node = key == null ? Network.NONE : network.node(key);
            activities.add(
                    has(activity) && node != Network.NONE
                            ? withRemaining(activity, network.workTime(node), dates, node)
                            : activity);
        }
        return new Plan(plan.settings(), plan.calendars(), activities, plan.links());
    }

    private static Activity withRemaining(Activity activity, WorkTime time, Dates dates, int node) {
        ActivityProgress was = activity.progress();
        int left = time.rank(dates.earlyFinish(node)) - time.rank(dates.earlyStart(node));
        return activity.with(
                new ActivityProgress(
                        was.actualStart(),
                        was.actualFinish(),
                        left,
                        was.suspend(),
                        was.resume(),
                        was.expectedFinish()));
    }
}
