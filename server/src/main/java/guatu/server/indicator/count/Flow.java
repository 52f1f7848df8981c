package guatu.server.indicator.count;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Works started and completed in a period as two flows (开工、完工、结转). More may be completed than
 * started only where works were carried over from before, and these have names.
 *
 * @param started codes of the works started in the period
 * @param completed codes of the works completed in the period
 * @param carriedOver codes of the works under way when the period began
 */
public record Flow(Set<String> started, Set<String> completed, Set<String> carriedOver) {

    public Flow {
        started = sorted(started);
        completed = sorted(completed);
        carriedOver = sorted(carriedOver);
    }

    private static Set<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    /** Completed works that were carried over, by code. */
    public Set<String> completedOfCarriedOver() {
        Set<String> found = new TreeSet<>(completed);
        found.retainAll(carriedOver);
        return found;
    }

    /** Completed works that were neither started in the period nor carried over: a fault. */
    public Set<String> unexplained() {
        Set<String> found = new TreeSet<>(completed);
        found.removeAll(started);
        found.removeAll(carriedOver);
        return found;
    }
}
