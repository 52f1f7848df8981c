package guatu.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A draft with comments and a league table say who took them (导出水印). */
@ServerTest
class MarkedFilesTest {

    @RegisterExtension static final PageDesk desk = PageDesk.withFigures();

    @Test
    void theFirstCommentAndTheHeadOfTheTableAreTheMark() throws Exception {
        String id = desk.page().path("id").asString("");
        byte[] draft = desk.author().get("/api/articles/" + id + "/commented.docx").body();
        try (var word = new XWPFDocument(new ByteArrayInputStream(draft))) {
            List<String> comments = new ArrayList<>();
            for (XWPFComment comment : word.getComments()) {
                comments.add(comment.getText());
            }
            assertThat(comments).hasSizeGreaterThan(10);
            assertThat(comments.getFirst()).contains("（author）", "编号 ");
            assertThat(comments.subList(1, comments.size()))
                    .noneMatch(text -> text.contains("编号 "));
        }
        String code = URLEncoder.encode("老旧小区改造面积", StandardCharsets.UTF_8);
        byte[] league =
                desk.author().get("/api/indicators/" + code + "/league.xlsx?by=DISTRICT").body();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(league))) {
            assertThat(workbook.getSheetAt(0).getHeader().getRight()).contains("（author）", "编号 ");
        }
    }
}
