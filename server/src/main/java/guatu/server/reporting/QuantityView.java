package guatu.server.reporting;

import guatu.server.journal.Accrual;
import guatu.server.journal.EvidenceFacts;
import guatu.server.journal.Period;
import guatu.server.journal.Series;
import guatu.server.journal.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reported quantity as screens show it; fields as in the journal, names beside the codes. */
record QuantityView(
        UUID id,
        UUID slot,
        int revision,
        String project,
        String projectName,
        @Nullable String milestone,
        @Nullable String district,
        @Nullable String districtName,
        @Nullable String place,
        @Nullable String placeName,
        @Nullable String subkind,
        String measure,
        @Nullable BigDecimal value,
        String unit,
        String printed,
        Period period,
        Accrual accrual,
        Series series,
        @Nullable String note,
        List<EvidenceFacts> evidence,
        String login,
        String postName,
        String unitName,
        @Nullable UUID corrects,
        @Nullable String reason,
        Stage stage,
        @Nullable String sentBackBecause,
        Instant recordedAt) {}
