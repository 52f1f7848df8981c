package guatu.document.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.document.DocumentFile;
import guatu.document.UnreadableException;
import guatu.document.word.WordDocument.Comment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A table is read row by row, each cell in its column; what is hidden is not read. */
class TableTextTest {

    private static final Instant AT = Instant.parse("2022-12-20T01:00:00Z");

    private static String run(String words) {
        return "<w:r><w:t>" + words + "</w:t></w:r>";
    }

    private static String p(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    private static String cell(String... paragraphs) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"0\"/></w:tcPr>"
                + String.join("", paragraphs)
                + "</w:tc>";
    }

    private static String wide(int columns, String paragraph) {
        String span = "<w:gridSpan w:val=\"" + columns + "\"/>";
        return "<w:tc><w:tcPr>" + span + "</w:tcPr>" + paragraph + "</w:tc>";
    }

    private static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tr>" + String.join("</w:tr><w:tr>", rows) + "</w:tr></w:tbl>";
    }

    private static String hidden(String properties, String words) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + words + "</w:t></w:r>";
    }

    private static String text(String body) throws UnreadableException {
        return WordDocument.open(DocxText.body(body).bytes(), "a.docx").text();
    }

    @Test
    void aRowIsALineAndACellAColumn() throws Exception {
        String body =
                p(run("附表"))
                        + table(
                                cell(p(run("区市"))) + cell(p(run("加装电梯"))) + cell(p(run("完成率"))),
                                cell(p(run("市南区"))) + cell(p()) + cell(p(run("92.9%"))))
                        + p(run("以上"));

        assertThat(text(body)).isEqualTo("附表\n区市\t加装电梯\t完成率\n\n市南区\t\t92.9%\n\n以上\n");
    }

    @Test
    void aMergedCellKeepsTheColumnsItCovers() throws Exception {
        String before = "<w:tcPrChange><w:tcPr><w:gridSpan w:val=\"9\"/></w:tcPr></w:tcPrChange>";
        String once = "<w:tc><w:tcPr>" + before + "</w:tcPr>" + p(run("户数")) + "</w:tc>";
        String body =
                table(
                        cell(p(run("区市"))) + wide(2, p(run("年度任务"))) + cell(p(run("完成率"))),
                        cell("<w:p/>") + cell(p(run("小区"))) + once + cell(p()),
                        wide(4, p(run("合计"))));

        assertThat(text(body)).isEqualTo("区市\t年度任务\t\t完成率\n\n\t小区\t户数\n\n合计\n\n");
    }

    @Test
    void whatACellHoldsBreaksNoRowAndMakesNoColumn() throws Exception {
        String inner = table(cell(p(run("1"))) + cell(p(run("2个"))), cell(p(run("3处"))));
        String lines = "<w:r><w:t>改造</w:t><w:br/><w:t>面积</w:t><w:tab/></w:r>";
        String body =
                table(
                        cell(p(run("湖滨"))) + cell(p(run("13")), p(run("5个"))) + cell(p(lines)),
                        cell(p(run("东苑"))) + cell(inner, p()) + cell(p(run("8户"))));

        assertThat(text(body)).isEqualTo("湖滨\t13　5个\t改造　面积　\n\n东苑\t\t8户\n\n1\t2个\n\n3处\n\n");
    }

    @Test
    void aFrameAroundATextKeepsItsParagraphsAndItsTable() throws Exception {
        String inner = table(cell(p(run("市南区"))) + cell(p(run("215部"))));
        String body = table(cell(p(run("一段")), p(run("二段")), inner, p(run("三段"))));

        assertThat(text(body)).isEqualTo("一段\n二段\n市南区\t215部\n\n三段\n\n");
    }

    @Test
    void aBoxThatHangsInACellFollowsTheTable() throws Exception {
        String box =
                "<w:r><w:pict><w:txbxContent>"
                        + table(cell(p(run("框内"))) + cell(p(run("814处"))))
                        + "</w:txbxContent></w:pict></w:r>";
        String body =
                table(cell(p(run("甲"), box)) + cell(p(run("乙"))), cell(p(run("丙")))) + p(run("丁"));

        assertThat(text(body)).isEqualTo("甲\t乙\n\n丙\n\n框内\t814处\n\n丁\n");
    }

    @Test
    void hiddenTextIsNotRead() throws Exception {
        String was = "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>";
        String boxed = "<w:pict><w:txbxContent>" + p(run("44条")) + "</w:txbxContent></w:pict>";
        String body =
                p(
                        run("完成3"),
                        hidden("<w:vanish/>", "99户"),
                        hidden("<w:b/><w:webHidden w:val=\"true\"/>", "88项"),
                        hidden("<w:vanish w:val=\"1\"></w:vanish>", "77人"),
                        "<w:r><w:rPr><w:vanish/></w:rPr><w:tab/>" + boxed + "</w:r>",
                        hidden("<w:vanish w:val=\"false\"/>", "4"),
                        hidden("<w:vanish w:val=\"0\"/>" + was, "个。"));

        assertThat(text(body)).isEqualTo("完成34个。\n\n");
    }

    @Test
    void textHiddenByAStyleIsNotRead() throws Exception {
        String styles =
                "<w:styles "
                        + DocxText.W
                        + ">"
                        + style("character", "Inner", "", "<w:vanish/>")
                        + style("character", "Deeper", "Inner", "<w:b/>")
                        + style("character", "Shown", "Inner", "<w:vanish w:val=\"0\"/>")
                        + style("paragraph", "Notes", "", "<w:vanish/>")
                        + "</w:styles>";
        String notes = "<w:pPr><w:pStyle w:val=\"Notes\"/></w:pPr>";
        String body =
                p(
                                run("完成3"),
                                hidden("<w:rStyle w:val=\"Deeper\"/>", "99户"),
                                hidden("<w:rStyle w:val=\"Shown\"/>", "4个，"),
                                hidden("<w:rStyle w:val=\"Inner\"/><w:vanish w:val=\"0\"/>", "另有"),
                                hidden("<w:rStyle w:val=\"Missing\"/>", "5处。"))
                        + p(notes, run("内部数据88项"), hidden("<w:b/>", "77人"))
                        + p(run("以上"));
        byte[] file = DocxText.body(body).with("styles", styles).bytes();

        assertThat(WordDocument.open(file, "a.docx").text()).isEqualTo("完成34个，另有5处。\n\n以上\n");
    }

    @Test
    void aStyleBasedOnItselfEnds() throws Exception {
        String styles =
                "<w:styles "
                        + DocxText.W
                        + ">"
                        + style("paragraph", "A", "B", "<w:b/>")
                        + style("paragraph", "B", "A", "<w:b/>")
                        + "</w:styles>";
        String body = "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr>" + run("5处") + "</w:p>";
        byte[] file = DocxText.body(body).with("styles", styles).bytes();

        assertThat(WordDocument.open(file, "a.docx").text()).isEqualTo("5处\n");
    }

    private static String style(String type, String id, String basedOn, String properties) {
        String base = basedOn.isEmpty() ? "" : "<w:basedOn w:val=\"" + basedOn + "\"/>";
        return "<w:style w:type=\"%s\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s<w:rPr>%s</w:rPr></w:style>"
                .formatted(type, id, id, base, properties);
    }

    @Test
    void aNoteOfHiddenTextIsNotRead() throws Exception {
        String reference = "<w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id=\"2\"/>";
        String note = "<w:footnote w:id=\"2\">" + p(run("注7条")) + "</w:footnote>";
        byte[] file =
                DocxText.body(p(run("正文"), "<w:r>" + reference + "</w:r>"))
                        .with(
                                "footnotes",
                                "<w:footnotes " + DocxText.W + ">" + note + "</w:footnotes>")
                        .bytes();

        assertThat(WordDocument.open(file, "a.docx").text()).isEqualTo("正文\n");
    }

    @Test
    void aCommentStandsInItsCellAndAllElseIsTheSame() throws Exception {
        String inner = table(cell(p(run("7个"))) + cell(p(run("9处"))));
        String body =
                table(
                        cell(p(run("市南区")))
                                + wide(2, p(run("3400"), run("余个")))
                                + cell(p(run("21户"))),
                        cell(p(run("崂山区")))
                                + cell(p(run("1部")), p(run("215部")))
                                + cell(inner, p()));
        byte[] file = DocxText.body(body).bytes();
        WordDocument document = WordDocument.open(file, "a.docx");
        List<Comment> comments =
                List.of("3400余个", "21户", "215部", "9处").stream()
                        .map(figure -> at(document.text(), figure))
                        .toList();

        byte[] out = document.commented(comments, "核稿", AT);

        Map<String, String> before = DocxText.parts(file);
        Map<String, String> after = new LinkedHashMap<>(DocxText.parts(out));
        String xml = after.getOrDefault("word/document.xml", "");
        for (int i = 0; i < 4; i++) {
            String id = " w:id=\"" + i + "\"/>";
            int from = xml.indexOf("<w:commentRangeStart" + id);
            int to = xml.indexOf("<w:commentRangeEnd" + id);
            String words = xml.substring(from, to);
            assertThat(words.replaceAll("<[^>]*>", ""))
                    .isEqualTo(List.of("3400余个", "21户", "215部", "9处").get(i));
            assertThat(words).doesNotContain("w:tc>").doesNotContain("w:p>");
        }
        assertThat(
                        xml.replaceAll("<w:commentRange(Start|End) w:id=\"\\d\"/>", "")
                                .replaceAll("<w:r><w:commentReference w:id=\"\\d\"/></w:r>", ""))
                .isEqualTo(before.get("word/document.xml"));
        assertThat(WordDocument.open(out, "a.docx").text()).isEqualTo(document.text());
    }

    @Test
    void aDraftThatWasOnceReadOtherwiseGetsNoCommentBesideItsFigure() throws Exception {
        byte[] file = DocxText.body(table(cell(p(run("市南区"))) + cell(p(run("21户"))))).bytes();
        String once = "市南区\n21户\n";
        DocumentFile draft = new DocumentFile(DocumentFile.Kind.WORD, file, "a.docx", once);

        assertThatThrownBy(() -> draft.commented(List.of(at(once, "21户")), "核稿", AT))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        refused -> assertThat(refused.code()).isEqualTo("read-otherwise"));
        assertThat(DocumentFile.read(file, "a.docx", 1000).commented(List.of(), "核稿", AT))
                .isNotEmpty();
    }

    private static Comment at(String text, String figure) {
        int start = text.indexOf(figure);
        return new Comment(start, start + figure.length(), List.of("一致"));
    }
}
