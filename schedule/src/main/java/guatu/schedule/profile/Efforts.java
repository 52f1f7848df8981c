package guatu.schedule.profile;

import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.time.WorkTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Levels of effort (支持性工作): from the earliest date that a relation gives their start to the latest
 * that one gives their finish. They move nothing and are counted after all else.
 */
final class Efforts {
    private static final int NONE = Integer.MIN_VALUE;

    private final Draft draft;
    private final Map<String, ActivityDates> read;
    private final Map<String, List<ActivityLink>> into = new HashMap<>();
    private final Map<String, List<ActivityLink>> outOf = new HashMap<>();

    Efforts(Draft draft, Map<String, ActivityDates> read) {
        this.draft = draft;
        this.read = read;
        for (ActivityLink link : draft.plan.links()) {
            into.computeIfAbsent(link.successor(), _ -> new ArrayList<>()).add(link);
            outOf.computeIfAbsent(link.predecessor(), _ -> new ArrayList<>()).add(link);
        }
    }

    void read() {
        for (Activity activity : draft.activities.values()) {
            if (activity.kind() == ActivityKind.LEVEL_OF_EFFORT) {
                date(activity);
            }
        }
    }

    private void date(Activity effort) {
        WorkTime time = draft.calendar(effort);
        int earlyStart = start(effort, ActivityDates::earlyStart, ActivityDates::earlyFinish);
        int earlyFinish = finish(effort, ActivityDates::earlyStart, ActivityDates::earlyFinish);
        int lateStart = start(effort, ActivityDates::lateStart, ActivityDates::lateFinish);
        int lateFinish = finish(effort, ActivityDates::lateStart, ActivityDates::lateFinish);
        if (earlyStart == NONE && earlyFinish == NONE) {
            return;
        }
        earlyStart = earlyStart == NONE ? time.add(earlyFinish, -effort.minutes()) : earlyStart;
        earlyFinish = earlyFinish == NONE ? time.add(earlyStart, effort.minutes()) : earlyFinish;
        lateStart = lateStart == NONE ? earlyStart : lateStart;
        lateFinish = lateFinish == NONE ? earlyFinish : lateFinish;
        earlyStart = time.nextStart(earlyStart);
        earlyFinish = Math.max(earlyStart, time.lastEnd(earlyFinish));
        read.put(
                effort.id(),
                new ActivityDates(
                        earlyStart,
                        earlyFinish,
                        time.nextStart(lateStart),
                        time.lastEnd(lateFinish),
                        Draft.moment(effort.progress().actualStart(), earlyStart),
                        Draft.moment(effort.progress().actualFinish(), earlyFinish),
                        time.rank(lateFinish) - time.rank(earlyFinish),
                        0));
    }

    private int start(
            Activity effort,
            ToIntFunction<ActivityDates> starts,
            ToIntFunction<ActivityDates> finishes) {
        int first = Integer.MAX_VALUE;
        for (ActivityLink link : into.getOrDefault(effort.id(), List.of())) {
            ActivityDates dates = read.get(link.predecessor());
            if (dates != null && link.type().toStart()) {
                int from = (link.type().fromStart() ? starts : finishes).applyAsInt(dates);
                first = Math.min(first, shifted(link, from, 1));
            }
        }
        for (ActivityLink link : outOf.getOrDefault(effort.id(), List.of())) {
            ActivityDates dates = read.get(link.successor());
            if (dates != null && link.type().fromStart()) {
                int to = (link.type().toStart() ? starts : finishes).applyAsInt(dates);
                first = Math.min(first, shifted(link, to, -1));
            }
        }
        return first == Integer.MAX_VALUE ? NONE : first;
    }

    private int finish(
            Activity effort,
            ToIntFunction<ActivityDates> starts,
            ToIntFunction<ActivityDates> finishes) {
        int last = NONE;
        for (ActivityLink link : into.getOrDefault(effort.id(), List.of())) {
            ActivityDates dates = read.get(link.predecessor());
            if (dates != null && !link.type().toStart()) {
                int from = (link.type().fromStart() ? starts : finishes).applyAsInt(dates);
                last = Math.max(last, shifted(link, from, 1));
            }
        }
        for (ActivityLink link : outOf.getOrDefault(effort.id(), List.of())) {
            ActivityDates dates = read.get(link.successor());
            if (dates != null && !link.type().fromStart()) {
                int to = (link.type().toStart() ? starts : finishes).applyAsInt(dates);
                last = Math.max(last, shifted(link, to, -1));
            }
        }
        return last;
    }

    /** A moment with the relation's lag added or taken off, on the predecessor's calendar. */
    private int shifted(ActivityLink link, int moment, int sign) {
        Activity from = draft.activities.get(link.predecessor());
        if (from == null) {
            return moment;
        }
        return draft.calendar(from).add(moment, sign * link.lag().minutes(from.minutes()));
    }
}
