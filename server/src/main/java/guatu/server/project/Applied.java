package guatu.server.project;

import java.util.List;

/**
 * An edit in force.
 *
 * @param version the new version, or the one before where the edit changed nothing
 * @param changes what differs from the version before; empty where nothing does
 */
public record Applied(int version, List<Change> changes) {

    /** Copies the changes. */
    public Applied {
        changes = List.copyOf(changes);
    }
}
