package guatu.document.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.document.UnreadableException;
import guatu.document.word.WordDocument.Comment;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Word files go out as they came in, but for comments at their figures. */
class WordDocumentTest {

    private static final Instant AT = Instant.parse("2022-12-20T01:00:00Z");

    @Test
    void aCommentSplitsTheRunAtTheFigureAndKeepsItsLook() throws Exception {
        String run = "<w:r><w:rPr><w:b/></w:rPr><w:t>新增车位3400余个 &amp; 其他</w:t></w:r>";
        byte[] file = DocxText.body("<w:p>" + run + "</w:p>").bytes();

        Map<String, String> out = commented(file, "3400余个");

        assertThat(out.get("word/document.xml"))
                .contains(
                        "<w:t xml:space=\"preserve\">新增车位</w:t></w:r>"
                                + "<w:commentRangeStart w:id=\"0\"/><w:r><w:rPr><w:b/></w:rPr>"
                                + "<w:t xml:space=\"preserve\">3400余个</w:t></w:r>"
                                + "<w:commentRangeEnd w:id=\"0\"/>"
                                + "<w:r><w:commentReference w:id=\"0\"/></w:r>"
                                + "<w:r><w:rPr><w:b/></w:rPr>"
                                + "<w:t xml:space=\"preserve\"> &amp; 其他</w:t></w:r>");
        assertThat(out.get("word/comments.xml")).contains("台账为3428个");
    }

    @Test
    void aFigureOverSeveralRunsIsOneComment() throws Exception {
        String runs =
                "<w:r><w:t>改造24.</w:t></w:r><w:r><w:t>47万</w:t></w:r><w:r><w:t>平方米。</w:t></w:r>";
        byte[] file = DocxText.body("<w:p>" + runs + "</w:p>").bytes();

        String xml = commented(file, "24.47万平方米").get("word/document.xml");

        assertThat(xml.indexOf("commentRangeStart")).isLessThan(xml.indexOf("24."));
        assertThat(xml.indexOf("commentRangeEnd")).isGreaterThan(xml.indexOf("平方米"));
        assertThat(xml).contains("<w:r><w:t>47万</w:t></w:r>");
        assertThat(WordDocument.open(file, "a.docx").text())
                .isEqualTo(WordDocument.open(rewritten(file, "24.47万平方米"), "a.docx").text());
    }

    @Test
    void trackedChangesAreReadAsTheyWillBeAndStay() throws Exception {
        String body =
                "<w:p><w:r><w:t>惠及居民</w:t></w:r>"
                        + "<w:del w:id=\"7\" w:author=\"甲\"><w:r><w:delText>8637</w:delText></w:r></w:del>"
                        + "<w:ins w:id=\"8\" w:author=\"甲\"><w:r><w:t>8367</w:t></w:r></w:ins>"
                        + "<w:r><w:t>户</w:t></w:r></w:p>";
        byte[] file = DocxText.body(body).bytes();

        assertThat(WordDocument.open(file, "a.docx").text()).isEqualTo("惠及居民8367户\n");
        String xml = commented(file, "8367户").get("word/document.xml");
        assertThat(xml).contains("<w:delText>8637</w:delText>").contains("<w:ins w:id=\"8\"");
        assertThat(withoutMarks(xml)).isEqualTo(DocxText.parts(file).get("word/document.xml"));
    }

    @Test
    void cellsStayApartAndBoxesAndNotesAreCommentedWhereTheyHang() throws Exception {
        String box =
                "<w:p><w:r><w:t>正文12个社区</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r>"
                        + "<w:t>框内814处</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>";
        String table =
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>老旧小区改造面积合计24</w:t></w:r></w:p></w:tc>"
                        + "<w:tc><w:p><w:r><w:t>万平方米</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        String noted =
                "<w:p><w:r><w:t>见注</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
        byte[] file =
                DocxText.body(box + table + noted)
                        .with(
                                "footnotes",
                                "<w:footnotes "
                                        + DocxText.W
                                        + "><w:footnote w:id=\"2\"><w:p><w:r>"
                                        + "<w:t>注：4700个学位</w:t></w:r></w:p></w:footnote>"
                                        + "</w:footnotes>")
                        .bytes();

        String text = WordDocument.open(file, "a.docx").text();
        assertThat(text).contains("正文12个社区\n框内814处\n").contains("合计24\t万平方米\n\n");
        assertThat(text).endsWith("注：4700个学位\n");
        assertThat(commented(file, "814处").get("word/document.xml"))
                .contains("<w:commentRangeStart w:id=\"0\"/><w:r><w:pict>");
        assertThat(commented(file, "4700个").get("word/document.xml"))
                .contains("<w:commentRangeStart w:id=\"0\"/><w:r><w:footnoteReference");
    }

