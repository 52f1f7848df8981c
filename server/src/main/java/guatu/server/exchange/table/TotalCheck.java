package guatu.server.exchange.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One total of a sheet against its rows (合计核对).
 *
 * @param cell where the total stands
 * @param label "全市小计"
 * @param column heading of the column
 * @param printed the total as printed; null when it is only a bound, 20000以上
 * @param printedText as it stands there
 * @param computed the sum of its rows
 * @param rows how many rows it covers
 * @param agrees whether both are equal, or equal when rounded as printed
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

    /** What is missing in the rows; negative where they hold too much. */
    public BigDecimal difference() {
        return printed == null ? BigDecimal.ZERO : printed.subtract(computed);
    }
}
