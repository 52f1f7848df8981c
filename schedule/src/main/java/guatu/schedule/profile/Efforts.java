package guatu.schedule.profile;

import guatu.schedule.network.LagTime;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.Lag;
import guatu.schedule.time.Moments;
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
    private final int dataDate;

    Efforts(Draft draft, Map<String, ActivityDates> read) {
        this.draft = draft;
        this.read = read;
        var settings = draft.plan.settings();
        int start = Moments.of(settings.start());
        this.dataDate = Math.max(start, Draft.moment(settings.statusDate(), start));
        for (ActivityLink link : draft.plan.links()) {
            into.computeIfAbsent(link.successor(), _ -> new ArrayList<>()).add(link);
            outOf.computeIfAbsent(link.predecessor(), _ -> new ArrayList<>()).add(link);
        }
    }

    /** An effort may hang on another: each is dated when those before it are. */
    void read() {
        var open = new ArrayList<Activity>();
        for (Activity activity : draft.activities.values()) {
            if (activity.kind() == ActivityKind.LEVEL_OF_EFFORT) {
                open.add(activity);
            }
        }
        int before = Integer.MAX_VALUE;
        while (!open.isEmpty() && open.size() < before) {
            before = open.size();
            open.removeIf(effort -> isReady(effort) && date(effort));
        }
        open.forEach(this::date);
    }

    private boolean isReady(Activity effort) {
        for (ActivityLink link : into.getOrDefault(effort.id(), List.of())) {
            if (waitsFor(link.predecessor())) {
                return false;
            }
        }
        return true;
    }

    private boolean waitsFor(String id) {
        Activity other = draft.activities.get(id);
        return other != null
                && other.kind() == ActivityKind.LEVEL_OF_EFFORT
                && !read.containsKey(id);
    }

    private boolean date(Activity effort) {
        WorkTime time = draft.calendar(effort);
        int early = start(effort, ActivityDates::earlyStart, ActivityDates::earlyFinish);
        int earlyFinish = finish(effort, ActivityDates::earlyStart, ActivityDates::earlyFinish);
        int lateStart = start(effort, ActivityDates::lateStart, ActivityDates::lateFinish);
        int lateFinish = finish(effort, ActivityDates::lateStart, ActivityDates::lateFinish);
        boolean finished = effort.progress().actualFinish() != null;
        if (finished || (early == NONE && earlyFinish == NONE)) {
            return read.put(effort.id(), atDataDate(effort, time)) == null;
        }
        int earlyStart = early == NONE ? time.add(earlyFinish, -effort.minutes()) : early;
        earlyFinish = earlyFinish == NONE ? time.add(earlyStart, effort.minutes()) : earlyFinish;
        lateStart = lateStart == NONE ? earlyStart : lateStart;
        lateFinish = lateFinish == NONE ? earlyFinish : lateFinish;
        earlyStart = time.nextStart(Math.max(earlyStart, dataDate));
        earlyFinish = Math.max(earlyStart, time.lastEnd(earlyFinish));
        read.put(
                effort.id(),
                new ActivityDates(
                        earlyStart,
                        earlyFinish,
                        time.nextStart(lateStart),
                        time.lastEnd(lateFinish),
                        Draft.moment(effort.progress().actualStart(), earlyStart),
                        earlyFinish,
                        time.rank(lateFinish) - time.rank(earlyFinish),
                        0));
        return true;
    }

    /** An effort that is over, or that nothing places, lies at the data date. */
    private ActivityDates atDataDate(Activity effort, WorkTime time) {
        int start = effort.progress().actualFinish() == null ? time.nextStart(dataDate) : dataDate;
        return new ActivityDates(
                start,
                start,
                start,
                start,
                Draft.moment(effort.progress().actualStart(), start),
                Draft.moment(effort.progress().actualFinish(), start),
                0,
                0);
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

    /** A moment with the relation's lag added or taken off, on the plan's lag calendar. */
    private int shifted(ActivityLink link, int moment, int sign) {
        Activity from = draft.activities.get(link.predecessor());
        Activity to = draft.activities.get(link.successor());
        if (from == null || to == null) {
            return moment;
        }
        int lag = sign * link.lag().minutes(from.minutes());
        LagTime time =
                link.lag().unit() == Lag.Unit.ELAPSED
                        ? LagTime.ELAPSED
                        : draft.plan.settings().lagTime();
        return switch (time) {
            case ELAPSED -> moment + lag;
            case PREDECESSOR -> draft.calendar(from).add(moment, lag);
            case SUCCESSOR -> draft.calendar(to).add(moment, lag);
            case PROJECT -> draft.calendars.get(draft.plan.settings().calendar()).add(moment, lag);
        };
    }
}
