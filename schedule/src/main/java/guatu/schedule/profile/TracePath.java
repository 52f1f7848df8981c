package guatu.schedule.profile;

import java.util.List;

/**
 * One of several paths to an activity (多重浮动路径).
 *
 * @param minutes how far it may slip before it moves the activity, in minutes of work
 * @param activities by id, the last first
 */
public record TracePath(int minutes, List<String> activities) {
    /** Keeps its own copy. */
    public TracePath {
        activities = List.copyOf(activities);
    }
}
