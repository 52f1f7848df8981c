package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook with coordinates (带坐标的 Excel): the first sheet that has a head with places. */
final class WorkbookFile {

    private static final int MOST_ROWS = 1_000_000;

    private WorkbookFile() {}

    static GisFile read(String name, byte[] content) {
        List<String> seen = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<List<String>> rows = rows(sheet);
                GisFile read = PointTable.of("XLSX", rows);
                if (read != null) {
                    return read;
                }
                rows.stream().limit(1).forEach(seen::addAll);
            }
        } catch (IOException | ExcelReaderException broken) {
            throw new UnreadableException(Problem.at("map.file.broken", "file", name));
        }
        throw new UnreadableException(
                Problem.at("map.file.no-columns", "file", String.join("、", seen)));
    }

    private static List<List<String>> rows(Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.limit(MOST_ROWS).forEach(row -> rows.add(cells(row)));
        }
        return rows;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null) {
                while (cells.size() <= cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.set(cell.getColumnIndex(), text(cell));
            }
        }
        return cells;
    }

    /** Numbers as they are stored, not as they are shown: formats round. */
    private static String text(Cell cell) {
        String raw =
                cell.getType() == CellType.NUMBER
                        ? cell.asNumber().toPlainString()
                        : cell.getText();
        return raw == null ? "" : raw.strip();
    }
}
