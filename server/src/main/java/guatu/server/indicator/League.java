package guatu.server.indicator;

import guatu.server.journal.Period;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A league table (排名表).
 *
 * @param before the period that changes are counted from, or null where none can be compared
 * @param trend the periods of each row's trend, oldest first, the asked one last
 * @param listVersion version of the list that was counted
 * @param position checkpoint of the journal that was counted up to
 * @param remarks why something is not ranked or not compared
 */
public record League(
        Definition definition,
        Grouping by,
        Period period,
        @Nullable Period before,
        List<Period> trend,
        Instant asOf,
        int listVersion,
        long position,
        List<Row> rows,
        List<Problem> remarks) {

    public League {
        trend = List.copyOf(trend);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /**
     * A row.
     *
     * @param rank 1, 1, 3; null where it cannot be ranked
     * @param tied whether another row holds the same rank
     * @param value in the definition's unit; null where nothing is known
     * @param numerator of a share, or null
     * @param denominator of a share, or null
     * @param toNext how far to the next better rank
     * @param change value less the value of the period before
     * @param rankBefore rank in the period before
     * @param trend values of the trend's periods
     * @param projects how many it was counted from
     */
    public record Row(
            String code,
            String name,
            @Nullable Integer rank,
            boolean tied,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal toNext,
            @Nullable BigDecimal change,
            @Nullable Integer rankBefore,
            List<@Nullable BigDecimal> trend,
            int projects) {}
}
