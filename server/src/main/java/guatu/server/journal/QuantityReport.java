package guatu.server.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A reported quantity as it stands in the journal for good (填报数量).
 *
 * @param position its place, a name for a checkpoint
 * @param slot names what it is a figure of: project, milestone, place, sub-kind, measure, period,
 *     accrual and series together
 * @param revision 0 for the first figure of its slot, then 1, 2 … for corrections
 * @param figure what was handed in
 * @param evidence the figure's evidence with its names
 * @param login account that signed it as filler
 * @param organisationVersion version of the chain of command in force on the period's last day
 */
public record QuantityReport(
        UUID id,
        long position,
        Instant recordedAt,
        UUID slot,
        int revision,
        NewQuantity figure,
        List<EvidenceRef> evidence,
        String login,
        int organisationVersion)
        implements JournalRecord {

    public QuantityReport {
        evidence = List.copyOf(evidence);
    }

    /** Whether it withdraws the figure of its slot. */
    public boolean isWithdrawal() {
        return figure.value() == null;
    }

    QuantityReport at(long given) {
        return new QuantityReport(
                id,
                given,
                recordedAt,
                slot,
                revision,
                figure,
                evidence,
                login,
                organisationVersion);
    }
}
