package guatu.schedule.profile;

import guatu.schedule.network.Bound;
import guatu.schedule.network.Dated;
import guatu.schedule.network.Dates;
import guatu.schedule.network.Driver;
import guatu.schedule.network.Drivers;
import guatu.schedule.network.FloatPath;
import guatu.schedule.network.FloatPaths;
import guatu.schedule.network.LongestPath;
import guatu.schedule.network.Network;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.plan.Lag;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan's early dates are what they are (溯因): longest path, float paths, and the walk back
 * from any date, by activity ids.
 */
public final class PlanTrace {
    private final Draft draft;
    private final Network network;
    private final Dates dates;
    private final Drivers drivers;
    private final Map<String, List<ActivityLink>> links = new HashMap<>();

    PlanTrace(Draft draft, Dated dated) {
        this.draft = draft;
        this.network = dated.network();
        this.dates = dated.dates();
        this.drivers = new Drivers(network, dates);
        for (ActivityLink link : draft.plan.links()) {
            links.computeIfAbsent(link.successor(), _ -> new ArrayList<>()).add(link);
        }
    }

    /** The activities that drive the plan's last early finish (最长路径), themselves unfinished. */
    public Set<String> longestPath() {
        int end = Integer.MIN_VALUE;
        for (int node = 0; node < network.size(); node++) {
            end = Math.max(end, dates.earlyFinish(node));
        }
        var path = new BitSet();
        var search = new LongestPath(network, dates);
        for (int node = 0; node < network.size(); node++) {
            if (dates.earlyFinish(node) == end && !path.get(node)) {
                path.or(search.to(node));
            }
        }
        var ids = new LinkedHashSet<String>();
        for (int node = path.nextSetBit(0); node >= 0; node = path.nextSetBit(node + 1)) {
            String id = draft.id(network.key(node));
            Activity activity = id == null ? null : draft.activities.get(id);
            if (activity != null && activity.progress().actualFinish() == null) {
                ids.add(activity.id());
            }
        }
        return ids;
    }

    /** The first paths to an activity, at most so many; none if it has no dates. */
    public List<TracePath> floatPaths(String target, int most) {
        int node = node(target);
        if (node == Network.NONE) {
            return List.of();
        }
        var paths = new ArrayList<TracePath>();
        for (FloatPath path : FloatPaths.to(network, dates, node, most)) {
            var ids = new ArrayList<String>();
            for (int one : path.nodes()) {
                String id = draft.id(network.key(one));
                if (id != null) {
                    ids.add(id);
                }
            }
            if (!ids.isEmpty()) {
                paths.add(new TracePath(path.minutes(), ids));
            }
        }
        return paths;
    }

    /** The activity that finishes last, or null if none has dates. */
    public @Nullable String last() {
        int last = Network.NONE;
        for (int node = 0; node < network.size(); node++) {
            boolean named = draft.id(network.key(node)) != null;
            if (named && (last < 0 || dates.earlyFinish(node) > dates.earlyFinish(last))) {
                last = node;
            }
        }
        return last < 0 ? null : draft.id(network.key(last));
    }

    /** The walk back from an activity's finish to what caused it; empty if it has no dates. */
    public List<TraceStep> why(String activity) {
        var steps = new ArrayList<TraceStep>();
        var passed = new HashSet<Integer>();
        int node = node(activity);
        boolean finish = true;
        while (node != Network.NONE && passed.add(2 * node + (finish ? 1 : 0))) {
            Driver driver = finish ? first(drivers.ofFinish(node)) : first(drivers.ofStart(node));
            String id = draft.id(network.key(node));
            int moment = finish ? dates.earlyFinish(node) : dates.earlyStart(node);
            if (id != null) {
                steps.add(new TraceStep(id, finish, moment, cause(id, finish, driver, node)));
            }
            switch (driver) {
                case Driver.Relation relation -> {
                    node = relation.predecessor();
                    finish = !relation.type().fromStart();
                }
                case Driver.Work _ -> finish = false;
                case Driver.Held _, Driver.ProjectFloor _ -> node = Network.NONE;
            }
        }
        return steps;
    }

    private static Driver first(List<Driver> all) {
        for (Driver driver : all) {
            if (driver instanceof Driver.Relation) {
                return driver;
            }
        }
        return all.getFirst();
    }

    private TraceCause cause(String id, boolean finish, Driver driver, int node) {
        return switch (driver) {
            case Driver.Relation relation -> driven(id, relation);
            case Driver.Work _ -> new TraceCause.Worked(network.duration(node));
            case Driver.ProjectFloor _ -> new TraceCause.Begun();
            case Driver.Held held -> held(id, finish, held.bound());
        };
    }

    /** The relation behind a driver; one of a summary above where the activity has none. */
    private TraceCause driven(String id, Driver.Relation driver) {
        String from = draft.id(network.key(driver.predecessor()));
        for (String at = id; at != null; at = parent(at)) {
            for (ActivityLink link : links.getOrDefault(at, List.of())) {
                boolean same = from == null || link.predecessor().equals(from);
                if (same && (link.type() == driver.type() || from == null)) {
                    return new TraceCause.Driven(link);
                }
            }
        }
        return from == null
                ? new TraceCause.Begun()
                : new TraceCause.Driven(new ActivityLink(from, id, driver.type(), Lag.NONE));
    }

    private @Nullable String parent(String id) {
        Activity activity = draft.activities.get(id);
        return activity == null ? null : activity.parent();
    }

    private TraceCause held(String id, boolean finish, Bound bound) {
        Activity activity = draft.activities.get(id);
        if (activity == null) {
            return new TraceCause.Begun();
        }
        var progress = activity.progress();
        boolean pinned = bound == Bound.START_PIN || bound == Bound.FINISH_PIN;
        if (progress.actualStart() != null && pinned) {
            return finish && progress.actualFinish() == null
                    ? new TraceCause.Worked(progress.remainingMinutes())
                    : new TraceCause.Happened();
        }
        if (activity.manual() != null && pinned) {
            return new TraceCause.ByHand();
        }
        if (progress.resume() != null && bound == Bound.START_FLOOR) {
            return new TraceCause.Resumed();
        }
        for (Constraint constraint : activity.constraints()) {
            if (constraint.kind() != ConstraintKind.AS_LATE_AS_POSSIBLE) {
                return new TraceCause.Constrained(constraint.kind());
            }
        }
        return new TraceCause.Begun();
    }

    private int node(String id) {
        Integer key = draft.key(id);
        return key == null ? Network.NONE : network.node(key);
    }

    /** Whether a relation drives its successor's start or finish. */
    public boolean drives(ActivityLink link) {
        int from = node(link.predecessor());
        int to = node(link.successor());
        if (from == Network.NONE || to == Network.NONE) {
            return false;
        }
        var driver = new Driver.Relation(from, link.type());
        boolean atStart = drivers.ofStart(to).contains(driver);
        return link.type().toStart() ? atStart : atStart || drivers.ofFinish(to).contains(driver);
    }
}
