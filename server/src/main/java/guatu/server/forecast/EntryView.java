package guatu.server.forecast;

import guatu.server.journal.EvidenceFacts;
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
 * @param position its place, a name for a checkpoint, as in {@link guatu.server.journal.Entry}
 * @param milestoneName name of the milestone; its key where it is no longer listed
 * @param percent 0 to 100 done, or null
 * @param organisationVersion version of the chain of command in force on the effective day
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
        List<EvidenceFacts> evidence,
        String login,
        String post,
        @Nullable String postName,
        String unit,
        @Nullable String unitName,
        @Nullable UUID corrects,
        @Nullable String reason,
        int organisationVersion) {}
