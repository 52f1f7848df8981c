package guatu.server.indicator;

import guatu.server.web.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about all of a population (全部完成核对).
 *
 * @param listVersion version of the list that was asked
 * @param position checkpoint of the journal that was read up to
 * @param projects codes of those it is about: the denominator
 * @param done how many of them are done
 * @param first the first that is not, or null when all are
 */
public record Population(
        PopulationQuestion question,
        Instant asOf,
        int listVersion,
        long position,
        List<String> projects,
        int done,
        @Nullable Breaker first) {

    public Population {
        projects = List.copyOf(projects);
    }

    /**
     * What breaks "all".
     *
     * @param reason the sentence with its numbers
     */
    public record Breaker(
            String project, String name, @Nullable String milestone, Problem reason) {}

    /** How many it is about. */
    public int denominator() {
        return projects.size();
    }

    /** Whether there is somebody and all are done. */
    public boolean all() {
        return !projects.isEmpty() && done == projects.size();
    }
}
