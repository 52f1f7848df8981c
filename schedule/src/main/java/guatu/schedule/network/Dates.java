package guatu.schedule.network;

import java.util.Arrays;

/**
 * The computed dates of a network (时间参数), immutable: moments by node, and total float.
 *
 * <p>Early dates come from {@link ForwardPass}, late dates from {@link BackwardPass}, float from
 * {@link TotalFloat}.
 */
public final class Dates {
    final int[] earlyStart;
    final int[] earlyFinish;
    final int[] lateStart;
    final int[] lateFinish;
    final int[] totalFloat;

    Dates(int nodes) {
        this.earlyStart = new int[nodes];
        this.earlyFinish = new int[nodes];
        this.lateStart = new int[nodes];
        this.lateFinish = new int[nodes];
        this.totalFloat = new int[nodes];
    }

    Dates(Dates other) {
        this.earlyStart = other.earlyStart.clone();
        this.earlyFinish = other.earlyFinish.clone();
        this.lateStart = other.lateStart.clone();
        this.lateFinish = other.lateFinish.clone();
        this.totalFloat = other.totalFloat.clone();
    }

    /** Dates every activity of the network: forward, backward, float. */
    public static Dates of(Network network) {
        var dates = new Dates(network.size());
        new ForwardPass(network, dates).run();
        new BackwardPass(network, dates).run();
        TotalFloat.run(network, dates);
        return dates;
    }

    /** The earliest start, as a moment. */
    public int earlyStart(int node) {
        return earlyStart[node];
    }

    /** The earliest finish, as a moment. */
    public int earlyFinish(int node) {
        return earlyFinish[node];
    }

    /** The latest start that delays no end and breaks no cap, as a moment. */
    public int lateStart(int node) {
        return lateStart[node];
    }

    /** The latest finish that delays no end and breaks no cap, as a moment. */
    public int lateFinish(int node) {
        return lateFinish[node];
    }

    /** Total float (总时差) in minutes of work on the activity's calendar; negative when too late. */
    public int totalFloat(int node) {
        return totalFloat[node];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dates that
                && Arrays.equals(earlyStart, that.earlyStart)
                && Arrays.equals(earlyFinish, that.earlyFinish)
                && Arrays.equals(lateStart, that.lateStart)
                && Arrays.equals(lateFinish, that.lateFinish)
                && Arrays.equals(totalFloat, that.totalFloat);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(earlyFinish);
    }
}
