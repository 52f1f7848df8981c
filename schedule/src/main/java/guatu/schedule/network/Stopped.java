package guatu.schedule.network;

import java.util.HashMap;
import java.util.Map;

/**
 * What was told of the projects that a loop stops: they have no numbers and no dates, but when a
 * relation of the loop is taken out they go on.
 */
final class Stopped {
    private static final Stopped NOTHING = new Stopped();

    private final Map<Integer, Activity> activities = new HashMap<>();
    private final Map<Integer, int[]> bounds = new HashMap<>();
    private final IntList predecessor = new IntList();
    private final IntList successor = new IntList();
    private final IntList link = new IntList();

    private record Activity(int project, int kind, int duration) {}

    private Stopped() {}

    static Stopped of(NetworkBuilder told, int[] nodeOfKey) {
        Stopped stopped = NOTHING;
        for (int key = 0; key < nodeOfKey.length; key++) {
            if (nodeOfKey[key] == Network.NONE) {
                stopped = stopped == NOTHING ? new Stopped() : stopped;
                stopped.activities.put(
                        key,
                        new Activity(
                                told.project.get(key), told.kind.get(key), told.duration.get(key)));
                stopped.bounds.put(key, told.bounds.get(key));
            }
        }
        if (stopped != NOTHING) {
            stopped.keepRelations(told);
        }
        return stopped;
    }

    private void keepRelations(NetworkBuilder told) {
        for (int e = 0; e < told.link.size(); e++) {
            int from = told.predecessor.get(e);
            int to = told.successor.get(e);
            if (activities.containsKey(from) || activities.containsKey(to)) {
                predecessor.add(from);
                successor.add(to);
                link.add(told.link.get(e));
            }
        }
    }

    void tell(NetworkBuilder builder, int key) {
        Activity activity = activities.get(key);
        int[] held = bounds.get(key);
        if (activity == null || held == null) {
            throw new IllegalStateException("activity %d was never told".formatted(key));
        }
        builder.activity(activity.project, activity.kind, activity.duration, held);
    }

    void tellRelations(NetworkBuilder builder) {
        for (int e = 0; e < link.size(); e++) {
            builder.relation(predecessor.get(e), successor.get(e), link.get(e));
        }
    }
}
