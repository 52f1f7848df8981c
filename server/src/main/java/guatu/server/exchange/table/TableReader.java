package guatu.server.exchange.table;

import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.sheet.Merge;
import guatu.server.exchange.sheet.Row;
import guatu.server.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows below the headings of a sheet (读表体). */
public final class TableReader {

    private final Sheet sheet;
    private final SheetMapping mapping;
    private final RowKind kinds;
    private final int width;
    private final Map<Integer, List<Merge>> mergesByRow = new HashMap<>();
    private final Map<Merge, Cell> mergedValues = new HashMap<>();
    private final List<@Nullable Cell> above;
    private final List<TableRow> rows = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final TotalRows totals;
    private final Sections sections = new Sections();

    private TableReader(Sheet sheet, SheetMapping mapping) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.kinds = new RowKind(sheet, mapping);
        this.width = sheet.width();
        this.above = blanks(width);
        this.totals = new TotalRows(sheet.name(), mapping, rows);
    }

    /** The table of a sheet under a mapping. */
    public static Table read(Sheet sheet, SheetMapping mapping) {
        return new TableReader(sheet, mapping).read();
    }

    private Table read() {
        for (Merge merge : sheet.merges()) {
            for (int row = merge.firstRow(); row <= merge.lastRow(); row++) {
                mergesByRow.computeIfAbsent(row, _ -> new ArrayList<>()).add(merge);
            }
        }
        for (Row row : sheet.rows()) {
            if (row.number() >= mapping.firstDataRow()) {
                read(row);
            }
        }
        return new Table(mapping, sheet.epoch1904(), rows, totals.check(), asides);
    }

    private void read(Row row) {
        Cell label = kinds.totalLabel(row);
        String group = kinds.group(row);
        String note = kinds.note(row);
        String section = kinds.section(row);
        if (kinds.repeatsHeadings(row)) {
            aside(row, Aside.Kind.HEADING, row.cells().getFirst());
        } else if (label != null) {
            aside(row, Aside.Kind.TOTAL, label);
            totals.add(row, label);
        } else if (group != null) {
            aside(row, Aside.Kind.TOTAL, row.cells().getFirst());
            sections.enter(group);
            totals.sectionBegins();
            totals.add(row, row.cells().getFirst());
        } else if (note != null) {
            aside(row, Aside.Kind.NOTE, row.cells().getFirst());
        } else if (section != null) {
            aside(row, Aside.Kind.SECTION, row.cells().getFirst());
            sections.enter(section);
            totals.sectionBegins();
        } else {
            rows.add(dataRow(row));
        }
    }

    private void aside(Row row, Aside.Kind kind, Cell text) {
        asides.add(new Aside(row.number(), kind, Plain.text(text.text())));
    }

    private static List<@Nullable Cell> blanks(int width) {
        return new ArrayList<@Nullable Cell>(Collections.<@Nullable Cell>nCopies(width, null));
    }

    private TableRow dataRow(Row row) {
        List<@Nullable Cell> cells = blanks(width);
        for (Cell cell : row.cells()) {
            cells.set(cell.column(), cell);
        }
        List<Integer> filled = new ArrayList<>(0);
        fillMerged(row, cells, filled);
        for (Column column : mapping.columns()) {
            int index = column.index();
            if (index < width && column.fillDown()) {
                if (cells.get(index) == null && above.get(index) != null) {
                    cells.set(index, above.get(index));
                    filled.add(index);
                }
                above.set(index, cells.get(index));
            }
        }
        return new TableRow(
                row.number(), row.hidden(), sections.path(), cells, List.copyOf(filled));
    }

    /** Every row of a merged block means the block's value. */
    private void fillMerged(Row row, List<@Nullable Cell> cells, List<Integer> filled) {
        for (Merge merge : mergesByRow.getOrDefault(row.number(), List.of())) {
            int column = merge.firstColumn();
            if (column >= width) {
                continue;
            }
            Cell first = cells.get(column);
            if (row.number() == merge.firstRow() && first != null) {
                mergedValues.put(merge, first);
            }
            Cell value = mergedValues.get(merge);
            if (value != null && first == null) {
                cells.set(column, value);
                filled.add(column);
            }
        }
    }
}
