package guatu.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.document.word.WordDocument.Comment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a file is called, it is read as what it is, or refused with the reason. */
class DocumentFileTest {

    private static final String TABLE =
            """
            <html><body><p>附表</p>
            <table><tr><th rowspan="2">区市</th><th colspan="2">年度任务</th></tr>
            <tr><th>小区</th><th><p>户数</p></th></tr>
            <tr><td>市南区</td><td> 28 </td><td>8367</td></tr>
            <tr><td>崂山区</td><td><table><tr><td>新建</td><td>7</td></tr></table></td><td>21</td>
            </tr></table><p>以上</p></body></html>
            """;

    private static DocumentFile read(byte[] content, String name) throws UnreadableException {
        return DocumentFile.read(content, name, 10_000);
    }

    private static void refused(byte[] content, String name, String code) {
        assertThatThrownBy(() -> read(content, name))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        why -> assertThat(why.code()).as(name).isEqualTo(code));
    }

    @Test
    void theTableOfAPageIsReadLikeThatOfAWordFile() throws Exception {
        assertThat(read(TABLE.getBytes(UTF_8), "a.html").text())
                .isEqualTo(
                        "附表\n区市\t年度任务\n\n\t小区\t户数\n\n市南区\t28\t8367\n\n"
                                + "崂山区\t\t21\n\n新建\t7\n\n以上\n");
    }

    @Test
    void aFrameOfAPageKeepsItsLines() throws Exception {
        String menu = "<td><ul><li>首页</li><li>要闻</li></ul></td>";
        String article = "<td><p>" + "今年以来。".repeat(210) + "</p><p>新增车位3400余个。</p></td>";
        String page = "<table><tr>" + menu + article + "</tr></table>";

        assertThat(read(page.getBytes(UTF_8), "a.html").text())
                .startsWith("首页\n要闻\n今年以来。")
                .endsWith("今年以来。\n新增车位3400余个。\n");
    }

    @Test
    void commentsOnAPageStandInAWordFileOfItsWords() throws Exception {
        DocumentFile page = read(TABLE.getBytes(UTF_8), "a.html");
        int at = page.text().indexOf("8367");

        byte[] out =
                page.commented(
                        List.of(new Comment(at, at + 4, List.of("一致"))), "核稿", Instant.EPOCH);

        assertThat(read(out, "b.docx").text().strip()).isEqualTo(page.text().strip());
    }

    @Test
    void namesThatLieAreSeenThrough() throws Exception {
        String words = "新增车位3400余个。";

        assertThat(read("<html><p>改造28个</p>".getBytes(UTF_8), "旧稿.doc").text())
                .isEqualTo("改造28个\n");
        assertThat(read(words.getBytes(Charset.forName("GB18030")), "a.txt").text())
                .isEqualTo(words);
        assertThat(read(("\ufeff" + words).getBytes(UTF_16LE), "a.txt").text()).isEqualTo(words);
        refused("{\\rtf1 a}".getBytes(UTF_8), "a.docx", "old-or-encrypted");
        refused(words.getBytes(UTF_8), "a.doc", "old-or-encrypted");
        refused(words.getBytes(UTF_8), "a.docx", "damaged");
        refused(words.getBytes(UTF_8), "a.pdf", "damaged-pdf");
        refused(new byte[] {'%', 'P', 'D', 'F', '-', '1'}, "a.txt", "damaged-pdf");
        refused(new byte[] {1, 2, 3, 0}, "a.txt", "no-text");
        refused(new byte[0], "a.txt", "empty");
        refused(words.repeat(2000).getBytes(UTF_8), "a.txt", "long");
    }

    @Test
    void aPdfOfPicturesOrWithAPasswordIsRefusedWithItsReason() throws IOException {
        refused(pdf(null), "扫描.pdf", "pictures");
        refused(pdf("geheim"), "a.pdf", "locked");
    }

    private static byte[] pdf(@Nullable String password) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            if (password != null) {
                document.protect(
                        new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
