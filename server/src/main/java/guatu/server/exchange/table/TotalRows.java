package guatu.server.exchange.table;

import guatu.quantity.NumberReader;
import guatu.quantity.Reading;
import guatu.server.exchange.cell.CellReading;
import guatu.server.exchange.cell.Numbers;
import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.layout.Words;
import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.sheet.CellName;
import guatu.server.exchange.sheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a table and the rows each may cover. A total stands above or below its rows, and
 * may cover all of them or its group: the one reading under which every column closes is taken, and
 * where none closes the likeliest one is told with its difference.
 */
final class TotalRows {

    private final String sheet;
    private final SheetMapping mapping;
    private final List<TableRow> rows;
    private final List<Total> totals = new ArrayList<>();
    private final List<Integer> sectionStarts = new ArrayList<>();

    TotalRows(String sheet, SheetMapping mapping, List<TableRow> rows) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.rows = rows;
    }

    /** A total with the number of rows that stand above it. */
    private record Total(Row row, Cell label, int position) {}

    /** Rows from … to, the end left out. */
    private record Scope(int from, int to) {}

    void add(Row row, Cell label) {
        totals.add(new Total(row, label, rows.size()));
    }

    void sectionBegins() {
        sectionStarts.add(rows.size());
    }

    List<TotalCheck> check() {
        List<TotalCheck> checks = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            checks.addAll(check(i));
        }
        return checks;
    }

    private List<TotalCheck> check(int index) {
        List<TotalCheck> likeliest = List.of();
        for (Scope scope : scopes(index)) {
            List<TotalCheck> checks = check(totals.get(index), scope);
            if (checks.stream().allMatch(TotalCheck::agrees)) {
                return checks;
            }
            likeliest = likeliest.isEmpty() ? checks : likeliest;
        }
        return likeliest;
    }

    private List<Scope> scopes(int index) {
        Total total = totals.get(index);
        int position = total.position();
        Scope all = new Scope(0, rows.size());
        Scope before = new Scope(start(index), position);
        Scope after = new Scope(position, end(index));
        boolean grand = "TOTAL".equals(Words.find("total", RowKind.label(total.label())));
        if (grand) {
            return List.of(all, before, after);
        }
        boolean leads = position == 0 || sectionStarts.contains(position);
        return leads ? List.of(after, all, before) : List.of(before, after, all);
    }

    private int start(int index) {
        int position = totals.get(index).position();
        int start = index == 0 ? 0 : totals.get(index - 1).position();
        for (int section : sectionStarts) {
            start = section < position ? Math.max(start, section) : start;
        }
        return start;
    }

    private int end(int index) {
        int position = totals.get(index).position();
        int end = index + 1 < totals.size() ? totals.get(index + 1).position() : rows.size();
        for (int section : sectionStarts) {
            end = section > position ? Math.min(end, section) : end;
        }
        return end;
    }

    private List<TotalCheck> check(Total total, Scope scope) {
        List<TotalCheck> checks = new ArrayList<>();
        for (Cell cell : total.row().cells()) {
            if (cell.column() != total.label().column() && hasFigure(cell)) {
                checks.add(check(total, cell, scope));
            }
        }
        return checks;
    }

    private static boolean hasFigure(Cell cell) {
        boolean text = cell.kind() == Cell.Kind.TEXT;
        return cell.kind() == Cell.Kind.NUMBER
                || (text && Plain.narrow(cell.text()).matches("约?\\d[\\d,.]*\\D{0,6}"));
    }

    private TotalCheck check(Total total, Cell cell, Scope scope) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TableRow row : rows.subList(scope.from(), scope.to())) {
            BigDecimal value = value(row.cell(cell.column()));
            sum = value == null ? sum : sum.add(value);
        }
        BigDecimal exact = value(cell);
        Reading vague = exact == null ? NumberReader.read(cell.text()).orElse(null) : null;
        return new TotalCheck(
                sheet,
                CellName.of(cell.column(), total.row().number()),
                RowKind.label(total.label()),
                header(cell.column()),
                vague == null ? exact : vague.value(),
                Plain.text(cell.text()),
                sum,
                scope.to() - scope.from(),
                exact != null
                        ? agrees(exact, sum)
                        : vague != null && vague.interval().contains(sum));
    }

    private static boolean agrees(BigDecimal printed, BigDecimal sum) {
        BigDecimal halfOfLastPlace = BigDecimal.valueOf(5, Math.max(0, printed.scale()) + 1);
        BigDecimal difference = printed.subtract(sum).abs();
        // 377.7 for 377.72 is rounding; a whole number must close exactly unless parts were
        // decimal.
        return difference.signum() == 0
                || (sum.stripTrailingZeros().scale() > 0
                        && difference.compareTo(halfOfLastPlace) <= 0);
    }

    private static @Nullable BigDecimal value(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        return Numbers.number(cell) instanceof CellReading.Value<BigDecimal>(BigDecimal n, var _)
                ? n
                : null;
    }

    private String header(int column) {
        for (Column mapped : mapping.columns()) {
            if (mapped.index() == column) {
                return mapped.header();
            }
        }
        return CellName.letters(column);
    }
}
