package guatu.server.forecast;

import java.time.Instant;
import java.util.Set;

/**
 * The board shows something new (底板已更新).
 *
 * @param position checkpoint of the journal that the board has taken in
 * @param listVersion version of the list that it shows
 * @param projects codes of the projects that may look different; empty for all
 */
public record BoardChanged(long position, int listVersion, Instant asOf, Set<String> projects) {

    /** Copies the codes. */
    public BoardChanged {
        projects = Set.copyOf(projects);
    }
}
