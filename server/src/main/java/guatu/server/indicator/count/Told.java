package guatu.server.indicator.count;

import guatu.server.journal.Accrual;
import guatu.server.journal.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quantity report as far as counting needs it (计数用填报).
 *
 * @param seq its place in the journal
 * @param slot reports of one slot replace each other, the highest revision first
 * @param revision 0 for the first figure of its slot, then 1, 2 …
 * @param at when it was recorded
 * @param value the number, magnitudes multiplied out; null takes the slot back (撤回)
 * @param turns when it was sent back or taken up again, in order of record
 */
public record Told(
        long seq,
        UUID slot,
        int revision,
        Instant at,
        @Nullable BigDecimal value,
        Period period,
        Accrual accrual,
        List<Turn> turns) {

    public Told {
        turns = List.copyOf(turns);
    }

    /**
     * A decision on a report.
     *
     * @param sentBack whether it does not count from then on
     */
    public record Turn(Instant at, boolean sentBack) {}

    /** Whether it was recorded by then and is not sent back. */
    boolean standsAt(Instant instant) {
        if (at.isAfter(instant)) {
            return false;
        }
        boolean sentBack = false;
        for (Turn turn : turns) {
            if (!turn.at().isAfter(instant)) {
                sentBack = turn.sentBack();
            }
        }
        return !sentBack;
    }
}
