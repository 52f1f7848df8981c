package guatu.schedule.network;

import guatu.schedule.time.WorkTime;
import java.util.Arrays;

/**
 * Late dates (最迟时间): each activity as late as its caps, its project's end and successors allow.
 *
 * <p>The mirror of the {@link ForwardPass}: of a task every cap and relation becomes a rank of its
 * finish, the smallest counts, and with it comes the total float.
 */
final class BackwardPass {
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final Network network;
    private final Adjacency successors;
    private final int[] projectOf;
    private final int[][] bounds;
    private final int[] work;
    private final int[] early;
    private final int[] late;

    /** From the work done by the early finish to the float: the forward pass left the former. */
    private final int[] totalFloat;

    /** By project: what holds its open ends, or UNKNOWN as long as nobody asked. */
    private final int[] projectEnd;

    BackwardPass(Network network, Dates dates) {
        this.network = network;
        this.successors = network.successors;
        this.projectOf = network.projects.of;
        this.bounds = network.bounds;
        this.work = network.duration;
        this.totalFloat = dates.totalFloat;
        this.early = dates.early;
        this.late = dates.late;
        this.projectEnd = new int[network.projects.count()];
        Arrays.fill(projectEnd, UNKNOWN);
    }

    void run() {
        int last = network.size() - 1;
        for (int node = dateTasks(last, -1); node >= 0; node = dateTasks(node - 1, -1)) {
            dateOther(node, bounds[node]);
        }
    }

    /** Dates one activity from its successors' dates; tells whether a date moved. */
    boolean date(int node) {
        int oldStart = late[2 * node];
        int oldFinish = late[2 * node + 1];
        if (dateTasks(node, node - 1) == node) {
            dateOther(node, bounds[node]);
        }
        return late[2 * node] != oldStart || late[2 * node + 1] != oldFinish;
    }

    /**
     * Dates the tasks from a number down, to an end or to the first that must be dated singly;
     * tells which that is. The arrays stand in variables, as in the {@link ForwardPass}.
     */
    private int dateTasks(int first, int end) {
        int[] kinds = network.kind;
        WorkTime[] calendars = network.calendars;
        int[] offset = successors.offset;
        long[] ends = successors.ends;
        int[][] bounds = this.bounds;
        int[] projectOf = this.projectOf;
        int[] work = this.work;
        int[] late = this.late;
        int[] totalFloat = this.totalFloat;
        for (int node = first; node > end; node--) {
            int kind = kinds[node];
            if (kind > Network.CALENDAR_MASK) {
                return node;
            }
            WorkTime time = calendars[kind];
            int minutes = work[node];
            int finish = end(projectOf[node]);
            int rank = Integer.MAX_VALUE;
            int[] bound = bounds[node];
            if (Bound.holds(bound)) {
                if (Bound.isFirm(bound)) {
                    return node;
                }
                finish = Math.min(finish, Bound.FINISH_CAP.in(bound));
                int startCap = Bound.START_CAP.in(bound);
                if (startCap != Integer.MAX_VALUE) {
                    rank = time.rank(startCap) + minutes;
                }
            }
            rank = Math.min(rank, time.rank(finish));
            int last = offset[node + 1];
            for (int r = offset[node]; r < last; r++) {
                int link = Adjacency.link(ends[r]);
                if (Link.isForwardOnly(link)) {
                    continue;
                }
                int successor = Adjacency.node(ends[r]);
                int wanted = wanted(late[Link.to(link, successor)], time, link, node, successor);
                rank = Math.min(rank, wanted + (Link.fromStart(link) ? minutes : 0));
            }
            int done = time.within(rank);
            late[2 * node] = time.startAt(done - minutes);
            late[2 * node + 1] = time.endAt(done);
            totalFloat[node] = done - totalFloat[node];
        }
        return end;
    }

    /**
     * By when a relation wants its predecessor's date, as a rank; a lag in the predecessor's own
     * time is work to take off.
     */
    private int wanted(int moment, WorkTime time, int link, int node, int successor) {
        return Link.inPredecessorTime(link)
                ? time.rank(moment) - Link.lag(link)
                : time.rank(network.before(moment, link, node, successor));
    }

    private void dateOther(int node, int[] bound) {
        int start = Bound.START_CAP.in(bound);
        int finish = Math.min(end(projectOf[node]), Bound.FINISH_CAP.in(bound));
        int last = successors.offset[node + 1];
        for (int e = successors.offset[node]; e < last; e++) {
            int link = successors.link(e);
            int successor = successors.node(e);
            int moment = network.before(late[Link.to(link, successor)], link, node, successor);
            if (Link.isForwardOnly(link)) {
                continue;
            }
            if (Link.fromStart(link)) {
                start = Math.min(start, moment);
            } else {
                finish = Math.min(finish, moment);
            }
        }
        place(node, start, finish);
        pin(node);
        TotalFloat.measure(network, early, late, totalFloat, node);
    }

    private int end(int project) {
        if (projectEnd[project] == UNKNOWN) {
            projectEnd[project] = network.projects.end(project, early);
        }
        return projectEnd[project];
    }

    private void place(int node, int start, int finish) {
        WorkTime time = network.workTime(node);
        switch (network.shape(node)) {
            case TASK -> {
                int byStart = time.rank(start) + network.duration[node];
                placeTask(node, time, time.within(Math.min(time.rank(finish), byStart)));
            }
            case SPAN -> {
                late[2 * node + 1] = finish;
                late[2 * node] =
                        Math.min(start, time.startAt(time.rank(finish) - network.duration[node]));
            }
            case START_POINT -> point(node, inWork(time, Math.min(start, finish)));
            case FINISH_POINT -> point(node, time.lastEnd(Math.min(start, finish)));
            case POINT -> point(node, Math.min(start, finish));
        }
    }

    private void placeTask(int node, WorkTime time, int done) {
        late[2 * node] = time.startAt(done - work[node]);
        late[2 * node + 1] = time.endAt(done);
    }

    private void pin(int node) {
        int startPin = network.bound(node, Bound.LATE_START_PIN);
        int finishPin = network.bound(node, Bound.LATE_FINISH_PIN);
        if (startPin != Integer.MIN_VALUE) {
            late[2 * node] = startPin;
        }
        if (finishPin != Integer.MIN_VALUE) {
            late[2 * node + 1] = finishPin;
        }
    }

    private void point(int node, int moment) {
        late[2 * node] = moment;
        late[2 * node + 1] = moment;
    }

    /** A moment in a pause goes back to the end of work before; one at its very end stays. */
    private static int inWork(WorkTime time, int moment) {
        int rank = time.rank(moment);
        return time.startAt(rank) == moment ? moment : time.endAt(rank);
    }
}
