package guatu.document.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The rows of tables as lines (表格行): a row a line, a tab behind each cell but the last and one for
 * every further column that it covers, so that a figure finds the head of its row and of its
 * column. What would part the lines or columns inside a cell is a wide blank instead, which no
 * figure crosses. A table inside a cell follows the table around it, as rows of its own. A row of
 * one cell, or with a cell as long as a page, only frames what it holds and keeps its lines.
 */
public final class Rows {

    private static final char WIDE_BLANK = '　';
    private static final int MOST_COLUMNS = 64;

    /** A cell longer than this holds a part of a page, not a fact of a row. */
    private static final int LONGEST_CELL = 1000;

    private final Lines into;
    private final Deque<int[]> tables = new ArrayDeque<>();
    private final Deque<Row> open = new ArrayDeque<>();

    public Rows(Lines into) {
        this.into = into;
    }

    /** Text in the making, at whose end rows are written. */
    public interface Lines {

        /** All of it so far. */
        StringBuilder text();

        /** Behind the last character that stands in the file; what follows only parts. */
        int written();

        /** Takes a stretch out, to follow behind the outermost table. */
        void putAside(int from, int to);
    }

    /** From a character to before another. */
    private record Stretch(int from, int to) {}

    /** A row that has begun, its cells in the text and the tables that stand in them. */
    private static final class Row {
        private final int start;
        private final int[] down;
        private final List<Stretch> cells = new ArrayList<>();
        private final List<Stretch> inner = new ArrayList<>();
        private int cell;
        private int column;
        private int columns = 1;
        private int rows = 1;
        private int innerStart;

        Row(int start, int[] down) {
            this.start = start;
            this.cell = start;
            this.down = down;
        }

        /** A table that ends its cell has lost the line ends behind it. */
        void endInner(int end) {
            if (!inner.isEmpty() && inner.getLast().to > end) {
                inner.set(inner.size() - 1, new Stretch(inner.getLast().from, end));
            }
        }

        boolean isInner(int at) {
            return inner.stream().anyMatch(table -> at >= table.from && at < table.to);
        }

        boolean isReachedFromAbove() {
            return column < MOST_COLUMNS && down[column] > 0;
        }

        void cover() {
            for (int i = 0; i < columns && column < MOST_COLUMNS; i++) {
                down[column++] = rows - 1;
            }
        }
    }

    /** Whether what is written now stands in a row. */
    public boolean areOpen() {
        return !open.isEmpty();
    }

    public void startTable() {
        Row around = open.peek();
        if (around != null) {
            around.innerStart = length();
        }
        tables.push(new int[MOST_COLUMNS]);
    }

    public void endTable() {
        tables.poll();
        Row around = open.peek();
        if (around != null) {
            around.inner.add(new Stretch(around.innerStart, length()));
        }
    }

    public void startRow() {
        int[] down = tables.peek();
        open.push(new Row(length(), down == null ? new int[MOST_COLUMNS] : down));
    }

    public void startCell() {
        Row row = open.peek();
        if (row == null) {
            return;
        }
        while (row.isReachedFromAbove()) {
            row.cells.add(new Stretch(length(), length()));
            row.down[row.column++]--;
            into.text().append('\t');
        }
        row.cell = length();
        row.columns = 1;
        row.rows = 1;
    }

    /** How many columns and rows the cell covers. */
    public void spans(int columns, int rows) {
        Row row = open.peek();
        if (row != null) {
            row.columns = Math.clamp(columns, 1, MOST_COLUMNS);
            row.rows = Math.clamp(rows, 1, 10_000);
        }
    }

    public void endCell() {
        Row row = open.peek();
        if (row != null) {
            trim('\n', row.cell);
            row.endInner(length());
            row.cells.add(new Stretch(row.cell, length()));
            row.cover();
            into.text().append("\t".repeat(row.columns));
        }
    }

    /** Two line ends, for over one alone a number may go on. */
    public void endRow() {
        Row row = open.poll();
        if (row == null) {
            return;
        }
        for (int i = row.column; i < MOST_COLUMNS; i++) {
            row.down[i] = Math.max(0, row.down[i] - 1);
        }
        boolean frames = row.cells.size() == 1 || row.cells.stream().anyMatch(Rows::isLong);
        if (frames) {
            partCells(row);
        } else {
            flatten(row);
        }
        trim('\t', row.start);
        into.text().append("\n\n");
    }

    private static boolean isLong(Stretch cell) {
        return cell.to - cell.from > LONGEST_CELL;
    }

    /** The cells of a row that only frames stand below each other. */
    private void partCells(Row row) {
        for (Stretch cell : row.cells.subList(0, row.cells.size() - 1)) {
            into.text().setCharAt(cell.to, '\n');
        }
    }

    private void flatten(Row row) {
        for (Stretch cell : row.cells) {
            for (int i = cell.from; i < cell.to; i++) {
                boolean parts = "\n\r\t".indexOf(into.text().charAt(i)) >= 0;
                if (parts && !row.isInner(i)) {
                    into.text().setCharAt(i, WIDE_BLANK);
                }
            }
        }
        int gone = 0;
        for (Stretch inner : row.inner) {
            into.putAside(inner.from - gone, inner.to - gone);
            gone += inner.to - inner.from;
        }
    }

    private void trim(char parting, int start) {
        StringBuilder text = into.text();
        int floor = Math.max(start, into.written());
        int end = text.length();
        while (end > floor && text.charAt(end - 1) == parting) {
            end--;
        }
        text.setLength(end);
    }

    private int length() {
        return into.text().length();
    }
}
