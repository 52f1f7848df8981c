package guatu.schedule.network;

import guatu.schedule.time.WorkTime;

/**
 * Early dates (最早时间): each activity as soon as its floors and predecessors allow.
 *
 * <p>A task, as almost all activities are, is dated in work done on its own calendar: every floor
 * and relation becomes a rank of its start, the largest counts. Points, spans and what is pinned or
 * held by a ceiling are dated in moments.
 */
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

    /** Whether that is told of every activity before the one looked at, as in a full pass. */
    private boolean ranked;

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
        ranked = true;
        int size = network.size();
        for (int node = dateTasks(0, size); node < size; node = dateTasks(node + 1, size)) {
            dateOther(node, bounds[node]);
        }
    }

    /** Dates one activity from its predecessors' dates; tells whether a date moved. */
    boolean date(int node) {
        int oldStart = early[2 * node];
        int oldFinish = early[2 * node + 1];
        if (dateTasks(node, node + 1) == node) {
            dateOther(node, bounds[node]);
        }
        return early[2 * node] != oldStart || early[2 * node + 1] != oldFinish;
    }

    /**
     * Dates the tasks from a number on, up to an end or to the first that must be dated singly;
     * tells which that is. Work done never falls with time, so the latest moment decides for the
     * start and for the finish, and only these two become ranks. The arrays stand in variables: the
     * compiler would fetch fields anew for each task.
     */
    private int dateTasks(int first, int end) {
        int[] kinds = network.kind;
        WorkTime[] calendars = network.calendars;
        int[] offset = predecessors.offset;
        long[] ends = predecessors.ends;
        int[][] bounds = this.bounds;
        int[] projectOf = this.projectOf;
        int[] floor = this.floor;
        int[] work = this.work;
        int[] early = this.early;
        int[] finishRank = this.finishRank;
        for (int node = first; node < end; node++) {
            int kind = kinds[node];
            if (kind > Network.CALENDAR_MASK) {
                return node;
            }
            int start = floor[projectOf[node]];
            int finish = Integer.MIN_VALUE;
            int[] bound = bounds[node];
            if (Bound.holds(bound)) {
                if (Bound.isFirm(bound)) {
                    return node;
                }
                start = Math.max(start, Bound.START_FLOOR.in(bound));
                finish = Bound.FINISH_FLOOR.in(bound);
            }
            int last = offset[node + 1];
            for (int r = offset[node]; r < last; r++) {
                int link = Adjacency.link(ends[r]);
                int predecessor = Adjacency.node(ends[r]);
                int moment = early[Link.from(link, predecessor)];
                if (Link.lag(link) != 0) {
                    moment = reached(predecessor, link, node);
                }
                start = Math.max(start, Link.toStart(link) ? moment : Integer.MIN_VALUE);
                finish = Math.max(finish, Link.toStart(link) ? Integer.MIN_VALUE : moment);
            }
            WorkTime time = calendars[kind];
            int rank = Math.max(time.rank(start), time.rank(finish) - work[node]);
            int done = rank + work[node];
            early[2 * node] = time.startAt(rank);
            early[2 * node + 1] = time.endAt(done);
            finishRank[node] = time.within(done);
        }
        return end;
    }

    private void dateOther(int node, int[] bound) {
        int start = Math.max(floor[projectOf[node]], Bound.START_FLOOR.in(bound));
        int finish = Bound.FINISH_FLOOR.in(bound);
        int end = predecessors.offset[node + 1];
        for (int e = predecessors.offset[node]; e < end; e++) {
            int link = predecessors.link(e);
            int moment = reached(predecessors.node(e), link, node);
            if (Link.toStart(link)) {
                start = Math.max(start, moment);
            } else {
                finish = Math.max(finish, moment);
            }
        }
        placeBound(node, start, finish);
        finishRank[node] = network.workTime(node).rank(early[2 * node + 1]);
    }

    /** The moment at which a relation lets its successor start or finish. */
    int reached(int predecessor, int link, int node) {
        int lag = Link.lag(link);
        if (lag != 0 && ranked && Link.isWorkAfterFinish(link)) {
            return network.workTime(predecessor).endAt(finishRank[predecessor] + lag);
        }
        return network.after(early[Link.from(link, predecessor)], link, predecessor, node);
    }

    private void place(int node, int start, int finish) {
        WorkTime time = network.workTime(node);
        switch (network.shape(node)) {
            case TASK -> {
                int byFinish = time.rank(finish) - network.duration[node];
                placeTask(node, time, Math.max(time.rank(start), byFinish));
            }
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

    private void placeTask(int node, WorkTime time, int rank) {
        int done = rank + work[node];
        early[2 * node] = time.startAt(rank);
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
