package guatu.schedule.check;

import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.Plan;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Progress out of sequence (逆序进展): relations whose successor went ahead of what should have held
 * it.
 */
public final class OutOfSequence {
    private OutOfSequence() {}

    /** The relations that progress has overtaken, in the plan's order; lags are not weighed. */
    public static List<ActivityLink> among(Plan plan) {
        Map<String, Activity> activities = new HashMap<>();
        plan.activities().forEach(activity -> activities.put(activity.id(), activity));
        return plan.links().stream()
                .filter(link ->
                        overtaken(
                                link,
                                activities.get(link.predecessor()),
                                activities.get(link.successor())))
                .toList();
    }

    private static boolean overtaken(
            ActivityLink link, @Nullable Activity from, @Nullable Activity to) {
        if (from == null || to == null) {
            return false;
        }
        LocalDateTime held =
                link.type().toStart() ? to.progress().actualStart() : to.progress().actualFinish();
        LocalDateTime holding =
                link.type().fromStart()
                        ? from.progress().actualStart()
                        : from.progress().actualFinish();
        return held != null && (holding == null || held.isBefore(holding));
    }
}
