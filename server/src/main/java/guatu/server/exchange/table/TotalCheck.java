package guatu.server.exchange.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One total of a sheet against its rows (合计核对).
 *
 * @param cell where the total stands
 * @param label "全市小计"
 * @param column heading of the column
 * @param printed the total as printed, 20000 of 20000以上; null when it is not a number
 * @param printedText as it stands there, with 约, 余 or 以上
 * @param computed the sum of its rows
 * @param rows how many rows it covers
 * @param agrees whether both are equal, or equal when rounded as printed, or the sum lies among the
 *     values that the qualifier allows
 */
public record TotalCheck(
        String sheet,
        String cell,
        String label,
        String column,
        @Nullable BigDecimal printed,
        String printedText,
        BigDecimal computed,
        int rows,
        boolean agrees) {

    /** What is missing in the rows; negative where they hold too much, zero where they agree. */
    public BigDecimal difference() {
        return agrees || printed == null ? BigDecimal.ZERO : printed.subtract(computed);
    }
}
