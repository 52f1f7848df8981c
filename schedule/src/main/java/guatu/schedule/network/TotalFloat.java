package guatu.schedule.network;

import guatu.schedule.time.WorkTime;

/** Total float (总时差): the work between early and late finish, on the activity's calendar. */
final class TotalFloat {
    private TotalFloat() {}

    static void run(Network network, Dates dates) {
        for (int node = 0; node < network.size(); node++) {
            measure(network, dates, node);
        }
    }

    static void measure(Network network, Dates dates, int node) {
        WorkTime time = network.workTime(node);
        dates.totalFloat[node] =
                time.rank(dates.late[2 * node + 1]) - time.rank(dates.early[2 * node + 1]);
    }
}
