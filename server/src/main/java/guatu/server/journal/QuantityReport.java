package guatu.server.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reported quantity as it stands in the journal for good (填报数量).
 *
 * @param slot names what it is a figure of: project, milestone, place, sub-kind, measure, period,
 *     accrual and series together
 * @param revision 0 for the first figure of its slot, then 1, 2 … for corrections
 * @param project code of the project
 * @param milestone key of the milestone, or null
 * @param district code of the district that the project counted in when it was reported, or null
 * @param place code of an area or community, or null
 * @param subkind a part of the measure that is kept apart, as 新增 and 共享, or null
 * @param measure what is counted, as in the list's promises
 * @param value exact, 万 and 亿 multiplied out; null when the figure is withdrawn (撤回)
 * @param unit symbol of the unit, such as 平方米 or 处
 * @param printed as it was typed, such as 24.47万平方米
 * @param period what it is true of
 * @param login account that signed it as filler
 * @param post code of the post it was signed for
 * @param postUnit code of the unit of that post
 * @param corrects id of the report that this one corrects, or null
 * @param reason why it corrects (修订依据), never null in a correction
 * @param organisationVersion version of the chain of command in force on the period's last day
 */
public record QuantityReport(
        UUID id,
        long position,
        Instant recordedAt,
        UUID slot,
        int revision,
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
        List<EvidenceRef> evidence,
        String login,
        String post,
        String postUnit,
        @Nullable UUID corrects,
        @Nullable String reason,
        int organisationVersion)
        implements JournalRecord {

    public QuantityReport {
        evidence = List.copyOf(evidence);
    }

    /** Whether it withdraws the figure of its slot. */
    public boolean isWithdrawal() {
        return value == null;
    }

    /** The report that was handed in. */
    public NewQuantity asNew() {
        return new NewQuantity(
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
                evidence.stream().map(EvidenceRef::hash).toList(),
                post,
                postUnit,
                corrects,
                reason);
    }

    QuantityReport at(long given) {
        return new QuantityReport(
                id,
                given,
                recordedAt,
                slot,
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
                evidence,
                login,
                post,
                postUnit,
                corrects,
                reason,
                organisationVersion);
    }
}
