package guatu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresCommandTest {

    private static final String SENTENCE = "改造老旧小区24.47万平方米，惠及居民1.3万户，新增车位3400余个。";

    @TempDir Path folder;

    private final RecordedTerminal terminal = RecordedTerminal.chinese();

    private int run(String... arguments) {
        return Main.run(List.of(arguments), terminal.terminal());
    }

    @Test
    void theTableShowsValueSubjectAndUnit() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), SENTENCE);

        int code = run("figures", file.toString());

        assertThat(code).isZero();
        assertThat(terminal.printed()).contains("3 条数据").contains("244,700 平方米").contains("改造老旧小区");
    }

    @Test
    void jsonLinesCarrySpanValueAndQualifier() throws IOException {
        Path file = Files.writeString(folder.resolve("d7.txt"), SENTENCE);

        run("figures", file.toString(), "--json");

        assertThat(terminal.printed().lines().toList().get(2))
                .contains("\"doc\":\"d7\"")
                .contains("\"surface\":\"3400余个\"")
                .contains("\"value\":\"3400\"")
                .contains("\"qualifier_sense\":[\"above\"]");
    }

    @Test
    void jsonLinesTieAPartToItsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "实施173个项目，其中新开工135个项目。");

        run("figures", file.toString(), "--json");

        assertThat(terminal.printed().lines().toList().get(1))
                .contains("\"links\":[{\"type\":\"part\",\"start\":2,\"surface\":\"173个\"}]");
    }

    @Test
    void oldFilesInGb18030AreRead() throws IOException {
        Path file =
                Files.write(folder.resolve("a.txt"), SENTENCE.getBytes(Charset.forName("GB18030")));

        run("figures", file.toString());

        assertThat(terminal.printed()).contains("24.47万平方米");
    }

    @Test
    void wordFilesAreReadWithTheirTables() throws IOException {
        Path file = folder.resolve("a.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText(SENTENCE);
            document.createTable(1, 1).getRow(0).getCell(0).setText("加装电梯215部");
            document.write(out);
        }

        run("figures", file.toString());

        assertThat(terminal.printed()).contains("1.3万户").contains("215部");
    }

    @Test
    void pagesAreReadWithoutTheirScripts() throws IOException {
        String page =
                "<p>建成<b>12</b>个</p><script>var a=99;</script><table><tr><td>8处</td></tr></table>";
        Path file = Files.writeString(folder.resolve("a.html"), page);

        run("figures", file.toString());

        assertThat(terminal.printed()).contains("12个").contains("8处").doesNotContain("99");
    }

    @Test
    void aDamagedWordFileIsRefusedWithASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.docx"), "no zip at all");

        int code = run("figures", file.toString());

        assertThat(code).isEqualTo(1);
        assertThat(terminal.errors()).contains("bad.docx").contains("读不了");
    }

    @Test
    void aFolderAnOldFormatAndBinaryContentAreRefusedWithASentence() throws IOException {
        Path old = Files.writeString(folder.resolve("a.doc"), SENTENCE);
        Path binary = Files.write(folder.resolve("b.txt"), new byte[] {1, 0, 2, 0});

        assertThat(run("figures", folder.toString(), old.toString(), binary.toString()))
                .isEqualTo(1);
        assertThat(terminal.errors()).contains("这是文件夹").contains("另存为 docx").contains("b.txt");
    }

    @Test
    void unicodeOfSixteenBitsIsRead() throws IOException {
        Path file =
                Files.write(folder.resolve("a.txt"), SENTENCE.getBytes(StandardCharsets.UTF_16));

        run("figures", file.toString());

        assertThat(terminal.printed()).contains("24.47万平方米");
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        assertThat(run("figures", "a.txt", "--date", "20221220")).isEqualTo(2);
        assertThat(terminal.errors()).contains("“20221220”不是日期");
    }
}
