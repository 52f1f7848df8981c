package guatu.schedule.network;

/** The projects of a network: where their activities stand, and from when to when they may lie. */
final class Projects {
    /** By node: its project. */
    final int[] of;

    /** By project: no unfinished activity starts before this moment (the status date). */
    final int[] floor;

    /** By project: the moment its open ends must reach, or MAX_VALUE for its own early finish. */
    final int[] mustFinish;

    /** By project: the calendar for lags in project time. */
    final int[] calendar;

    /** The nodes of project p are nodes[offset[p]] to nodes[offset[p + 1] - 1], ascending. */
    final int[] offset;

    final int[] nodes;

    Projects(NetworkBuilder told, Numbering numbering) {
        this.of = numbering.byNode(told.project.toArray());
        this.floor = told.projectFloor.toArray();
        this.mustFinish = told.projectMustFinish.toArray();
        this.calendar = told.projectCalendar.toArray();
        this.offset = new int[floor.length + 1];
        this.nodes = new int[of.length];
        for (int project : of) {
            offset[project + 1]++;
        }
        for (int p = 0; p < floor.length; p++) {
            offset[p + 1] += offset[p];
        }
        int[] next = offset.clone();
        for (int node = 0; node < of.length; node++) {
            nodes[next[of[node]]++] = node;
        }
    }

    int count() {
        return floor.length;
    }

    /** The moment that holds the late finish of a project's open ends. */
    int end(int project, int[] early) {
        if (mustFinish[project] != Integer.MAX_VALUE) {
            return mustFinish[project];
        }
        return earlyEnd(project, early);
    }

    /** The last early finish in a project. */
    int earlyEnd(int project, int[] early) {
        int end = Integer.MIN_VALUE;
        for (int i = offset[project]; i < offset[project + 1]; i++) {
            end = Math.max(end, early[2 * nodes[i] + 1]);
        }
        return end;
    }
}
