package guatu.server.exchange.table;

import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.sheet.CellName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table (数据行).
 *
 * @param number as the spreadsheet shows it
 * @param section headings of the groups it stands in, "续建项目/市南区"; null without
 * @param cells by column; null where blank
 * @param filled columns whose value was taken from above
 */
public record TableRow(
        int number,
        boolean hidden,
        @Nullable String section,
        List<@Nullable Cell> cells,
        List<Integer> filled) {

    /** The cell in a column, or null. */
    public @Nullable Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : null;
    }

    /** The name of one of its cells. */
    public String address(int column) {
        return CellName.of(column, number);
    }
}
