package guatu.bench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.exchange.sheet.Limits;
import guatu.server.exchange.sheet.Opened;
import guatu.server.exchange.sheet.Progress;
import guatu.server.exchange.sheet.Sheet;
import guatu.server.exchange.sheet.SheetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityWorkbookTest {

    @Test
    void threeProjectsOfTwoMilestonesAreReadBackCellByCell(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("city.xlsx");

        long written = new CityWorkbook(3, 2).write(file);

        var opened = new SheetReader(Limits.DEFAULT).open(file, "city.xlsx", Progress.SILENT);
        List<Sheet> sheets = ((Opened.Read) opened).sheets();
        assertThat(sheets).extracting(Sheet::name).endsWith("项目清单", "节点");
        assertThat(sheets.getLast().rows()).hasSize(1 + 3 * 2);
        long read =
                sheets.stream()
                        .flatMap(sheet -> sheet.rows().stream())
                        .mapToLong(row -> row.cells().size())
                        .sum();
        assertThat(read).isEqualTo(written);
    }
}
