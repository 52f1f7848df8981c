package guatu.schedule.profile;

import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.time.WorkTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Summaries (汇总): from the first start to the last finish of all that lies below. */
final class Summaries {
    private final Draft draft;
    private final Map<String, ActivityDates> read;
    private final Map<String, List<Activity>> children = new HashMap<>();

    Summaries(Draft draft, Map<String, ActivityDates> read) {
        this.draft = draft;
        this.read = read;
        for (Activity activity : draft.activities.values()) {
            if (activity.parent() != null) {
                children.computeIfAbsent(activity.parent(), _ -> new ArrayList<>()).add(activity);
            }
        }
    }

    void read() {
        for (Activity summary : bottomUp()) {
            ActivityDates around = around(summary);
            if (around != null) {
                read.put(summary.id(), around);
            }
        }
    }

    /** The summaries, each after those below it. A circle of parents is left out. */
    private List<Activity> bottomUp() {
        Deque<Activity> pile = new ArrayDeque<>();
        for (Activity activity : draft.activities.values()) {
            if (activity.parent() == null) {
                pile.push(activity);
            }
        }
        var order = new ArrayList<Activity>();
        while (!pile.isEmpty()) {
            Activity top = pile.pop();
            if (top.kind() == ActivityKind.SUMMARY) {
                order.add(top);
            }
            children.getOrDefault(top.id(), List.of()).forEach(pile::push);
        }
        return order.reversed();
    }

    private @Nullable ActivityDates around(Activity summary) {
        ActivityDates sum = null;
        WorkTime time = draft.calendar(summary);
        for (Activity child : children.getOrDefault(summary.id(), List.of())) {
            ActivityDates dates = read.get(child.id());
            if (dates != null) {
                sum = sum == null ? dates : join(sum, dates);
            }
        }
        return sum == null ? null : withFloat(sum, time);
    }

    static ActivityDates join(ActivityDates a, ActivityDates b) {
        return new ActivityDates(
                Math.min(a.earlyStart(), b.earlyStart()),
                Math.max(a.earlyFinish(), b.earlyFinish()),
                Math.min(a.lateStart(), b.lateStart()),
                Math.max(a.lateFinish(), b.lateFinish()),
                Math.min(a.start(), b.start()),
                Math.max(a.finish(), b.finish()),
                0,
                0);
    }

    private static ActivityDates withFloat(ActivityDates sum, WorkTime time) {
        int totalFloat = time.rank(sum.lateFinish()) - time.rank(sum.earlyFinish());
        return new ActivityDates(
                sum.earlyStart(),
                sum.earlyFinish(),
                sum.lateStart(),
                sum.lateFinish(),
                sum.start(),
                sum.finish(),
                totalFloat,
                0);
    }
}
