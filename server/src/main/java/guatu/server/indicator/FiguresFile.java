package guatu.server.indicator;

import guatu.server.journal.Accrual;
import guatu.server.journal.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Definitions, quotations and quantities handed in at once (指标文件). What stands already is left as
 * it is.
 *
 * @param signedOnPaper the document in which filler, head of the unit and office have signed the
 *     quantities (补录依据), or null: then they wait for their signatures like any others
 */
record FiguresFile(
        @Nullable List<DefinitionRequest> indicators,
        @Nullable List<QuotationRequest> quotations,
        @Nullable List<QuantityRequest> quantities,
        @Nullable String signedOnPaper) {

    /** A quotation; fields as in {@link Quotation}. */
    record QuotationRequest(
            @Nullable String indicator,
            @Nullable String place,
            @Nullable String period,
            @Nullable BigDecimal value,
            @Nullable Integer rank,
            @Nullable Integer outOf,
            @Nullable String source,
            @Nullable LocalDate releasedOn,
            @Nullable UUID corrects,
            @Nullable String reason) {}

    /**
     * A quantity of a project, signed for the post that leads the project's first milestone.
     *
     * @param printed as it is written, such as 24.47万平方米
     * @param period such as 2022-11
     * @param accrual within the period, or all so far; within it when nothing is said
     */
    record QuantityRequest(
            @Nullable String project,
            @Nullable String measure,
            @Nullable String subkind,
            @Nullable String place,
            @Nullable String printed,
            @Nullable String period,
            @Nullable Accrual accrual,
            @Nullable Series series,
            @Nullable String note) {}
}
