package guatu.server.exchange.layout;

import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.sheet.Row;
import guatu.server.exchange.sheet.Sheet;

/**
 * Whether blanks of a column mean "same as above" (空白同上). Where a value is written twice running,
 * the author writes every value, and a blank is a blank.
 */
final class FillDown {

    private FillDown() {}

    static boolean likely(Sheet sheet, int column, int firstData) {
        String above = null;
        boolean blanks = false;
        for (Row row : sheet.rows()) {
            if (row.number() < firstData) {
                continue;
            }
            Cell cell = row.cell(column);
            if (cell == null) {
                // A row of one or two cells is a heading or a note, not a row of the table.
                blanks |= above != null && row.cells().size() > 2;
            } else if (cell.text().equals(above)) {
                return false;
            } else {
                above = cell.text();
            }
        }
        return blanks;
    }
}
