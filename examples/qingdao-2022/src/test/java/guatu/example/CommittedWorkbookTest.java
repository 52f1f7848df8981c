package guatu.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;

class CommittedWorkbookTest {

    private static final String ADVICE =
            "the workbook differs from its tables; make it anew as the README says";

    @Test
    void theCommittedWorkbookIsWhatTheTablesMake() throws IOException {
        List<Sheet> made = new Example(new Source(Path.of("source"))).sheets();
        try (var committed =
                new ReadableWorkbook(
                        Path.of(MakeExample.FILE).toFile(), new ReadingOptions(true, false))) {
            assertThat(committed.getSheets().map(s -> s.getName()))
                    .as(ADVICE)
                    .containsExactlyElementsOf(made.stream().map(Sheet::name).toList());
            for (Sheet sheet : made) {
                List<List<String>> rows = rowsOf(committed, sheet);
                assertThat(rows.getFirst()).as(ADVICE).isEqualTo(sheet.header());
                assertThat(rows.size() - 1).as(ADVICE).isEqualTo(sheet.rows().size());
                for (int i = 1; i < rows.size(); i++) {
                    assertThat(rows.get(i))
                            .as("%s, row %d: %s", sheet.name(), i + 1, ADVICE)
                            .isEqualTo(sheet.rows().get(i - 1));
                }
            }
        }
    }

    private static List<List<String>> rowsOf(ReadableWorkbook workbook, Sheet sheet)
            throws IOException {
        var found = workbook.findSheet(sheet.name()).orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        try (var stream = found.openStream()) {
            stream.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < sheet.header().size(); i++) {
                    cells.add(row.getOptionalCell(i).map(c -> text(c)).orElse(""));
                }
                rows.add(cells);
            });
        }
        return rows;
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        boolean date = "yyyy-MM-dd".equals(cell.getDataFormatString());
        BigDecimal number = cell.asNumber();
        return date ? cell.asDate().toLocalDate().toString() : number.toPlainString();
    }
}
