package guatu.server.project.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codes that a list may use on the day it is checked (有效编码).
 *
 * @param start first day of the campaign
 * @param end last day of the campaign
 * @param planYears years for which the campaign has a plan
 * @param parents units with the unit above each; the top has an empty text
 * @param posts posts with the unit of each
 */
public record CodesInForce(
        LocalDate start,
        LocalDate end,
        Set<Integer> planYears,
        Map<String, String> parents,
        Map<String, String> posts,
        Set<String> districts,
        Set<String> actions,
        Set<String> lines,
        Set<String> areas,
        Set<String> events) {

    boolean unit(String code) {
        return parents.containsKey(code);
    }

    /** Whether a unit is the other one or stands under it. */
    boolean within(String unit, String above) {
        String at = unit;
        for (int step = 0; at != null && !at.isEmpty() && step <= parents.size(); step++) {
            if (at.equals(above)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    @Nullable String unitOf(String post) {
        return posts.get(post);
    }
}
