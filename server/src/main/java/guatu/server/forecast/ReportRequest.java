package guatu.server.forecast;

import guatu.server.journal.ReportKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as a screen files it; fields as in the journal.
 *
 * @param date the day it is about; the status date when missing
 * @param evidence hashes of evidence handed in before
 */
record ReportRequest(
        String milestone,
        ReportKind kind,
        @Nullable LocalDate date,
        @Nullable BigDecimal percent,
        @Nullable LocalDate expected,
        @Nullable String blockedBy,
        @Nullable String note,
        @Nullable List<String> evidence,
        @Nullable UUID corrects,
        @Nullable String reason) {}
