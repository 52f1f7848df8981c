package guatu.server.journal;

import java.math.BigDecimal;
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

    public NewReport {
        evidence = List.copyOf(evidence);
    }
}
