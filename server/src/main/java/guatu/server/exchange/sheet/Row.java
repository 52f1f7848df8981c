package guatu.server.exchange.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row with its filled cells (行).
 *
 * @param number as the spreadsheet shows it, from 1
 * @param hidden whether the file hides it; hidden rows are read and told
 * @param cells by column, blanks left out
 */
public record Row(int number, boolean hidden, List<Cell> cells) {

    /** The cell in a column, or null when it is blank. */
    public @Nullable Cell cell(int column) {
        for (Cell cell : cells) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }
}
