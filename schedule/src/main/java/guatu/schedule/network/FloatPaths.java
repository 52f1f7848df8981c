package guatu.schedule.network;

import guatu.schedule.time.WorkTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Multiple float paths (多重浮动路径): first what drives an activity, then what comes next to it.
 *
 * <p>An activity's room is the least sum of the float of the relations on any way to the target.
 * Each path begins at the activity with the least room that no earlier path has, and goes back over
 * the predecessors with the least room.
 */
public final class FloatPaths {
    private static final int FAR = Integer.MAX_VALUE;

    private final Network network;
    private final Dates dates;

    /** By node: its room, or FAR if it does not lead to the target. */
    private final int[] room;

    private final BitSet taken = new BitSet();

    private FloatPaths(Network network, Dates dates, int target) {
        this.network = network;
        this.dates = dates;
        this.room = new int[target + 1];
        Arrays.fill(room, FAR);
        room[target] = 0;
        for (int node = target - 1; node >= 0; node--) {
            room[node] = room(node, target);
        }
    }

    /** The first paths to an activity, at most so many. */
    public static List<FloatPath> to(Network network, Dates dates, int target, int most) {
        var search = new FloatPaths(network, dates, target);
        var paths = new ArrayList<FloatPath>();
        for (int node = target; node != Network.NONE && paths.size() < most; ) {
            paths.add(search.path(node));
            node = search.nearest();
        }
        return paths;
    }

    private int room(int node, int target) {
        Adjacency successors = network.successors;
        WorkTime time = network.workTime(node);
        long least = FAR;
        for (int e = successors.offset[node]; e < successors.offset[node + 1]; e++) {
            int successor = successors.node(e);
            if (successor <= target && room[successor] != FAR) {
                int allowed = time.rank(FreeFloat.allowed(network, dates, node, e));
                int from = time.rank(dates.early[Link.from(successors.link(e), node)]);
                least = Math.min(least, Math.max(0L, allowed - from) + room[successor]);
            }
        }
        return (int) least;
    }

    private FloatPath path(int start) {
        var nodes = new ArrayList<Integer>();
        int node = start;
        while (node != Network.NONE) {
            taken.set(node);
            nodes.add(node);
            node = before(node);
        }
        return new FloatPath(room[start], nodes);
    }

    /** The predecessor with the least room that no path has. */
    private int before(int node) {
        Adjacency predecessors = network.predecessors;
        int best = Network.NONE;
        for (int e = predecessors.offset[node]; e < predecessors.offset[node + 1]; e++) {
            int candidate = predecessors.node(e);
            if (!taken.get(candidate) && (best == Network.NONE || room[candidate] < room[best])) {
                best = candidate;
            }
        }
        return best;
    }

    /** The activity with the least room that no path has; of several the last. */
    private int nearest() {
        int best = Network.NONE;
        for (int node = room.length - 1; node >= 0; node--) {
            if (!taken.get(node)
                    && room[node] != FAR
                    && (best == Network.NONE || room[node] < room[best])) {
                best = node;
            }
        }
        return best;
    }
}
