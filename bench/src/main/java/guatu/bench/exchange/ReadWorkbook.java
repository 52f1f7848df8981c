package guatu.bench.exchange;

import guatu.server.exchange.sheet.Limits;
import guatu.server.exchange.sheet.Opened;
import guatu.server.exchange.sheet.Progress;
import guatu.server.exchange.sheet.Row;
import guatu.server.exchange.sheet.Sheet;
import guatu.server.exchange.sheet.SheetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads a workbook whole in a process of its own, one way or the other, and prints what that took:
 * {@code ReadWorkbook guatu|poi FILE}.
 */
final class ReadWorkbook {

    private ReadWorkbook() {}

    /** Prints {@code cells<TAB>CPU seconds<TAB>peak megabytes}. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        long cells = arguments[0].equals("poi") ? byPoi(file) : byGuatu(file);
        Spent spent = Spent.of(ProcessHandle.current());
        System.out.printf("%d\t%.3f\t%d%n", cells, spent.cpuSeconds(), spent.peakMegabytes());
    }

    /** Every cell is asked for its text, as who reads a list does. */
    private static long byPoi(Path file) throws IOException {
        long cells = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toString())) {
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) {
                        cells += cell.toString().isEmpty() ? 0 : 1;
                    }
                }
            }
        }
        return cells;
    }

    private static long byGuatu(Path file) throws IOException {
        Opened opened =
                new SheetReader(Limits.DEFAULT).open(file, file.toString(), Progress.SILENT);
        return switch (opened) {
            case Opened.Read(List<Sheet> sheets) -> cells(sheets);
            case Opened.Refused(var problem) -> throw new IOException(problem.code());
        };
    }

    private static long cells(List<Sheet> sheets) {
        long cells = 0;
        for (Sheet sheet : sheets) {
            for (Row row : sheet.rows()) {
                cells += row.cells().size();
            }
        }
        return cells;
    }
}
