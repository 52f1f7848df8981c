package guatu.server.exchange.sheet;

import java.util.List;

/**
 * One sheet of a file (工作表).
 *
 * @param hidden whether the file hides it
 * @param epoch1904 whether bare day numbers count from 1904 instead of 1900
 * @param rows by number, rows without a filled cell left out
 * @param hiddenColumns the columns that the file hides
 */
public record Sheet(
        String name,
        boolean hidden,
        boolean epoch1904,
        List<Row> rows,
        List<Merge> merges,
        List<Integer> hiddenColumns) {

    /** A plain sheet of rows. */
    public static Sheet of(String name, List<Row> rows) {
        return new Sheet(name, false, false, rows, List.of(), List.of());
    }

    /** The number of the last filled column plus one. */
    public int width() {
        int width = 0;
        for (Row row : rows) {
            if (!row.cells().isEmpty()) {
                width = Math.max(width, row.cells().getLast().column() + 1);
            }
        }
        return width;
    }
}
