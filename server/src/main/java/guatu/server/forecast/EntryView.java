package guatu.server.forecast;

import guatu.server.journal.Entry;
import guatu.server.journal.EvidenceRef;
import guatu.server.journal.ReportKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry as screens show it: posts and units by name.
 *
 * @param milestoneName name of the milestone; its key where it is no longer listed
 */
public record EntryView(
        UUID id,
        long position,
        Instant recordedAt,
        LocalDate effectiveOn,
        ReportKind kind,
        String milestone,
        String milestoneName,
        String project,
        @Nullable BigDecimal percent,
        @Nullable LocalDate expected,
        @Nullable String blockedBy,
        @Nullable String note,
        List<EvidenceRef> evidence,
        String login,
        String post,
        @Nullable String postName,
        String unit,
        @Nullable String unitName,
        @Nullable UUID corrects,
        @Nullable String reason,
        int organisationVersion) {

    /** The entry with the names that the board knows. */
    public static EntryView of(Board board, Entry entry) {
        MilestoneView milestone = board.milestone(entry.milestone());
        return new EntryView(
                entry.id(),
                entry.position(),
                entry.recordedAt(),
                entry.effectiveOn(),
                entry.kind(),
                entry.milestone(),
                milestone == null ? entry.milestone() : milestone.milestone().name(),
                entry.project(),
                entry.percent(),
                entry.expected(),
                entry.blockedBy(),
                entry.note(),
                entry.evidence(),
                entry.login(),
                entry.post(),
                board.frame().postName(entry.post()),
                entry.unit(),
                board.frame().unitName(entry.unit()),
                entry.corrects(),
                entry.reason(),
                entry.organisationVersion());
    }
}
