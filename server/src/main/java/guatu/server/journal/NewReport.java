package guatu.server.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report about to be signed (新填报).
 *
 * @param kind what it says
 * @param milestone key of the milestone, such as {@code QD-2022-001/M03}
 * @param project code of the project
 * @param effectiveOn the day it is about
 * @param percent 0 to 100 done, or null
 * @param expected new expected finish, or null
 * @param blockedBy what blocks it, or null
 * @param note free text, or null
 * @param evidence hashes of photos and documents that were stored before
 * @param post code of the post it is signed for
 * @param unit code of the unit of that post
 * @param corrects id of the entry that this one corrects, or null
 * @param reason why it corrects (修订依据), never null in a correction
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
                this,
                evidence.stream().map(EvidenceRef::named).toList(),
                login,
                organisationVersion);
    }
}
