package guatu.server.exchange.layout;

import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.cell.PrintedUnit;
import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.sheet.Merge;
import guatu.server.exchange.sheet.Row;
import guatu.server.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the headings of a sheet stand (表头区).
 *
 * @param row number of the first row of headings
 * @param rows how many rows they take
 * @param headings by column
 */
record HeaderBlock(int row, int rows, TreeMap<Integer, String> headings) {

    private static final int ROWS_SEARCHED = 15;
    private static final int ROWS_MAX = 3;
    private static final int HEADING_LENGTH_MAX = 60;
    private static final Pattern TITLE_UNIT = Pattern.compile("单位[:：]\\s*([^\\s,，;；)）]+)");

    /** The likeliest block: whose headings name the most fields; null in a sheet without any. */
    static @Nullable HeaderBlock find(Sheet sheet) {
        HeaderBlock best = null;
        double bestScore = 0.5;
        List<Row> first = sheet.rows().subList(0, Math.min(ROWS_SEARCHED, sheet.rows().size()));
        for (Row row : first) {
            for (int rows = 1; rows <= ROWS_MAX; rows++) {
                HeaderBlock block = at(sheet, row.number(), rows);
                double score = block == null ? 0 : block.score();
                if (block != null && score > bestScore + 0.01) {
                    best = block;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** The block of so many rows from a row, or null when a row of them holds figures. */
    static @Nullable HeaderBlock at(Sheet sheet, int row, int rows) {
        if (sheet.merges().stream().anyMatch(merge -> reachesIn(merge, row))) {
            return null;
        }
        TreeMap<Integer, String> headings = new TreeMap<>();
        for (int number = row; number < row + rows; number++) {
            Row found = row(sheet, number);
            if (found == null || !looksLikeHeadings(found, number == row)) {
                return null;
            }
            for (int column = 0; column < sheet.width(); column++) {
                add(headings, column, text(sheet, number, column));
            }
        }
        return new HeaderBlock(row, rows, headings);
    }

    /** Whether a block of merged cells begins above a row and reaches into it. */
    private static boolean reachesIn(Merge merge, int row) {
        return merge.firstRow() < row && merge.lastRow() >= row;
    }

    private static void add(TreeMap<Integer, String> headings, int column, String text) {
        String above = headings.getOrDefault(column, "");
        if (!text.isEmpty() && !above.equals(text) && !above.endsWith("/" + text)) {
            headings.put(column, above.isEmpty() ? text : above + "/" + text);
        }
    }

    private static boolean looksLikeHeadings(Row row, boolean first) {
        int texts = 0;
        for (Cell cell : row.cells()) {
            boolean heading =
                    cell.kind() == Cell.Kind.TEXT
                            && cell.text().length() <= HEADING_LENGTH_MAX
                            && !cell.text().strip().matches("[-\\d.,%]+");
            if (!heading) {
                return false;
            }
            texts++;
        }
        return texts >= (first ? 2 : 1);
    }

    /** The text of a cell, or of the block of merged cells it lies in. */
    private static String text(Sheet sheet, int row, int column) {
        Cell cell = cell(sheet, row, column);
        if (cell != null) {
            return Plain.text(cell.text());
        }
        for (Merge merge : sheet.merges()) {
            if (merge.contains(row, column)) {
                Cell first = cell(sheet, merge.firstRow(), merge.firstColumn());
                return first == null ? "" : Plain.text(first.text());
            }
        }
        return "";
    }

    private static @Nullable Cell cell(Sheet sheet, int row, int column) {
        Row found = row(sheet, row);
        return found == null ? null : found.cell(column);
    }

    private static @Nullable Row row(Sheet sheet, int number) {
        for (Row row : sheet.rows()) {
            if (row.number() == number) {
                return row;
            }
            if (row.number() > number) {
                return null;
            }
        }
        return null;
    }

    /** Fields named by the headings, in the kind of sheet that they name best. */
    private double score() {
        double best = 0;
        for (SheetRole role : SheetRole.values()) {
            best = Math.max(best, ColumnMatch.score(role, headings));
        }
        // A second row is taken only for what it adds.
        return best - 0.1 * (rows - 1);
    }

    /** What stands above the headings, joined. */
    static String title(Sheet sheet, int headerRow) {
        List<String> lines = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (row.number() >= headerRow) {
                break;
            }
            row.cells().forEach(cell -> lines.add(Plain.text(cell.text())));
        }
        return String.join(" ", lines);
    }

    /** The unit that the title names: "单位：万元". */
    static @Nullable PrintedUnit titleUnit(String title) {
        Matcher named = TITLE_UNIT.matcher(title);
        return named.find() ? PrintedUnit.of(named.group(1)) : null;
    }
}
