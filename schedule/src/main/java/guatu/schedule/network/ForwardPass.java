package guatu.schedule.network;

import guatu.schedule.time.WorkTime;

/** Early dates (最早时间): each activity as soon as its floors and predecessors allow. */
final class ForwardPass {
    private final Network network;
    private final Adjacency predecessors;
    private final int[] projectOf;
    private final int[] floor;
    private final int[][] bounds;
    private final int[] work;
    private final int[] early;

    /** The work done by each early finish; the backward pass makes it the float. */
    private final int[] finishRank;

    ForwardPass(Network network, Dates dates) {
        this.network = network;
        this.predecessors = network.predecessors;
        this.projectOf = network.projects.of;
        this.floor = network.projects.floor;
        this.bounds = network.bounds;
        this.work = network.duration;
        this.early = dates.early;
        this.finishRank = dates.totalFloat;
    }

    void run() {
        for (int node = 0; node < network.size(); node++) {
            date(node);
        }
    }

    /** Dates one activity from its predecessors' dates; tells whether a date moved. */
    boolean date(int node) {
        int start = floor[projectOf[node]];
        int finish = Integer.MIN_VALUE;
        int end = predecessors.offset[node + 1];
        for (int e = predecessors.offset[node]; e < end; e++) {
            int link = predecessors.link(e);
            int moment = reached(predecessors.node(e), link, node);
            boolean toStart = Link.toStart(link);
            start = Math.max(start, toStart ? moment : Integer.MIN_VALUE);
            finish = Math.max(finish, toStart ? Integer.MIN_VALUE : moment);
        }
        int oldStart = early[2 * node];
        int oldFinish = early[2 * node + 1];
        if (bounds[node].length == 0 && network.isTask(node)) {
            placeTask(node, network.workTime(node), start, finish);
        } else {
            start = Math.max(start, network.bound(node, Bound.START_FLOOR));
            finish = Math.max(finish, network.bound(node, Bound.FINISH_FLOOR));
            placeBound(node, start, finish);
            finishRank[node] = network.workTime(node).rank(early[2 * node + 1]);
        }
        return early[2 * node] != oldStart || early[2 * node + 1] != oldFinish;
    }

    /** The moment at which a relation lets its successor start or finish. */
    int reached(int predecessor, int link, int node) {
        return network.after(early[Link.from(link, predecessor)], link, predecessor, node);
    }

    private void place(int node, int start, int finish) {
        WorkTime time = network.workTime(node);
        switch (network.shape(node)) {
            case TASK -> placeTask(node, time, start, finish);
            case SPAN -> {
                int rank = time.rank(start);
                early[2 * node] = time.startAt(rank);
                int done = time.endAt(rank + network.duration[node]);
                early[2 * node + 1] = Math.max(done, Math.max(finish, early[2 * node]));
            }
            case START_POINT -> point(node, time.nextStart(Math.max(start, finish)));
            case FINISH_POINT -> point(node, inWork(time, Math.max(start, finish)));
            case POINT -> point(node, Math.max(start, finish));
        }
    }

    private void placeTask(int node, WorkTime time, int start, int finish) {
        int minutes = work[node];
        int row = time.row(start);
        int rank = time.rank(row, start);
        int byFinish = finish == Integer.MIN_VALUE ? 0 : time.rank(finish) - minutes;
        early[2 * node] = rank >= byFinish ? time.nextStart(row, start) : time.startAt(byFinish);
        int done = Math.max(rank, byFinish) + minutes;
        early[2 * node + 1] = time.endAt(done);
        finishRank[node] = time.within(done);
    }

    /** Where a ceiling is broken, the work lies as late as the ceiling allows. */
    private void placeBound(int node, int start, int finish) {
        int startCeiling = network.bound(node, Bound.START_CEILING);
        int finishCeiling = network.bound(node, Bound.FINISH_CEILING);
        if (startCeiling == Integer.MAX_VALUE && finishCeiling == Integer.MAX_VALUE) {
            placePinned(node, start, finish);
            return;
        }
        WorkTime time = network.workTime(node);
        int work = network.duration[node];
        int rank = Math.min(time.rank(startCeiling), time.rank(finishCeiling) - work);
        placePinned(
                node,
                Math.min(start, time.startAt(rank)),
                Math.min(finish, time.endAt(rank + work)));
    }

    private void placePinned(int node, int start, int finish) {
        int startPin = network.bound(node, Bound.START_PIN);
        int finishPin = network.bound(node, Bound.FINISH_PIN);
        if (finishPin == Integer.MIN_VALUE) {
            place(node, startPin == Integer.MIN_VALUE ? start : startPin, finish);
            if (startPin != Integer.MIN_VALUE) {
                early[2 * node] = startPin;
            }
            return;
        }
        early[2 * node + 1] = finishPin;
        WorkTime time = network.workTime(node);
        early[2 * node] =
                startPin != Integer.MIN_VALUE
                        ? startPin
                        : Math.min(
                                finishPin,
                                time.startAt(time.rank(finishPin) - network.duration[node]));
    }

    private void point(int node, int moment) {
        early[2 * node] = moment;
        early[2 * node + 1] = moment;
    }

    /** A moment in a pause waits for its end; one at the very end of work stays there. */
    private static int inWork(WorkTime time, int moment) {
        int rank = time.rank(moment);
        return time.endAt(rank) == moment ? moment : time.startAt(rank);
    }
}
