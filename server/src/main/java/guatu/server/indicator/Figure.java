package guatu.server.indicator;

import guatu.server.journal.Period;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question (指标值), with what it stands on.
 *
 * @param asOf the instant it was known at
 * @param listVersion version of the list it was counted on
 * @param position place in the journal up to which reports are counted
 * @param value exact, magnitudes such as 万 multiplied out; null for unknown
 * @param unit symbol of its unit
 * @param gap why there is no value, else null
 * @param numerator above the line, or the value that grew
 * @param denominator below the line, or the base
 * @param projects how many projects it was counted over
 * @param otherCount the same count with packages taken the other way, or null
 * @param lines pace against each deadline
 * @param entries ids of journal entries it stands on, at most {@link #MOST_ENTRIES}
 * @param entryCount how many there are
 * @param quotation the official statistic it quotes, or null
 */
public record Figure(
        Definition definition,
        Place place,
        Period period,
        Side side,
        Instant asOf,
        int listVersion,
        long position,
        @Nullable BigDecimal value,
        String unit,
        @Nullable Problem gap,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        int projects,
        @Nullable BigDecimal otherCount,
        List<PaceLine> lines,
        List<UUID> entries,
        int entryCount,
        @Nullable Quotation quotation) {

    /** How many entries a figure names at most. */
    public static final int MOST_ENTRIES = 200;

    public Figure {
        lines = List.copyOf(lines);
        entries = List.copyOf(entries);
    }

    /**
     * How a completion stands against one deadline.
     *
     * @param elapsed percent of the months gone
     * @param ahead completion less elapsed, in percentage points; negative is behind
     */
    public record PaceLine(Deadline deadline, BigDecimal elapsed, BigDecimal ahead) {

        /** Whether as much is done as time is gone. */
        public boolean onPace() {
            return ahead.signum() >= 0;
        }
    }
}
