package guatu.server.journal;

import guatu.ledger.CanonicalJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quantity about to be signed (新填报数量); fields as in {@link QuantityReport}.
 *
 * @param evidence hashes of evidence that was stored before
 */
public record NewQuantity(
        String project,
        @Nullable String milestone,
        @Nullable String district,
        @Nullable String place,
        @Nullable String subkind,
        String measure,
        @Nullable BigDecimal value,
        String unit,
        String printed,
        Period period,
        Accrual accrual,
        Series series,
        @Nullable String note,
        List<String> evidence,
        String post,
        String postUnit,
        @Nullable UUID corrects,
        @Nullable String reason) {

    /** Copies the list; 50.0 and 50 are the same. */
    public NewQuantity {
        evidence = List.copyOf(evidence);
        value = NewReport.plain(value);
    }

    /** A plain figure of a project, of the site's own series and without evidence. */
    public static NewQuantity of(
            String project,
            String measure,
            String value,
            String unit,
            Period period,
            Accrual accrual,
            String post,
            String postUnit) {
        return new NewQuantity(
                project,
                null,
                null,
                null,
                null,
                measure,
                new BigDecimal(value),
                unit,
                value + unit,
                period,
                accrual,
                Series.PROGRESS,
                null,
                List.of(),
                post,
                postUnit,
                null,
                null);
    }

    /** Names what it is a figure of; the same for a figure and its corrections. */
    UUID slot() {
        String name =
                CanonicalJson.object()
                        .put("project", project)
                        .put("milestone", milestone)
                        .put("place", place)
                        .put("subkind", subkind)
                        .put("measure", measure)
                        .put("kind", period.kind())
                        .put("from", period.from())
                        .put("to", period.to())
                        .put("accrual", accrual)
                        .put("series", series)
                        .text();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The report to be recorded; its position and its evidence's names are given by the tables. */
    QuantityReport report(
            UUID id, int revision, Instant recordedAt, String login, int organisationVersion) {
        return new QuantityReport(
                id,
                Journal.BEGINNING,
                recordedAt,
                slot(),
                revision,
                project,
                milestone,
                district,
                place,
                subkind,
                measure,
                value,
                unit,
                printed,
                period,
                accrual,
                series,
                note,
                evidence.stream().map(EvidenceRef::named).toList(),
                login,
                post,
                postUnit,
                corrects,
                reason,
                organisationVersion);
    }
}
