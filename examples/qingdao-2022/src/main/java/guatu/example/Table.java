package guatu.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of text: a header and rows, each row by its column names. A blank cell is "". */
record Table(List<String> header, List<Map<String, String>> rows) {

    static Table of(List<String> lines) {
        List<String> header = List.of(lines.getFirst().split("\t", -1));
        List<Map<String, String>> rows =
                lines.stream().skip(1).filter(l -> !l.isBlank()).map(l -> row(header, l)).toList();
        return new Table(header, rows);
    }

    private static Map<String, String> row(List<String> header, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length > header.size()) {
            throw new IllegalArgumentException(
                    "%d cells under %d headings: %s".formatted(cells.length, header.size(), line));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), i < cells.length ? cells[i] : "");
        }
        return row;
    }

    /** This table as a sheet of the workbook, unchanged. */
    Sheet asSheet(String name) {
        return Sheet.of(name, header, rows);
    }
}
