package guatu.server.exchange.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads comma, semicolon and tab separated text (CSV, TSV; RFC 4180) in any usual encoding. */
final class DelimitedReader {

    private static final int ROWS_BETWEEN_REPORTS = 500;

    private final Limits limits;

    DelimitedReader(Limits limits) {
        this.limits = limits;
    }

    List<Sheet> read(Path file, String name, Progress progress) throws IOException {
        String text = TextDecoder.decode(Files.readAllBytes(file), name);
        CellBudget budget = new CellBudget(limits);
        DelimitedText rows = new DelimitedText(text, Delimiter.of(text));
        List<Row> read = new ArrayList<>();
        for (int number = 1; rows.hasNext(); number++) {
            List<Cell> cells = cells(rows.next(name));
            budget.spend(cells.size());
            if (!cells.isEmpty()) {
                read.add(new Row(number, false, cells));
            }
            if (number % ROWS_BETWEEN_REPORTS == 0) {
                progress.at(rows.position(), text.length());
            }
        }
        progress.at(text.length(), text.length());
        return List.of(Sheet.of(baseName(name), read));
    }

    private static List<Cell> cells(List<String> values) {
        List<Cell> cells = new ArrayList<>(values.size());
        for (int column = 0; column < values.size(); column++) {
            String value = values.get(column);
            if (!value.isBlank()) {
                cells.add(Cell.text(column, asText(value)));
            }
        }
        return cells;
    }

    /** {@code ="0012"} is how people keep leading zeros from a spreadsheet that opens the file. */
    private static String asText(String value) {
        return value.startsWith("=\"") && value.endsWith("\"") && value.length() > 3
                ? value.substring(2, value.length() - 1)
                : value;
    }

    private static String baseName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
