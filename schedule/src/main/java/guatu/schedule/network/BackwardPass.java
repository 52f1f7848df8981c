package guatu.schedule.network;

import guatu.schedule.time.WorkTime;
import java.util.Arrays;

/** Late dates (最迟时间): each activity as late as its caps, its project's end and successors allow. */
final class BackwardPass {
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final Network network;
    private final int[] lateStart;
    private final int[] lateFinish;
    private final int[] earlyFinish;

    /** By project: what holds its open ends, or UNKNOWN as long as nobody asked. */
    private final int[] projectEnd;

    BackwardPass(Network network, Dates dates) {
        this.network = network;
        this.lateStart = dates.lateStart;
        this.lateFinish = dates.lateFinish;
        this.earlyFinish = dates.earlyFinish;
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
        int finish = end(network.projects.of[node]);
        Adjacency successors = network.successors;
        for (int e = successors.offset[node]; e < successors.offset[node + 1]; e++) {
            int link = successors.link[e];
            int successor = successors.node[e];
            int late = Link.toStart(link) ? lateStart[successor] : lateFinish[successor];
            int moment = network.before(late, link, node, successor);
            if (Link.fromStart(link)) {
                start = Math.min(start, moment);
            } else {
                finish = Math.min(finish, moment);
            }
        }
        int oldStart = lateStart[node];
        int oldFinish = lateFinish[node];
        if (network.bounds[node].length == 0) {
            place(node, start, finish);
        } else {
            start = Math.min(start, network.bound(node, Bound.START_CAP));
            finish = Math.min(finish, network.bound(node, Bound.FINISH_CAP));
            place(node, start, finish);
            pin(node);
        }
        return lateStart[node] != oldStart || lateFinish[node] != oldFinish;
    }

    private int end(int project) {
        if (projectEnd[project] == UNKNOWN) {
            projectEnd[project] = network.projects.end(project, earlyFinish);
        }
        return projectEnd[project];
    }

    private void place(int node, int start, int finish) {
        WorkTime time = network.workTime(node);
        int work = network.duration[node];
        switch (network.shape(node)) {
            case TASK -> {
                int rank = time.rank(finish);
                if (start != Integer.MAX_VALUE) {
                    rank = Math.min(rank, time.rank(start) + work);
                }
                lateStart[node] = time.startAt(rank - work);
                lateFinish[node] = time.endAt(rank);
            }
            case SPAN -> {
                lateFinish[node] = finish;
                lateStart[node] = Math.min(start, time.startAt(time.rank(finish) - work));
            }
            case START_POINT -> point(node, inWork(time, Math.min(start, finish)));
            case FINISH_POINT -> point(node, time.lastEnd(Math.min(start, finish)));
            case POINT -> point(node, Math.min(start, finish));
        }
    }

    private void pin(int node) {
        int startPin = network.bound(node, Bound.LATE_START_PIN);
        int finishPin = network.bound(node, Bound.LATE_FINISH_PIN);
        if (startPin != Integer.MIN_VALUE) {
            lateStart[node] = startPin;
        }
        if (finishPin != Integer.MIN_VALUE) {
            lateFinish[node] = finishPin;
        }
    }

    private void point(int node, int moment) {
        lateStart[node] = moment;
        lateFinish[node] = moment;
    }

    /** A moment in a pause goes back to the end of work before; one at its very end stays. */
    private static int inWork(WorkTime time, int moment) {
        int rank = time.rank(moment);
        return time.startAt(rank) == moment ? moment : time.endAt(rank);
    }
}
