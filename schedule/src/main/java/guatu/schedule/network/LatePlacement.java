package guatu.schedule.network;

import guatu.schedule.time.WorkTime;
import java.util.BitSet;

/**
 * Moves activities that are wanted as late as possible (越晚越好) by their free float.
 *
 * <p>No other early date moves; late dates stay.
 */
public final class LatePlacement {
    private LatePlacement() {}

    /** The dates with these nodes moved, the last first, so that chains move together. */
    public static Dates of(Network network, Dates dates, BitSet nodes) {
        if (nodes.isEmpty()) {
            return dates;
        }
        var placed = new Dates(dates);
        for (int n = nodes.length(); (n = nodes.previousSetBit(n - 1)) >= 0; ) {
            move(network, placed, n);
            TotalFloat.measure(network, placed, n);
        }
        return placed;
    }

    private static void move(Network network, Dates dates, int node) {
        int free = FreeFloat.of(network, dates, node);
        if (free <= 0 || network.bound(node, Bound.FINISH_PIN) != Bound.FINISH_PIN.absent) {
            return;
        }
        WorkTime time = network.workTime(node);
        int finish = time.rank(dates.early[2 * node + 1]) + free;
        int start = finish - network.duration[node];
        boolean point = network.shape(node) == Shape.START_POINT;
        dates.early[2 * node + 1] = point ? time.startAt(finish) : time.endAt(finish);
        dates.early[2 * node] =
                network.duration[node] == 0 ? dates.early[2 * node + 1] : time.startAt(start);
    }
}
