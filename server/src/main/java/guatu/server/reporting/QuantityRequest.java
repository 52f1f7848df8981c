package guatu.server.reporting;

import guatu.server.journal.Accrual;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.Series;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quantity as a screen files it (填报数量请求).
 *
 * @param quantity the number as typed, such as {@code 24.47}; null withdraws what is corrected
 * @param unit the unit as typed, such as {@code 万平方米}
 * @param kind what kind of period
 * @param from first day; needed for {@link PeriodKind#SINCE} only
 * @param to last day, or any day of the period; the status date when missing
 * @param accrual what the kind of period takes when missing
 * @param series the site's own when missing
 */
record QuantityRequest(
        String project,
        @Nullable String milestone,
        @Nullable String place,
        @Nullable String subkind,
        String measure,
        @Nullable String quantity,
        String unit,
        PeriodKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Accrual accrual,
        @Nullable Series series,
        @Nullable String note,
        @Nullable List<String> evidence,
        @Nullable UUID corrects,
        @Nullable String reason) {}
