package guatu.server.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A signed report as it stands in the journal for good (台账条目).
 *
 * @param id names the entry
 * @param position its place, a name for a checkpoint: hand it to {@link Journal#entriesAfter}; two
 *     positions must not be compared with {@code <}, since a slower transaction may commit later
 *     with a smaller one
 * @param recordedAt when it was recorded
 * @param report what was handed in
 * @param evidence the report's evidence with its names
 * @param login account that signed it
 * @param organisationVersion version of the chain of command in force on the effective day
 */
public record Entry(
        UUID id,
        long position,
        Instant recordedAt,
        NewReport report,
        List<EvidenceRef> evidence,
        String login,
        int organisationVersion)
        implements JournalRow {

    public Entry {
        evidence = List.copyOf(evidence);
    }

    /** The same entry at its place. */
    Entry at(long place) {
        return new Entry(id, place, recordedAt, report, evidence, login, organisationVersion);
    }
}
