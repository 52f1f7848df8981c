package guatu.server.journal;

import guatu.ledger.CanonicalJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quantity as it is handed in (新填报数量).
 *
 * @param project code of the project
 * @param milestone key of the milestone, or null
 * @param district code of the district that the project counts in at that time, or null
 * @param place code of an area or community, or null
 * @param subkind a part of the measure that is kept apart, as 新增 and 共享, or null
 * @param measure what is counted, as in the list's promises
 * @param value exact, 万 and 亿 multiplied out; null when the figure is withdrawn (撤回)
 * @param unit symbol of the unit, such as 平方米 or 处
 * @param printed as it was typed, such as 24.47万平方米
 * @param period what it is true of
 * @param evidence hashes of evidence that was stored before
 * @param post code of the post it is signed for
 * @param postUnit code of the unit of that post
 * @param corrects id of the report that it corrects, or null
 * @param reason why it corrects (修订依据), never null in a correction
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
    public UUID slot() {
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
                this,
                evidence.stream().map(EvidenceRef::named).toList(),
                login,
                organisationVersion);
    }
}
