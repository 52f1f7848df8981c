package guatu.schedule.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers activities so that relations lead upward, project by project.
 *
 * <p>Kahn's algorithm with one queue of ready activities for each project: it stays with a project
 * as long as something there is ready. In a queue, neighbours seldom hang on each other, so that
 * the processor dates several at a time; a pile would string chains together. What a loop holds
 * back is found by {@link Loops}; the projects in a loop are left out and the rest is numbered
 * without them.
 */
final class Numbering {
    final int[] nodeOfKey;
    final int[] keyOfNode;
    final List<int[]> loops;

    private Numbering(int[] nodeOfKey, int[] keyOfNode, List<int[]> loops) {
        this.nodeOfKey = nodeOfKey;
        this.keyOfNode = keyOfNode;
        this.loops = loops;
    }

    static Numbering of(NetworkBuilder told) {
        int keys = told.project.size();
        int[] identity = new int[keys];
        Arrays.setAll(identity, i -> i);
        Adjacency successors = Adjacency.successors(told, identity, keys);
        Adjacency predecessors = Adjacency.predecessors(told, identity, keys);
        int[] project = told.project.toArray();
        var stopped = new boolean[told.projectFloor.size()];
        var loops = new ArrayList<int[]>();
        int[] order = sort(successors, project, stopped);
        while (order.length < running(project, stopped)) {
            var open = unordered(order, project, stopped);
            for (int[] loop : Loops.among(successors, predecessors, open)) {
                loops.add(loop);
                for (int key : loop) {
                    stopped[project[key]] = true;
                }
            }
            order = sort(successors, project, stopped);
        }
        return new Numbering(invert(order, keys), order, List.copyOf(loops));
    }

    int[] byNode(int[] byKey) {
        var byNode = new int[keyOfNode.length];
        for (int node = 0; node < byNode.length; node++) {
            byNode[node] = byKey[keyOfNode[node]];
        }
        return byNode;
    }

    private static boolean[] unordered(int[] order, int[] project, boolean[] stopped) {
        var unordered = new boolean[project.length];
        for (int key = 0; key < project.length; key++) {
            unordered[key] = !stopped[project[key]];
        }
        for (int key : order) {
            unordered[key] = false;
        }
        return unordered;
    }

    private static int running(int[] project, boolean[] stopped) {
        int count = 0;
        for (int p : project) {
            count += stopped[p] ? 0 : 1;
        }
        return count;
    }

    /** The keys that can be put in order, in that order; shorter than all if there is a loop. */
    private static int[] sort(Adjacency successors, int[] project, boolean[] stopped) {
        int keys = project.length;
        var waiting = new int[keys];
        for (int key = 0; key < keys; key++) {
            for (int e = successors.offset[key]; e < successors.offset[key + 1]; e++) {
                waiting[successors.node(e)] += stopped[project[key]] ? 0 : 1;
            }
        }
        var ready = new ReadyQueues(keys, stopped.length);
        for (int key = 0; key < keys; key++) {
            if (waiting[key] == 0 && !stopped[project[key]]) {
                ready.add(key, project[key]);
            }
        }
        var order = new int[keys];
        int n = 0;
        for (int key = ready.next(); key >= 0; key = ready.next()) {
            order[n++] = key;
            for (int e = successors.offset[key]; e < successors.offset[key + 1]; e++) {
                int next = successors.node(e);
                if (--waiting[next] == 0 && !stopped[project[next]]) {
                    ready.add(next, project[next]);
                }
            }
        }
        return Arrays.copyOf(order, n);
    }

    private static int[] invert(int[] order, int keys) {
        var inverse = new int[keys];
        Arrays.fill(inverse, Network.NONE);
        for (int node = 0; node < order.length; node++) {
            inverse[order[node]] = node;
        }
        return inverse;
    }

    /** A queue of ready keys for each project, as linked lists in arrays. */
    private static final class ReadyQueues {
        private final int[] behind;
        private final int[] first;
        private final int[] last;
        private final IntStack projects = new IntStack();
        private int current = -1;

        ReadyQueues(int keys, int projects) {
            this.behind = new int[keys];
            this.first = new int[projects];
            this.last = new int[projects];
            Arrays.fill(first, -1);
        }

        void add(int key, int project) {
            behind[key] = -1;
            if (first[project] >= 0) {
                behind[last[project]] = key;
            } else {
                first[project] = key;
                if (project != current) {
                    projects.push(project);
                }
            }
            last[project] = key;
        }

        /** The next ready key, of the project at hand if it has one; -1 if none is ready. */
        int next() {
            while (current < 0 || first[current] < 0) {
                if (projects.isEmpty()) {
                    return -1;
                }
                current = projects.pop();
            }
            int key = first[current];
            first[current] = behind[key];
            return key;
        }
    }

    private static final class IntStack {
        private int[] values = new int[16];
        private int size;

        void push(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int pop() {
            return values[--size];
        }

        boolean isEmpty() {
            return size == 0;
        }
    }
}
