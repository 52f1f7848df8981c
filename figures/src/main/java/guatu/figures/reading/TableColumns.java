package guatu.figures.reading;

import static guatu.figures.reading.Trimmed.clean;
import static guatu.figures.reading.Trimmed.withoutBrackets;

import guatu.figures.claim.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What the columns of a table are about (表头): the cells of its lines without figures, put together
 * for each column, until a line comes that has no cells. Cells are parted by tabs.
 */
final class TableColumns {

    private static final char TAB = '\t';
    private static final int MOST_COLUMNS = 64;
    private static final int LONGEST_LINE = 2048;
    private static final int LONGEST_LABEL = 16;

    private final String text;
    private final List<String> labels = new ArrayList<>();
    private final TableUnits units;
    private boolean rows;
    private int lineStart;

    /** How far the columns of the line are counted, for its figures come in their order. */
    private int at;

    private int column;
    private String head = "";

    TableColumns(String text) {
        this.text = text;
        this.units = new TableUnits(text);
    }

    /** The next line that is read, and whether it holds figures. */
    void line(Span block, boolean figures) {
        lineStart = block.start();
        while (lineStart > 0 && (text.charAt(lineStart - 1) == TAB || isBlank(lineStart - 1))) {
            lineStart--;
        }
        units.line(lineStart, block, figures);
        at = lineStart;
        column = 0;
        List<String> cells = cells(block.end());
        head = cells.isEmpty() || !isWord(cells.getFirst()) ? "" : cells.getFirst();
        if (cells.size() < 2 || (rows && !figures)) {
            labels.clear();
        }
        rows = figures;
        if (!figures && cells.size() > 1) {
            addLabels(cells);
        }
    }

    /** The figures of the line in the units that stand outside their cells. */
    List<Token> inUnits(View view, List<Token> tokens) {
        return units.applied(view, tokens);
    }

    /** What a figure without words in its cell is about, or "" where no column says so. */
    String of(int origin) {
        if (labels.isEmpty() || !rows) {
            return "";
        }
        while (at < origin) {
            column += text.charAt(at++) == TAB ? 1 : 0;
        }
        String label = column > 0 && column < labels.size() ? labels.get(column) : "";
        return label.isEmpty() ? "" : head + label;
    }

    private void addLabels(List<String> cells) {
        String above = "";
        for (int i = 0; i < cells.size(); i++) {
            String cell = isWord(cells.get(i)) ? cells.get(i) : "";
            boolean covered = cell.isEmpty() && i > 0 && cells.get(i).isEmpty();
            above = covered ? above : cell;
            if (i >= labels.size()) {
                labels.add(above);
            } else if (!cell.isEmpty()) {
                labels.set(i, labels.get(i) + cell);
            }
        }
    }

    private List<String> cells(int end) {
        List<String> cells = new ArrayList<>();
        int start = lineStart;
        int limit = Math.min(end, lineStart + LONGEST_LINE);
        for (int i = lineStart; i <= limit && cells.size() < MOST_COLUMNS; i++) {
            if (i == limit || text.charAt(i) == TAB) {
                cells.add(cell(start, i));
                start = i + 1;
            }
        }
        return cells;
    }

    private String cell(int start, int end) {
        boolean fits = end - start <= 2 * LONGEST_LABEL;
        String head = fits ? TableUnits.name(whole(text.substring(start, end))) : "";
        return clean(withoutBrackets(head));
    }

    /** Wide blanks only set a name wide or part the lines of a cell: 市　区, 年度　任务. */
    private static String whole(String cell) {
        return cell.replace("　", "").strip();
    }

    private boolean isBlank(int index) {
        char c = text.charAt(index);
        return c == ' ' || c == '\u00a0' || c == '　';
    }

    private static boolean isWord(String cell) {
        return !cell.isEmpty()
                && cell.length() <= LONGEST_LABEL
                && cell.chars().anyMatch(c -> Chars.isHan((char) c));
    }
}
