package guatu.schedule.network;

/**
 * Relations seen from one side, in compressed rows: those of node n lie from offset[n] to
 * offset[n+1], each with the node on the other side and its packed {@link Link}.
 */
final class Adjacency {
    final int[] offset;
    final int[] node;
    final int[] link;

    private Adjacency(int nodes, int relations) {
        this.offset = new int[nodes + 1];
        this.node = new int[relations];
        this.link = new int[relations];
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
                int at = next[nodeOfKey[near[e]]]++;
                rows.node[at] = nodeOfKey[far[e]];
                rows.link[at] = told.link.get(e);
            }
        }
        return rows;
    }

    private static boolean dated(int[] nodeOfKey, int near, int far) {
        return nodeOfKey[near] != Network.NONE && nodeOfKey[far] != Network.NONE;
    }
}
