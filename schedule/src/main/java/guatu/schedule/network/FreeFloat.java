package guatu.schedule.network;

import guatu.schedule.time.WorkTime;

/** Free float (自由时差): how far an activity may slip before it moves an early date elsewhere. */
public final class FreeFloat {
    private FreeFloat() {}

    /**
     * The free float of an activity in minutes of work on its calendar.
     *
     * <p>Without a successor it is the room until the project's last early finish.
     */
    public static int of(Network network, Dates dates, int node) {
        Adjacency successors = network.successors;
        int from = successors.offset[node];
        int to = successors.offset[node + 1];
        WorkTime time = network.workTime(node);
        if (from == to) {
            int end = network.projects.earlyEnd(network.projects.of[node], dates.early);
            return time.rank(end) - time.rank(dates.earlyFinish(node));
        }
        int free = Integer.MAX_VALUE;
        for (int e = from; e < to; e++) {
            int link = successors.link(e);
            int room = time.rank(allowed(network, dates, node, e));
            free = Math.min(free, room - time.rank(dates.early[Link.from(link, node)]));
        }
        return free;
    }

    /** The moment up to which one relation lets its predecessor slip. */
    static int allowed(Network network, Dates dates, int node, int e) {
        Adjacency successors = network.successors;
        int link = successors.link(e);
        int successor = successors.node(e);
        return network.before(dates.early[Link.to(link, successor)], link, node, successor);
    }
}
