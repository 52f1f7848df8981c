package guatu.schedule.network;

import guatu.schedule.time.WorkTime;

/**
 * Total float (总时差): the work between early and late finish, on the activity's calendar.
 *
 * <p>A full pass has it for almost nothing: the forward pass keeps the work done by the early
 * finish, and the backward pass takes it off the work done by the late one. What is dated singly is
 * measured here.
 */
final class TotalFloat {
    private TotalFloat() {}

    static void measure(Network network, Dates dates, int node) {
        measure(network, dates.early, dates.late, dates.totalFloat, node);
    }

    static void measure(Network network, int[] early, int[] late, int[] totalFloat, int node) {
        WorkTime time = network.workTime(node);
        totalFloat[node] = time.rank(late[2 * node + 1]) - time.rank(early[2 * node + 1]);
    }
}
