package guatu.schedule.network;

import guatu.schedule.time.WorkTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a dated network (改动): of work, bounds, relations and calendars. All name activities by
 * the numbers they have in the network that is changed.
 */
public final class Edits {
    private final Network network;
    private final BitSet touched = new BitSet();
    private final List<int[]> added = new ArrayList<>();
    private final BitSet withoutPredecessor = new BitSet();
    private final BitSet withoutSuccessor = new BitSet();
    private final List<int[]> opened = new ArrayList<>();
    private final Map<Integer, WorkTime> calendars = new TreeMap<>();
    private int @Nullable [] duration;
    private int @Nullable [][] bounds;

    Edits(Network network) {
        this.network = network;
    }

    /** Gives an activity another amount of work, in minutes, not negative. */
    public Edits duration(int node, int minutes) {
        if (minutes < 0 || minutes > Network.MAX_WORK) {
            throw new IllegalArgumentException("%d minutes of work".formatted(minutes));
        }
        if (duration == null) {
            duration = network.duration.clone();
        }
        duration[node] = minutes;
        touched.set(node);
        return this;
    }

    /** Lets go of all that holds an activity. */
    public Edits free(int node) {
        bounds()[node] = Bound.NONE;
        touched.set(node);
        return this;
    }

    /** Holds one of an activity's dates; where it is held already, the stricter moment stays. */
    public Edits bound(int node, Bound bound, int moment) {
        bounds()[node] = bound.tighten(bounds()[node], moment);
        touched.set(node);
        return this;
    }

    /** Relates two activities with a lag, or a lead if negative, in minutes. */
    public Edits relate(int predecessor, int successor, RelationType type, LagTime time, int lag) {
        added.add(new int[] {predecessor, successor, Link.checked(type, time, lag)});
        touched.set(predecessor);
        touched.set(successor);
        return this;
    }

    /** Takes out the relations of a type between two activities. */
    public Edits unrelate(int predecessor, int successor, RelationType type) {
        withoutSuccessor.or(network.successors.between(predecessor, successor, type));
        withoutPredecessor.or(network.predecessors.between(successor, predecessor, type));
        touched.set(predecessor);
        touched.set(successor);
        return this;
    }

    /**
     * Takes out the relations between two activities of a project that a loop stops. They have no
     * numbers: they are named by the keys under which they were told.
     */
    public Edits open(int predecessorKey, int successorKey) {
        opened.add(new int[] {predecessorKey, successorKey});
        return this;
    }

    /** Puts another working time in place of a calendar. */
    public Edits calendar(int calendar, WorkTime time) {
        calendars.put(calendar, time);
        for (int node = 0; node < network.size(); node++) {
            boolean lags = network.projects.calendar[network.projects.of[node]] == calendar;
            if (lags || network.calendar(node) == calendar) {
                touched.set(node);
                touch(network.predecessors, node);
                touch(network.successors, node);
            }
        }
        return this;
    }

    private void touch(Adjacency beside, int node) {
        for (int e = beside.offset[node]; e < beside.offset[node + 1]; e++) {
            touched.set(beside.node(e));
        }
    }

    private int[][] bounds() {
        if (bounds == null) {
            bounds = network.bounds.clone();
        }
        return bounds;
    }

    Dated applied(Dates before) {
        Network changed =
                network.with(
                        duration == null ? network.duration : duration,
                        bounds == null ? network.bounds : bounds);
        for (Map.Entry<Integer, WorkTime> calendar : calendars.entrySet()) {
            changed = changed.with(calendar.getKey(), calendar.getValue());
        }
        if (added.isEmpty() && withoutSuccessor.isEmpty() && opened.isEmpty()) {
            return new Dated(changed, Redating.of(changed, before, touched));
        }
        changed = related(changed);
        boolean upward = added.stream().allMatch(relation -> relation[0] < relation[1]);
        if (upward && opened.isEmpty()) {
            return new Dated(changed, Redating.of(changed, before, touched));
        }
        NetworkBuilder retold = changed.retold();
        opened.forEach(relation -> retold.without(relation[0], relation[1]));
        return new Renumbering(network, retold.build()).redate(before, touched);
    }

    private Network related(Network changed) {
        int[][] toSuccessor = added.toArray(int[][]::new);
        int[][] toPredecessor =
                added.stream()
                        .map(relation -> new int[] {relation[1], relation[0], relation[2]})
                        .toArray(int[][]::new);
        return changed.with(
                network.predecessors.with(withoutPredecessor, toPredecessor),
                network.successors.with(withoutSuccessor, toSuccessor));
    }
}
