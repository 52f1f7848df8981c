package guatu.server.exchange.layout;

import guatu.server.exchange.cell.Plain;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one sheet and its columns stand for (表映射): proposed, then corrected by a person.
 *
 * @param headerRow number of the first row of headings; 0 when none was found
 * @param headerRows how many rows the headings take
 * @param title what stands above the headings
 * @param titleUnit the unit named above the headings, "单位：万元"; null without
 * @param columns the columns with a heading
 * @param defaults field → the value for every row that has none, as a cell would print it; {@code
 *     {区市}} in it stands for the value of the column with that heading
 */
public record SheetMapping(
        String name,
        SheetRole role,
        int headerRow,
        int headerRows,
        String title,
        @Nullable String titleUnit,
        List<Column> columns,
        Map<String, String> defaults) {

    /** Copies the collections. */
    public SheetMapping {
        columns = List.copyOf(columns);
        defaults = Map.copyOf(defaults);
    }

    /** The first row below the headings. */
    public int firstDataRow() {
        return headerRow + headerRows;
    }

    /** The first column that stands for a field, or null. */
    public @Nullable Column column(String field) {
        for (Column column : columns) {
            if (field.equals(column.field())) {
                return column;
            }
        }
        return null;
    }

    /** Whether a field has a column or a value for every row. */
    public boolean says(String field) {
        return column(field) != null || defaults.containsKey(field);
    }

    /** What two files with the same headings share; mappings are remembered by it. */
    public String fingerprint() {
        return columns.stream()
                .map(column -> Plain.key(column.header()))
                .collect(Collectors.joining("|"));
    }

    /** The same sheet with other columns. */
    public SheetMapping with(List<Column> others) {
        return new SheetMapping(
                name, role, headerRow, headerRows, title, titleUnit, others, defaults);
    }
}
