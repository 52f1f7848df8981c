package guatu.schedule.profile;

import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.time.WorkTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * WBS summary activities (WBS 汇总作业): each spans what lies below its own parent. Its early and late
 * dates are those of what is not finished there; its start and finish are those of all.
 */
final class WbsSummaries {
    private final Draft draft;
    private final Map<String, ActivityDates> read;
    private final Map<String, ActivityDates> unfinished = new HashMap<>();

    WbsSummaries(Draft draft, Map<String, ActivityDates> read) {
        this.draft = draft;
        this.read = read;
    }

    void read() {
        if (draft.activities.values().stream().noneMatch(WbsSummaries::isOne)) {
            return;
        }
        for (Activity activity : draft.activities.values()) {
            ActivityDates dates = read.get(activity.id());
            if (dates != null
                    && activity.kind() != ActivityKind.SUMMARY
                    && activity.progress().actualFinish() == null) {
                gather(activity.parent(), dates);
            }
        }
        for (Activity activity : draft.activities.values()) {
            if (isOne(activity) && activity.parent() != null) {
                span(activity, activity.parent());
            }
        }
    }

    private static boolean isOne(Activity activity) {
        return activity.kind() == ActivityKind.WBS_SUMMARY;
    }

    private void gather(@Nullable String parent, ActivityDates dates) {
        var passed = new HashSet<String>();
        for (String at = parent; at != null && passed.add(at); ) {
            unfinished.merge(at, dates, Summaries::join);
            Activity above = draft.activities.get(at);
            at = above == null ? null : above.parent();
        }
    }

    private void span(Activity activity, String parent) {
        ActivityDates all = read.get(parent);
        if (all == null) {
            return;
        }
        ActivityDates open = unfinished.getOrDefault(parent, all);
        WorkTime time = draft.calendar(activity);
        read.put(
                activity.id(),
                new ActivityDates(
                        open.earlyStart(),
                        open.earlyFinish(),
                        open.lateStart(),
                        open.lateFinish(),
                        all.start(),
                        all.finish(),
                        time.rank(open.lateFinish()) - time.rank(open.earlyFinish()),
                        0));
    }
}
