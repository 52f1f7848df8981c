package guatu.server.publication.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The rows of a table as lines (表格行): a row a line, a tab behind each cell but the last and one for
 * every further column that it covers, so that a figure finds the head of its row and of its
 * column. What would part the lines or columns inside a cell is a wide blank instead, which no
 * figure crosses. A row of one cell, which only frames what it holds, keeps its lines. The
 * characters that part stand nowhere in the file, so no comment can hang on them.
 */
final class Rows {

    private static final char WIDE_BLANK = '　';

    private final PartText into;
    private final Deque<Row> open = new ArrayDeque<>();

    Rows(PartText into) {
        this.into = into;
    }

    /** A row that has begun, and the edges of its cells in the text: from and to, in turn. */
    private static final class Row {
        private final int start;
        private final List<Integer> edges = new ArrayList<>();
        private int cell;
        private int columns = 1;

        Row(int start) {
            this.start = start;
            this.cell = start;
        }
    }

    boolean areOpen() {
        return !open.isEmpty();
    }

    void startRow() {
        open.push(new Row(into.text.length()));
    }

    void startCell() {
        Row row = open.peek();
        if (row != null) {
            row.cell = into.text.length();
            row.columns = 1;
        }
    }

    /** How many columns the cell covers. */
    void spans(int columns) {
        Row row = open.peek();
        if (row != null) {
            row.columns = columns;
        }
    }

    void endCell() {
        Row row = open.peek();
        if (row != null) {
            trim('\n', row.cell);
            row.edges.add(row.cell);
            row.edges.add(into.text.length());
            into.text.append("\t".repeat(row.columns));
        }
    }

    /** Two line ends, for over one alone a number may go on. */
    void endRow() {
        Row row = open.poll();
        if (row != null) {
            boolean several = row.edges.size() > 2;
            for (int i = 0; several && i < row.edges.size(); i += 2) {
                flatten(row.edges.get(i), row.edges.get(i + 1));
            }
            trim('\t', row.start);
            into.text.append("\n\n");
        }
    }

    private void trim(char parting, int start) {
        int floor = Math.max(start, into.written());
        int end = into.text.length();
        while (end > floor && into.text.charAt(end - 1) == parting) {
            end--;
        }
        into.text.setLength(end);
    }

    private void flatten(int from, int to) {
        for (int i = from; i < to; i++) {
            if ("\n\r\t".indexOf(into.text.charAt(i)) >= 0) {
                into.text.setCharAt(i, WIDE_BLANK);
            }
        }
    }
}
