package guatu.schedule.network;

import java.util.List;

/**
 * One of several paths to an activity (多重浮动路径).
 *
 * @param minutes how far the path may slip before it moves the activity; 0 drives it
 * @param nodes the activities of the path that no earlier path has, the last first
 */
public record FloatPath(int minutes, List<Integer> nodes) {
    /** Keeps its own copy. */
    public FloatPath {
        nodes = List.copyOf(nodes);
    }
}
