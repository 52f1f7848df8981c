package guatu.server.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed report as it stands in the journal for good (台账条目).
 *
 * @param id names the entry
 * @param position its place, a name for a checkpoint: hand it to {@link Journal#entriesAfter}; two
 *     positions must not be compared with {@code <}, since a slower transaction may commit later
 *     with a smaller one
 * @param recordedAt when it was recorded
 * @param effectiveOn the day it is about
 * @param kind what it says
 * @param milestone key of the milestone, such as {@code QD-2022-001/M03}
 * @param project code of the project
 * @param percent 0 to 100 done, or null
 * @param expected new expected finish, or null
 * @param blockedBy what blocks it, or null
 * @param note free text, or null
 * @param evidence photos and documents
 * @param login account that signed it
 * @param post code of the post it was signed for
 * @param unit code of the unit of that post
 * @param corrects id of the entry that this one corrects, or null
 * @param reason why it corrects (修订依据), never null in a correction
 * @param organisationVersion version of the chain of command in force on the effective day
 */
public record Entry(
        UUID id,
        long position,
        Instant recordedAt,
        LocalDate effectiveOn,
        ReportKind kind,
        String milestone,
        String project,
        @Nullable BigDecimal percent,
        @Nullable LocalDate expected,
        @Nullable String blockedBy,
        @Nullable String note,
        List<EvidenceRef> evidence,
        String login,
        String post,
        String unit,
        @Nullable UUID corrects,
        @Nullable String reason,
        int organisationVersion)
        implements JournalRow {

    public Entry {
        evidence = List.copyOf(evidence);
    }

    /** The same entry at its place. */
    Entry at(long place) {
        return new Entry(
                id,
                place,
                recordedAt,
                effectiveOn,
                kind,
                milestone,
                project,
                percent,
                expected,
                blockedBy,
                note,
                evidence,
                login,
                post,
                unit,
                corrects,
                reason,
                organisationVersion);
    }

    /** The report that this entry records. */
    public NewReport asReport() {
        return new NewReport(
                kind,
                milestone,
                project,
                effectiveOn,
                percent,
                expected,
                blockedBy,
                note,
                evidence.stream().map(EvidenceRef::hash).toList(),
                post,
                unit,
                corrects,
                reason);
    }
}
