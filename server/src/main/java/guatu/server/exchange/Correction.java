package guatu.server.exchange;

import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.MappingProposal;
import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a person corrects the mapping of one sheet (映射更正).
 *
 * @param role key of the kind of sheet
 * @param headerRow number of the first row of headings; null leaves it
 * @param headerRows how many rows they take; null leaves it
 * @param columns what columns stand for; those not named stay
 * @param defaults values for every row; null leaves them
 */
record Correction(
        String name,
        String role,
        @Nullable Integer headerRow,
        @Nullable Integer headerRows,
        @Nullable List<ColumnChoice> columns,
        @Nullable Map<String, String> defaults) {

    /** What one column stands for. */
    record ColumnChoice(
            int index, @Nullable String field, @Nullable String unit, @Nullable Boolean fillDown) {}

    SheetMapping applyTo(SheetMapping mapping, Sheet sheet) {
        SheetRole chosen = SheetRole.of(role);
        SheetRole wanted = chosen == null ? mapping.role() : chosen;
        int row = headerRow == null ? Math.max(1, mapping.headerRow()) : headerRow;
        int rows = headerRows == null ? Math.max(1, mapping.headerRows()) : headerRows;
        boolean same =
                wanted == mapping.role()
                        && row == mapping.headerRow()
                        && rows == mapping.headerRows();
        SheetMapping base = same ? mapping : MappingProposal.of(sheet, wanted, row, rows);
        return new SheetMapping(
                base.name(),
                base.role(),
                base.headerRow(),
                base.headerRows(),
                base.title(),
                base.titleUnit(),
                chosen(base.columns()),
                defaults == null ? base.defaults() : defaults);
    }

    private List<Column> chosen(List<Column> proposed) {
        List<Column> corrected = new ArrayList<>();
        for (Column column : proposed) {
            corrected.add(chosen(column));
        }
        return corrected;
    }

    private Column chosen(Column column) {
        for (ColumnChoice choice : columns == null ? List.<ColumnChoice>of() : columns) {
            if (choice.index() == column.index()) {
                return new Column(
                        column.index(),
                        column.header(),
                        choice.field(),
                        choice.unit(),
                        choice.fillDown() == null ? column.fillDown() : choice.fillDown(),
                        1,
                        column.samples());
            }
        }
        return column;
    }

    /** The mapping that was confirmed for the same headings, on another file's rows. */
    static SheetMapping remembered(SheetMapping proposed, SheetMapping confirmed) {
        List<ColumnChoice> choices =
                confirmed.columns().stream()
                        .map(column ->
                                new ColumnChoice(
                                        column.index(),
                                        column.field(),
                                        column.unit(),
                                        column.fillDown()))
                        .toList();
        SheetMapping base =
                new SheetMapping(
                        proposed.name(),
                        confirmed.role(),
                        proposed.headerRow(),
                        proposed.headerRows(),
                        proposed.title(),
                        proposed.titleUnit(),
                        proposed.columns(),
                        proposed.defaults());
        Correction same = new Correction("", base.role().key(), null, null, choices, null);
        List<Column> columns = same.chosen(base.columns());
        Map<String, String> defaults = new LinkedHashMap<>(confirmed.defaults());
        // Year and name come from the title of the file at hand, not of an earlier one.
        defaults.putAll(proposed.defaults());
        return new SheetMapping(
                base.name(),
                base.role(),
                base.headerRow(),
                base.headerRows(),
                base.title(),
                base.titleUnit(),
                columns,
                defaults);
    }
}
