package guatu.schedule.network;

import java.util.Arrays;

/**
 * The computed dates of a network (时间参数), immutable: moments by node, and total float.
 *
 * <p>Early dates come from {@link ForwardPass}, late dates from {@link BackwardPass}, float from
 * {@link TotalFloat}.
 */
public final class Dates {
    /**
     * Early start and finish of node n at 2n and 2n + 1: a relation fetches either from one line.
     */
    final int[] early;

    /** Late start and finish, likewise. */
    final int[] late;

    final int[] totalFloat;

    Dates(int nodes) {
        this.early = new int[2 * nodes];
        this.late = new int[2 * nodes];
        this.totalFloat = new int[nodes];
    }

    Dates(Dates other) {
        this.early = other.early.clone();
        this.late = other.late.clone();
        this.totalFloat = other.totalFloat.clone();
    }

    /** Dates every activity of the network: forward, then backward with float. */
    public static Dates of(Network network) {
        var dates = new Dates(network.size());
        new ForwardPass(network, dates).run();
        new BackwardPass(network, dates).run();
        return dates;
    }

    /** The earliest start, as a moment. */
    public int earlyStart(int node) {
        return early[2 * node];
    }

    /** The earliest finish, as a moment. */
    public int earlyFinish(int node) {
        return early[2 * node + 1];
    }

    /** The latest start that delays no end and breaks no cap, as a moment. */
    public int lateStart(int node) {
        return late[2 * node];
    }

    /** The latest finish that delays no end and breaks no cap, as a moment. */
    public int lateFinish(int node) {
        return late[2 * node + 1];
    }

    /** Total float (总时差) in minutes of work on the activity's calendar; negative when too late. */
    public int totalFloat(int node) {
        return totalFloat[node];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dates that
                && Arrays.equals(early, that.early)
                && Arrays.equals(late, that.late)
                && Arrays.equals(totalFloat, that.totalFloat);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(early);
    }
}