    @Test
    void headersAndFootersAreReadWithoutTheirPageNumbers() throws Exception {
        String header = "<w:p><w:r><w:t>全区173个重点项目</w:t></w:r></w:p>";
        String footer =
                "<w:p><w:r><w:t>第</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                        + "<w:r><w:instrText>PAGE</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + "<w:r><w:t>3</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>页，共</w:t></w:r>"
                        + "<w:fldSimple w:instr=\"NUMPAGES\"><w:r><w:t>8</w:t></w:r></w:fldSimple>"
                        + "<w:r><w:t>页</w:t></w:r></w:p>";
        byte[] file =
                DocxText.body("<w:p><w:r><w:t>正文12个社区</w:t></w:r></w:p>")
                        .with("header1", edge("hdr", header))
                        .with("header2", edge("hdr", header))
                        .with("footer1", edge("ftr", footer))
                        .bytes();

        assertThat(WordDocument.open(file, "a.docx").text())
                .isEqualTo("正文12个社区\n全区173个重点项目\n第页，共页\n");
        assertThat(commented(file, "173个").get("word/document.xml"))
                .contains("<w:commentRangeStart w:id=\"0\"/><w:r><w:t>正文");
        assertThat(commented(file, "173个").get("word/header1.xml"))
                .isEqualTo(DocxText.parts(file).get("word/header1.xml"));
    }

    private static String edge(String element, String paragraphs) {
        return "<w:" + element + " " + DocxText.W + ">" + paragraphs + "</w:" + element + ">";
    }

    @Test
    void commentsThatCameWithTheFileStayAndEveryOtherPartIsTheSame() throws Exception {
        String comments =
                "<w:comments "
                        + DocxText.W
                        + "><w:comment w:id=\"4\" w:author=\"审稿\"><w:p><w:r>"
                        + "<w:t>请核实</w:t></w:r></w:p></w:comment></w:comments>";
        byte[] file =
                DocxText.body(
                                "<w:p><w:commentRangeStart w:id=\"4\"/><w:r><w:t>拆除6.6万平方米</w:t></w:r>"
                                        + "<w:commentRangeEnd w:id=\"4\"/></w:p>")
                        .with("comments", comments)
                        .with("styles", "<w:styles " + DocxText.W + "/>")
                        .bytes();

        Map<String, String> out = commented(file, "6.6万平方米");

        assertThat(out.get("word/comments.xml")).contains("请核实").contains("w:id=\"5\"");
        assertThat(out.get("word/styles.xml"))
                .isEqualTo(DocxText.parts(file).get("word/styles.xml"));
        assertThat(out.keySet()).isEqualTo(DocxText.parts(file).keySet());
        try (XWPFDocument opened =
                new XWPFDocument(new ByteArrayInputStream(rewritten(file, "6.6万平方米")))) {
            assertThat(opened.getComments()).hasSize(2);
        }
    }

    @Test
    void damagedEncryptedAndForeignFilesAreRefusedWithASentence() {
        byte[] good = DocxText.body("<w:p><w:r><w:t>一</w:t></w:r></w:p>").bytes();

        assertRefused(Arrays.copyOf(good, good.length / 2), "damaged");
        assertRefused(DocxText.body("<w:p><w:r><w:t>没有收尾</w:p>").bytes(), "damaged");
        assertRefused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "old-or-encrypted");
    }

    @Test
    void aBrokenByteIsToldOrChangesNoText() throws Exception {
        byte[] good = DocxText.body("<w:p><w:r><w:t>拆除6.6万平方米</w:t></w:r></w:p>").bytes();
        int refused = 0;
        for (int i = 0; i < good.length; i++) {
            byte[] broken = good.clone();
            broken[i] ^= 0x15;
            try {
                assertThat(WordDocument.open(broken, "a.docx").text()).isEqualTo("拆除6.6万平方米\n");
            } catch (UnreadableException told) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(good.length / 3);
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> WordDocument.open(file, "a.docx"))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static byte[] rewritten(byte[] file, String figure) throws UnreadableException {
        WordDocument document = WordDocument.open(file, "a.docx");
        int at = document.text().indexOf(figure);
        Comment comment = new Comment(at, at + figure.length(), List.of("一致", "台账为3428个"));
        return document.commented(List.of(comment), "核稿", AT);
    }

    private static Map<String, String> commented(byte[] file, String figure)
            throws UnreadableException {
        return DocxText.parts(rewritten(file, figure));
    }

    private static String withoutMarks(String xml) {
        return xml.replaceAll("<w:commentRange(Start|End) w:id=\"\\d+\"/>", "")
                .replaceAll("<w:r><w:commentReference w:id=\"\\d+\"/></w:r>", "");
    }
}
