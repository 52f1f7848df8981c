package guatu.schedule.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Relations seen from one side, in compressed rows: those of node n lie from offset[n] to
 * offset[n+1], each with the node on the other side and its packed {@link Link}.
 */
final class Adjacency {
    final int[] offset;

    /** Each relation, to be read at one look: its link above, the node on the other side below. */
    final long[] ends;

    private Adjacency(int nodes, int relations) {
        this.offset = new int[nodes + 1];
        this.ends = new long[relations];
    }

    /** The node on the other side of a relation. */
    int node(int relation) {
        return node(ends[relation]);
    }

    /** How a relation holds, packed. */
    int link(int relation) {
        return link(ends[relation]);
    }

    static int node(long end) {
        return (int) end;
    }

    static int link(long end) {
        return (int) (end >> 32);
    }

    int relations() {
        return ends.length;
    }

    static Adjacency predecessors(NetworkBuilder told, int[] nodeOfKey, int nodes) {
        return rows(told.successor.toArray(), told.predecessor.toArray(), told, nodeOfKey, nodes);
    }

    static Adjacency successors(NetworkBuilder told, int[] nodeOfKey, int nodes) {
        return rows(told.predecessor.toArray(), told.successor.toArray(), told, nodeOfKey, nodes);
    }

    private static Adjacency rows(
            int[] near, int[] far, NetworkBuilder told, int[] nodeOfKey, int nodes) {
        int kept = 0;
        for (int e = 0; e < near.length; e++) {
            kept += dated(nodeOfKey, near[e], far[e]) ? 1 : 0;
        }
        var rows = new Adjacency(nodes, kept);
        for (int e = 0; e < near.length; e++) {
            if (dated(nodeOfKey, near[e], far[e])) {
                rows.offset[nodeOfKey[near[e]] + 1]++;
            }
        }
        for (int n = 0; n < nodes; n++) {
            rows.offset[n + 1] += rows.offset[n];
        }
        int[] next = rows.offset.clone();
        for (int e = 0; e < near.length; e++) {
            if (dated(nodeOfKey, near[e], far[e])) {
                rows.put(next[nodeOfKey[near[e]]]++, nodeOfKey[far[e]], told.link.get(e));
            }
        }
        return rows;
    }

    private static boolean dated(int[] nodeOfKey, int near, int far) {
        return nodeOfKey[near] != Network.NONE && nodeOfKey[far] != Network.NONE;
    }

    private void put(int relation, int node, int link) {
        ends[relation] = (long) link << 32 | (node & 0xffffffffL);
    }

    /** The same relations without some, and with others at the end of their node's row. */
    Adjacency with(BitSet without, int[][] added) {
        int nodes = offset.length - 1;
        var changed = new Adjacency(nodes, relations() - without.cardinality() + added.length);
        int[] more = new int[nodes];
        for (int[] relation : added) {
            more[relation[0]]++;
        }
        int n = 0;
        for (int node = 0; node < nodes; node++) {
            changed.offset[node] = n;
            for (int e = offset[node]; e < offset[node + 1]; e++) {
                if (!without.get(e)) {
                    changed.put(n++, node(e), link(e));
                }
            }
            more[node] += n;
            for (; n < more[node]; n++) {
                changed.put(n, Network.NONE, 0);
            }
        }
        changed.offset[nodes] = n;
        int[] next = Arrays.copyOfRange(changed.offset, 1, nodes + 1);
        for (int i = added.length - 1; i >= 0; i--) {
            changed.put(--next[added[i][0]], added[i][1], added[i][2]);
        }
        return changed;
    }

    /** The relations from one node to another of a type. */
    BitSet between(int near, int far, RelationType type) {
        var found = new BitSet();
        for (int e = offset[near]; e < offset[near + 1]; e++) {
            if (node(e) == far && Link.type(link(e)) == type) {
                found.set(e);
            }
        }
        return found;
    }
}
