package guatu.schedule.network;

import guatu.schedule.time.WorkTime;

/** Early dates (最早时间): each activity as soon as its floors and predecessors allow. */
final class ForwardPass {
    private final Network network;
    private final int[] earlyStart;
    private final int[] earlyFinish;

    ForwardPass(Network network, Dates dates) {
        this.network = network;
        this.earlyStart = dates.earlyStart;
        this.earlyFinish = dates.earlyFinish;
    }

    void run() {
        for (int node = 0; node < network.size(); node++) {
            date(node);
        }
    }

    /** Dates one activity from its predecessors' dates; tells whether a date moved. */
    boolean date(int node) {
        int start = network.projects.floor[network.projects.of[node]];
        int finish = Integer.MIN_VALUE;
        Adjacency predecessors = network.predecessors;
        for (int e = predecessors.offset[node]; e < predecessors.offset[node + 1]; e++) {
            int link = predecessors.link[e];
            int moment = reached(predecessors.node[e], link, node);
            if (Link.toStart(link)) {
                start = Math.max(start, moment);
            } else {
                finish = Math.max(finish, moment);
            }
        }
        int oldStart = earlyStart[node];
        int oldFinish = earlyFinish[node];
        if (network.bounds[node].length == 0) {
            place(node, start, finish);
        } else {
            start = Math.max(start, network.bound(node, Bound.START_FLOOR));
            finish = Math.max(finish, network.bound(node, Bound.FINISH_FLOOR));
            placePinned(node, start, finish);
        }
        return earlyStart[node] != oldStart || earlyFinish[node] != oldFinish;
    }

    /** The moment at which a relation lets its successor start or finish. */
    int reached(int predecessor, int link, int node) {
        int moment = Link.fromStart(link) ? earlyStart[predecessor] : earlyFinish[predecessor];
        return network.after(moment, link, predecessor, node);
    }

    private void place(int node, int start, int finish) {
        WorkTime time = network.workTime(node);
        switch (network.shape(node)) {
            case TASK -> {
                int work = network.duration[node];
                int rank = time.rank(start);
                if (finish != Integer.MIN_VALUE) {
                    rank = Math.max(rank, time.rank(finish) - work);
                }
                earlyStart[node] = time.startAt(rank);
                earlyFinish[node] = time.endAt(rank + work);
            }
            case SPAN -> {
                int rank = time.rank(start);
                earlyStart[node] = time.startAt(rank);
                int done = time.endAt(rank + network.duration[node]);
                earlyFinish[node] = Math.max(done, Math.max(finish, earlyStart[node]));
            }
            case START_POINT -> point(node, time.nextStart(Math.max(start, finish)));
            case FINISH_POINT -> point(node, inWork(time, Math.max(start, finish)));
            case POINT -> point(node, Math.max(start, finish));
        }
    }

    private void placePinned(int node, int start, int finish) {
        int startPin = network.bound(node, Bound.START_PIN);
        int finishPin = network.bound(node, Bound.FINISH_PIN);
        if (finishPin == Integer.MIN_VALUE) {
            place(node, startPin == Integer.MIN_VALUE ? start : startPin, finish);
            if (startPin != Integer.MIN_VALUE) {
                earlyStart[node] = startPin;
            }
            return;
        }
        earlyFinish[node] = finishPin;
        WorkTime time = network.workTime(node);
        earlyStart[node] =
                startPin != Integer.MIN_VALUE
                        ? startPin
                        : Math.min(
                                finishPin,
                                time.startAt(time.rank(finishPin) - network.duration[node]));
    }

    private void point(int node, int moment) {
        earlyStart[node] = moment;
        earlyFinish[node] = moment;
    }

    /** A moment in a pause waits for its end; one at the very end of work stays there. */
    private static int inWork(WorkTime time, int moment) {
        int rank = time.rank(moment);
        return time.endAt(rank) == moment ? moment : time.startAt(rank);
    }
}
