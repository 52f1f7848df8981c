package guatu.example;

import java.util.List;
import java.util.Map;

/** One sheet of the workbook: a header row and rows of text, "" where a cell is blank. */
record Sheet(String name, List<String> header, List<List<String>> rows) {

    /** A sheet whose rows are given by column name; a column a row does not know stays blank. */
    static Sheet of(String name, List<String> header, List<Map<String, String>> rows) {
        return new Sheet(name, header, rows.stream().map(row -> cells(header, row)).toList());
    }

    private static List<String> cells(List<String> header, Map<String, String> row) {
        return header.stream().map(column -> row.getOrDefault(column, "")).toList();
    }
}
