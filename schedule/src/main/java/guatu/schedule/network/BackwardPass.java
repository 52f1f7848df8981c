package guatu.schedule.network;

import guatu.schedule.time.WorkTime;
import java.util.Arrays;

/** Late dates (最迟时间): each activity as late as its caps, its project's end and successors allow. */
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
        for (int node = network.size() - 1; node >= 0; node--) {
            date(node);
        }
    }

    /** Dates one activity from its successors' dates; tells whether a date moved. */
    boolean date(int node) {
        int start = Integer.MAX_VALUE;
        int finish = end(projectOf[node]);
        int last = successors.offset[node + 1];
        for (int e = successors.offset[node]; e < last; e++) {
            int link = successors.link(e);
            if (Link.isForwardOnly(link)) {
                continue;
            }
            int successor = successors.node(e);
            int moment = network.before(late[Link.to(link, successor)], link, node, successor);
            boolean fromStart = Link.fromStart(link);
            start = Math.min(start, fromStart ? moment : Integer.MAX_VALUE);
            finish = Math.min(finish, fromStart ? Integer.MAX_VALUE : moment);
        }
        int oldStart = late[2 * node];
        int oldFinish = late[2 * node + 1];
        if (bounds[node].length == 0 && network.isTask(node)) {
            placeTask(node, network.workTime(node), start, finish);
        } else {
            start = Math.min(start, network.bound(node, Bound.START_CAP));
            finish = Math.min(finish, network.bound(node, Bound.FINISH_CAP));
            place(node, start, finish);
            pin(node);
            TotalFloat.measure(network, early, late, totalFloat, node);
        }
        return late[2 * node] != oldStart || late[2 * node + 1] != oldFinish;
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
            case TASK -> placeTask(node, time, start, finish);
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

    private void placeTask(int node, WorkTime time, int start, int finish) {
        int minutes = work[node];
        int row = time.row(finish);
        int rank = time.rank(row, finish);
        int byStart = start == Integer.MAX_VALUE ? start : time.rank(start) + minutes;
        int done = time.within(Math.min(rank, byStart));
        late[2 * node] = time.startAt(done - minutes);
        late[2 * node + 1] = rank <= byStart ? time.lastEnd(row, finish) : time.endAt(done);
        totalFloat[node] = done - totalFloat[node];
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
