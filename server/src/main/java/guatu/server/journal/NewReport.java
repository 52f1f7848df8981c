package guatu.server.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report about to be signed (新填报); fields as in {@link Entry}.
 *
 * @param evidence hashes of evidence that was stored before
 */
public record NewReport(
        ReportKind kind,
        String milestone,
        String project,
        LocalDate effectiveOn,
        @Nullable BigDecimal percent,
        @Nullable LocalDate expected,
        @Nullable String blockedBy,
        @Nullable String note,
        List<String> evidence,
        String post,
        String unit,
        @Nullable UUID corrects,
        @Nullable String reason) {

    /** Copies the list; a share of 50.0 and one of 50 are the same. */
    public NewReport {
        evidence = List.copyOf(evidence);
        percent = plain(percent);
    }

    /** The number without zeros at its end. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** The entry to be recorded; its position and its evidence's names are given by the tables. */
    Entry entry(UUID id, Instant recordedAt, String login, int organisationVersion) {
        return new Entry(
                id,
                Journal.BEGINNING,
                recordedAt,
                effectiveOn,
                kind,
                milestone,
                project,
                percent,
                expected,
                blockedBy,
                note,
                evidence.stream().map(EvidenceRef::named).toList(),
                login,
                post,
                unit,
                corrects,
                reason,
                organisationVersion);
    }
}
