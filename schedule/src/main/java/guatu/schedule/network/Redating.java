package guatu.schedule.network;

import guatu.schedule.time.WorkTime;
import java.util.BitSet;

/**
 * Dates anew only what a change reaches (增量重排), and gives exactly what a full pass gives.
 *
 * <p>Activities to look at wait in a bit set: numbers only grow along relations, so one sweep
 * upward settles the early dates, one sweep downward the late ones. Where a project's end moves,
 * only those activities are looked at whose late finish may hang on it.
 */
final class Redating {
    private final Network network;
    private final Dates before;
    private final Dates dates;
    private final BitSet floats = new BitSet();

    private Redating(Network network, Dates before) {
        this.network = network;
        this.before = before;
        this.dates = new Dates(before);
    }

    /**
     * The dates after a change.
     *
     * @param network the changed network, numbered as the one that was dated
     * @param before its dates before the change
     * @param changed the nodes whose work, bounds, calendar or relations changed
     */
    static Dates of(Network network, Dates before, BitSet changed) {
        var redating = new Redating(network, before);
        redating.floats.or(changed);
        BitSet touched = redating.forward(changed);
        redating.backward(changed, touched);
        redating.measure();
        return redating.dates;
    }

    /** Sweeps upward; the projects in which an early finish moved. */
    private BitSet forward(BitSet changed) {
        var pass = new ForwardPass(network, dates);
        var waiting = (BitSet) changed.clone();
        var touched = new BitSet();
        Adjacency successors = network.successors;
        for (int n = waiting.nextSetBit(0); n >= 0; n = waiting.nextSetBit(n + 1)) {
            floats.set(n);
            if (pass.date(n)) {
                touched.set(network.projects.of[n]);
                for (int e = successors.offset[n]; e < successors.offset[n + 1]; e++) {
                    waiting.set(successors.node(e));
                }
            }
        }
        return touched;
    }

    private void backward(BitSet changed, BitSet touched) {
        var waiting = (BitSet) changed.clone();
        Projects projects = network.projects;
        for (int p = touched.nextSetBit(0); p >= 0; p = touched.nextSetBit(p + 1)) {
            int was = projects.end(p, before.early);
            int is = projects.end(p, dates.early);
            if (was != is) {
                addHeldByEnd(p, Math.min(was, is), waiting);
            }
        }
        var pass = new BackwardPass(network, dates);
        Adjacency predecessors = network.predecessors;
        for (int n = waiting.length(); (n = waiting.previousSetBit(n - 1)) >= 0; ) {
            floats.set(n);
            if (pass.date(n)) {
                for (int e = predecessors.offset[n]; e < predecessors.offset[n + 1]; e++) {
                    waiting.set(predecessors.node(e));
                }
            }
        }
    }

    /** Adds what lay at the project's end or after it: only there the end can have spoken. */
    private void addHeldByEnd(int project, int end, BitSet waiting) {
        Projects projects = network.projects;
        for (int i = projects.offset[project]; i < projects.offset[project + 1]; i++) {
            int node = projects.nodes[i];
            WorkTime time = network.workTime(node);
            if (Bound.holds(network.bounds[node])
                    || time.rank(before.lateFinish(node)) >= time.rank(end)) {
                waiting.set(node);
            }
        }
    }

    private void measure() {
        for (int n = floats.nextSetBit(0); n >= 0; n = floats.nextSetBit(n + 1)) {
            TotalFloat.measure(network, dates, n);
        }
    }
}
