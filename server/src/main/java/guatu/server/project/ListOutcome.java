package guatu.server.project;

import guatu.server.web.Problem;
import java.util.List;

/** What came of an edit of the list. */
public sealed interface ListOutcome {

    /**
     * The edit is in force.
     *
     * @param version the new version, or the old one where the edit changed nothing
     * @param changes what differs from the version before; empty where nothing does
     */
    record Applied(int version, List<Change> changes) implements ListOutcome {}

    /** The list is as it was. */
    record Refused(List<Problem> problems) implements ListOutcome {}
}
