package guatu.schedule.check;

import java.util.List;

/**
 * What one point of the check found.
 *
 * @param point which point
 * @param found how many were found, or an index in hundredths for the two indices
 * @param of of how many; 0 if there was nothing to look at
 * @param passed whether the share keeps the point's limit
 * @param activities the activities found, by id
 */
public record Finding(Point point, int found, int of, boolean passed, List<String> activities) {
    /** Keeps its own copy. */
    public Finding {
        activities = List.copyOf(activities);
    }

    /** The share found, in percent. */
    public double percent() {
        return of == 0 ? 0 : 100.0 * found / of;
    }
}
