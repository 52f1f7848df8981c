package guatu.server.exchange.sheet;

/**
 * A block of merged cells (合并单元格), whose value stands in its first cell.
 *
 * @param firstRow from 1, as rows are numbered
 * @param lastRow the last one of the block, not the one after it
 * @param firstColumn from 0, as columns are numbered
 * @param lastColumn the last one of the block, not the one after it
 */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** Reads {@code A1:C2}. */
    static Merge of(String reference) {
        String[] ends = reference.split(":", 2);
        String last = ends.length == 2 ? ends[1] : ends[0];
        return new Merge(
                CellName.row(ends[0]),
                CellName.row(last),
                CellName.column(ends[0]),
                CellName.column(last));
    }

    /** Whether a cell lies in the block. */
    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
