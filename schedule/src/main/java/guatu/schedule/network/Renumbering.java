package guatu.schedule.network;

import java.util.BitSet;

/**
 * Carries dates over to a network whose activities are numbered anew, because a relation leads
 * where the old numbers went down, or closes or opens a loop. Only what the change reaches is
 * dated.
 */
final class Renumbering {
    private final Network from;
    private final Network to;

    Renumbering(Network from, Network to) {
        this.from = from;
        this.to = to;
    }

    Dated redate(Dates before, BitSet touched) {
        var carried = new Dates(to.size());
        var changed = new BitSet();
        for (int node = 0; node < to.size(); node++) {
            int old = from.node(to.key(node));
            if (old == Network.NONE) {
                changed.set(node);
            } else {
                carry(before, old, carried, node);
                if (touched.get(old)) {
                    changed.set(node);
                }
            }
        }
        touchBesideStopped(changed);
        return new Dated(to, Redating.of(to, carried, changed));
    }

    private static void carry(Dates before, int old, Dates carried, int node) {
        carried.early[2 * node] = before.early[2 * old];
        carried.early[2 * node + 1] = before.early[2 * old + 1];
        carried.late[2 * node] = before.late[2 * old];
        carried.late[2 * node + 1] = before.late[2 * old + 1];
        carried.totalFloat[node] = before.totalFloat[old];
    }

    /** What had relations with an activity that is stopped now, or was stopped and goes on. */
    private void touchBesideStopped(BitSet changed) {
        for (int old = 0; old < from.size(); old++) {
            if (to.node(from.key(old)) == Network.NONE) {
                touch(from.predecessors, old, changed);
                touch(from.successors, old, changed);
            }
        }
        var begun = (BitSet) changed.clone();
        for (int n = begun.nextSetBit(0); n >= 0; n = begun.nextSetBit(n + 1)) {
            touchAll(to.predecessors, n, changed);
            touchAll(to.successors, n, changed);
        }
    }

    private void touch(Adjacency beside, int old, BitSet changed) {
        for (int e = beside.offset[old]; e < beside.offset[old + 1]; e++) {
            int node = to.node(from.key(beside.node(e)));
            if (node != Network.NONE) {
                changed.set(node);
            }
        }
    }

    private static void touchAll(Adjacency beside, int node, BitSet changed) {
        for (int e = beside.offset[node]; e < beside.offset[node + 1]; e++) {
            changed.set(beside.node(e));
        }
    }
}
