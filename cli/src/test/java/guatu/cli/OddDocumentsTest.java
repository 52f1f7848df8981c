package guatu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that hide, strike out, break or part their figures: never a wrong span. */
class OddDocumentsTest {

    @TempDir Path folder;

    private final RecordedTerminal terminal = RecordedTerminal.chinese();

    /** The figures as printed, in order. */
    private List<String> figures(Path file) {
        assertThat(Main.run(List.of("figures", file.toString(), "--json"), terminal.terminal()))
                .as(terminal.errors())
                .isZero();
        return terminal.printed()
                .lines()
                .filter(line -> !line.contains("\"group\":\"ignored\""))
                .map(line -> line.replaceAll(".*\"surface\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private List<String> word(String body) throws IOException {
        return word(body, "", "<w:p/>");
    }

    private List<String> word(String body, String notes, String header) throws IOException {
        return figures(WordPackage.write(folder.resolve("a.docx"), body, notes, header));
    }

    private List<String> page(String body) throws IOException {
        return figures(Files.writeString(folder.resolve("a.html"), body));
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private static String paragraph(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    private static String cell(String... paragraphs) {
        return "<w:tc><w:tcPr/>" + String.join("", paragraphs) + "</w:tc>";
    }

    private static String table(String... rows) {
        return "<w:tbl><w:tr>" + String.join("</w:tr><w:tr>", rows) + "</w:tr></w:tbl>";
    }

    @Test
    void whatATrackedChangePutInIsReadAndWhatItTookOutIsNot() throws IOException {
        String changed =
                paragraph(
                        run("改造老旧小区"),
                        "<w:del><w:r><w:delText>186</w:delText></w:r></w:del>",
                        "<w:ins>" + run("19") + "</w:ins>",
                        run("2个，惠及"),
                        "<w:moveFrom>" + run("3") + "</w:moveFrom>",
                        run("1.3万户。"));

        assertThat(word(changed)).containsExactly("192个", "1.3万户");
    }

    @Test
    void aParagraphMarkThatWasTakenOutJoinsItsLines() throws IOException {
        String first =
                "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + run("新增车位34") + "</w:p>";

        assertThat(word(first + paragraph(run("00余个。")))).containsExactly("3400余个");
    }

    @Test
    void hiddenTextAndFieldCodesAreNoFigures() throws IOException {
        String body =
                paragraph(
                        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部数据99户。</w:t></w:r>",
                        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
                        "<w:r><w:instrText>REF 77个 \\h</w:instrText></w:r>",
                        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                        run("完成12个"),
                        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                        "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>、8处。</w:t></w:r>");

        assertThat(word(body)).containsExactly("12个", "8处");
    }

    @Test
    void cellsMergedAndNestedStayApart() throws IOException {
        String inner = table(cell(paragraph(run("1"))) + cell(paragraph(run("2个"))));
        String body =
                table(
                        cell(paragraph(run("街道"))) + cell(paragraph(run("完成（个）"))),
                        cell(paragraph(run("湖滨")))
                                + cell(paragraph(run("13")), paragraph(run("5个"))),
                        "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                                + paragraph(run("合计21"))
                                + "</w:tc>"
                                + cell(paragraph(run("万元")))
                                + cell(inner, paragraph()));

        assertThat(word(body)).contains("5个", "2个").noneMatch(f -> f.matches("13.*5个|12个|21.*万元"));
    }

    @Test
    void notesBoxesAndHeadersAreReadOnceAndApart() throws IOException {
        String box =
                "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>"
                        + paragraph(run("亮点：加装电梯215部"))
                        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
                        + paragraph(run("亮点：加装电梯215部"))
                        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>";
        String body =
                paragraph(
                        run("改造小区36"),
                        box,
                        run("个"),
                        "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
                        run("，惠及1.12万户。"));
        String notes =
                "<w:footnote w:id=\"1\">"
                        + paragraph(run("没有引用的7条"))
                        + "</w:footnote>"
                        + "<w:footnote w:id=\"2\">"
                        + paragraph(run("含续建9个"))
                        + "</w:footnote>";
        String header =
                paragraph(
                        run("总投资3.2亿元 第"),
                        "<w:fldSimple w:instr=\"PAGE\">" + run("3") + "</w:fldSimple>",
                        run("页"));

        assertThat(word(body, notes, header))
                .containsExactly("36个", "1.12万户", "215部", "9个", "3.2亿元");
    }

    @Test
    void aPageIsReadAsItIsSeen() throws IOException {
        String page =
                """
                <html><head><title>通报</title><style>p{width:99%}</style></head><body>
                <p>今年改造老旧小区
                   36个<sup>[1]</sup>，惠及居民<b>1.</b><i>12</i>万户<del>，原计划40个</del>。</p>
                <p style="display:none">隐藏77户</p><!-- 88个 -->
                <p>新增车位3&#52;00余个，绿地2&nbsp;处<br>栽树5棵</p>
                </body></html>
                """;

        assertThat(page(page)).containsExactly("36个", "1.12万户", "3400余个", "2\u00a0处", "5棵");
    }

    @Test
    void cellsOfAPageStayApartAndMakeOneRow() throws IOException {
        String page =
                "<table><tr><th>街道</th><th colspan=2>任务</th></tr><tr><td><p>湖滨</p></td>"
                        + "<td>完成13个</td><td>5</td><td>户</td></tr>"
                        + "<tr><td rowspan=2>东苑</td><td><table><tr><td>7</td><td>8个</td></tr>"
                        + "</table></td></tr></table>";

        assertThat(page(page)).contains("13个", "8个").doesNotContain("78个", "5户", "135");
    }

    @Test
    void aCellIsAboutItsRowAndItsColumn() throws IOException {
        String page =
                """
                <table><tr><th rowspan=2>街道</th><th colspan=2>年度任务</th><th>完成率</th></tr>
                <tr><th>小区（个）</th><th><p>户数</p></th><th>%</th></tr>
                <tr><td>湖滨街道</td><td><p>14</p></td><td>3260户</td><td>92.9%</td></tr></table>
                """;

        page(page);

        assertThat(terminal.printed())
                .contains("\"subject\":\"湖滨街道年度任务小区\"")
                .contains("\"subject\":\"湖滨街道年度任务户数\"")
                .contains("\"subject\":\"湖滨街道完成率\"");
    }

    @Test
    void aCellOfAWordTableIsAboutItsRowAndItsColumn() throws IOException {
        word(
                table(
                        cell(paragraph(run("区市"))) + cell(paragraph(run("加装电梯"))),
                        cell(paragraph(run("崂山区"))) + cell(paragraph(run("215部")))));

        assertThat(terminal.printed()).contains("\"subject\":\"崂山区加装电梯\"");
    }

    @Test
    void invisibleCharactersHideNoFigure() throws IOException {
        String words = "新增车位3\u200b4\u200d00余\u2060个，\u202e电梯\u202c215\ufeff部，2\u00ad1万户。";
        Path file =
                Files.write(folder.resolve("a.txt"), words.getBytes(Charset.forName("GB18030")));

        assertThat(figures(file).stream().map(f -> f.replaceAll("\\p{Cf}", "")).toList())
                .containsExactly("3400余个", "215部", "21万户");
    }
}
