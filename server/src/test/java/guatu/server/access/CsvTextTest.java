package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody typed does nothing in the spreadsheet of whoever reads the export. */
class CsvTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\",\"x\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1+1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1＋1",
                "＠SUM(1)"
            })
    void noCellBeginsAFormula(String typed) {
        String row = CsvText.row(List.of(typed, "街道"));
        assertThat(row).startsWith("\"'").endsWith("\",\"街道\"");
        assertThat(row.replace("\"\"", "\"")).contains(typed);
    }
}
