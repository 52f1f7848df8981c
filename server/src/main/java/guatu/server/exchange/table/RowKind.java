package guatu.server.exchange.table;

import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.layout.Words;
import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.sheet.Merge;
import guatu.server.exchange.sheet.Row;
import guatu.server.exchange.sheet.Sheet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells totals, headings of groups, notes and repeated headings from rows of the table. */
final class RowKind {

    private static final int LABEL_COLUMNS = 5;
    private static final int WIDE = 3;
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\\d]+[)）]|第[一二三四五六七八九十]+[类部批]).*");
    private static final Pattern NOTE =
            Pattern.compile("^(?:注|备注|说明|填表人|填报人|填报单位|审核人|联系人|制表|附)\\s*[:：\\d].*");
    private static final Pattern TOTAL = Pattern.compile(".{0,12}(?:合计|小计|总计|共计)");
    private static final int LONGEST_LABEL = 200;
    private static final Pattern COUNT = Pattern.compile("[（(]?共?\\d+[个项处条]?[)）]?$");

    private static final Pattern PART = Pattern.compile("其中[:：]?(?:\\d+[.、．])?(.+)");

    private final Sheet sheet;
    private final SheetMapping mapping;
    private final @Nullable Column names;

    RowKind(Sheet sheet, SheetMapping mapping) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.names =
                mapping.columns().stream()
                        .filter(column -> "name".equals(column.field()))
                        .findFirst()
                        .orElse(null);
    }

    /** The label of a row of totals, or null. */
    @Nullable Cell totalLabel(Row row) {
        for (Cell cell : row.cells()) {
            if (cell.column() >= LABEL_COLUMNS) {
                break;
            }
            if (cell.kind() == Cell.Kind.TEXT && isTotal(label(cell)) && row.cells().size() > 1) {
                return cell;
            }
        }
        return null;
    }

    /**
     * The group that a row of totals names, "其中:1.历下区" → 历下区, where the rows of the group follow;
     * null where a thing of the list stands in the row itself.
     */
    @Nullable String group(Row row) {
        if (names == null || row.cell(names.index()) != null || row.cells().size() < 2) {
            return null;
        }
        Cell first = row.cells().getFirst();
        Matcher part = PART.matcher(Plain.narrow(first.text()));
        return first.column() < LABEL_COLUMNS && part.matches() ? part.group(1).strip() : null;
    }

    private static boolean isTotal(String label) {
        return Words.find("total", label) != null || TOTAL.matcher(label).matches();
    }

    /** The words of a total without colon and count: "合计：(12项)" is 合计. */
    static String label(Cell cell) {
        String text = Plain.narrow(cell.text()).replace(" ", "");
        if (text.length() > LONGEST_LABEL) {
            return text;
        }
        String bare = COUNT.matcher(text.replaceAll("[:：]+$", "")).replaceFirst("");
        return bare.replaceAll("[:：]+$", "");
    }

    /** The text of a note below or between the rows, or null. */
    @Nullable String note(Row row) {
        String text = onlyText(row);
        return text != null && NOTE.matcher(text).matches() ? text : null;
    }

    /** The heading of a group of rows, or null. */
    @Nullable String section(Row row) {
        String text = onlyText(row);
        if (text == null || mapping.columns().size() < WIDE) {
            return null;
        }
        boolean wide =
                sheet.merges().stream()
                        .anyMatch(merge ->
                                merge.contains(row.number(), row.cells().getFirst().column())
                                        && isWide(merge));
        return wide || NUMBERED.matcher(text).matches() ? text : null;
    }

    private static boolean isWide(Merge merge) {
        return merge.lastColumn() - merge.firstColumn() + 1 >= WIDE
                && merge.firstRow() == merge.lastRow();
    }

    private static @Nullable String onlyText(Row row) {
        List<Cell> cells = row.cells();
        boolean single = cells.size() == 1 && cells.getFirst().kind() == Cell.Kind.TEXT;
        return single ? Plain.text(cells.getFirst().text()) : null;
    }

    /** Whether the row repeats the headings, as on each page of a printed table. */
    boolean repeatsHeadings(Row row) {
        int same = 0;
        for (Column column : mapping.columns()) {
            Cell cell = row.cell(column.index());
            String header = column.header();
            String last = header.substring(header.lastIndexOf('/') + 1);
            if (cell != null && Plain.text(cell.text()).equals(last)) {
                same++;
            }
        }
        return same >= 2 && same >= row.cells().size() - 1;
    }
}
