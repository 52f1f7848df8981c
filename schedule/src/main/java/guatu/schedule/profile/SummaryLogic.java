package guatu.schedule.profile;

import guatu.schedule.network.Bound;
import guatu.schedule.network.LagTime;
import guatu.schedule.network.NetworkBuilder;
import guatu.schedule.network.RelationType;
import guatu.schedule.network.Shape;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.time.Moments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Relations and constraints of summaries (摘要任务的逻辑).
 *
 * <p>A summary that has any gets two points in the network: an entry that all activities below wait
 * for, and an exit that waits for all of them.
 */
final class SummaryLogic {
    private final Draft draft;
    private final NetworkBuilder builder;
    private final int project;
    private final ToIntFunction<String> knownStart;
    private final Map<String, Integer> entries = new HashMap<>();
    private final Map<String, Integer> exits = new HashMap<>();
    private final Map<String, Set<String>> within = new HashMap<>();

    SummaryLogic(Draft draft, int project, ToIntFunction<String> knownStart) {
        this.draft = draft;
        this.knownStart = knownStart;
        this.builder = draft.builder;
        this.project = project;
    }

    /**
     * Adds the points of all summaries that need them; activities must have been added before.
     *
     * @param opening by the key of an activity: the key of what its start waits with
     */
    void prepare(IntUnaryOperator opening) {
        Set<String> linked = new HashSet<>();
        for (ActivityLink link : draft.plan.links()) {
            linked.add(link.predecessor());
            linked.add(link.successor());
        }
        for (Activity activity : draft.activities.values()) {
            if (activity.kind() == ActivityKind.SUMMARY
                    && (linked.contains(activity.id()) || !activity.constraints().isEmpty())) {
                addPoints(activity);
            }
        }
        for (Activity activity : draft.activities.values()) {
            Integer key = draft.key(activity.id());
            if (key != null) {
                for (String summary : above(activity)) {
                    within.computeIfAbsent(summary, _ -> new HashSet<>()).add(activity.id());
                    wrap(summary, opening.applyAsInt(key), key);
                }
            }
        }
    }

    /**
     * What stands for the predecessor of a relation, or null if it has no dates: of a summary's
     * start the first activity below it, of its finish the exit.
     */
    @Nullable Integer predecessor(ActivityLink link) {
        if (link.type().fromStart() && entries.containsKey(link.predecessor())) {
            return within.getOrDefault(link.predecessor(), Set.of()).stream()
                    .min(Comparator.comparingInt(knownStart).thenComparing(id -> id))
                    .map(draft::key)
                    .orElse(null);
        }
        return stand(link.predecessor(), exits);
    }

    /** What stands for the successor: of a summary's start the entry, of its finish all below. */
    List<Integer> successors(ActivityLink link) {
        if (!link.type().toStart() && entries.containsKey(link.successor())) {
            return within.getOrDefault(link.successor(), Set.of()).stream()
                    .map(draft::key)
                    .filter(Objects::nonNull)
                    .toList();
        }
        Integer stand = stand(link.successor(), entries);
        return stand == null ? List.of() : List.of(stand);
    }

    /** The activities below a summary, or the activity itself. */
    Set<String> withinOrSelf(String id) {
        return within.getOrDefault(id, Set.of(id));
    }

    private @Nullable Integer stand(String id, Map<String, Integer> points) {
        Integer point = points.get(id);
        return point != null ? point : draft.key(id);
    }

    private void addPoints(Activity summary) {
        int entry = builder.activity(project, summary.calendar(), Shape.POINT, 0);
        int exit = builder.activity(project, summary.calendar(), Shape.POINT, 0);
        entries.put(summary.id(), entry);
        exits.put(summary.id(), exit);
        for (Constraint constraint : summary.constraints()) {
            int moment = Moments.of(constraint.date());
            if (constraint.kind() == ConstraintKind.START_ON_OR_AFTER) {
                builder.bound(entry, Bound.START_FLOOR, moment);
            } else if (constraint.kind() == ConstraintKind.FINISH_ON_OR_BEFORE) {
                builder.bound(exit, Bound.FINISH_CAP, moment);
            }
        }
    }

    private void wrap(String summary, int opening, int key) {
        Integer entry = entries.get(summary);
        Integer exit = exits.get(summary);
        if (entry != null && exit != null) {
            builder.relation(entry, opening, RelationType.FS, LagTime.ELAPSED, 0);
            builder.relation(key, exit, RelationType.FF, LagTime.ELAPSED, 0);
        }
    }

    private List<String> above(Activity activity) {
        var above = new ArrayList<String>();
        String parent = activity.parent();
        while (parent != null && !above.contains(parent)) {
            above.add(parent);
            Activity summary = draft.activities.get(parent);
            parent = summary == null ? null : summary.parent();
        }
        return above;
    }
}
