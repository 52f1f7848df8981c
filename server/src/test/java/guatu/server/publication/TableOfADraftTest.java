package guatu.server.publication;

import static guatu.server.publication.PageDesk.figure;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A figure in a cell of a Word table is that of its row and its column (表格里的数据). */
@ServerTest
class TableOfADraftTest {

    @RegisterExtension static final PageDesk desk = PageDesk.withFigures();

    private static byte[] word(List<List<String>> rows) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("2022年攻坚行动完成情况");
            XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    table.getRow(row).getCell(column).setText(rows.get(row).get(column));
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aCellIsHeldAgainstTheIndicatorOfItsColumnInThePlaceOfItsRow() throws IOException {
        byte[] file =
                word(
                        List.of(
                                List.of("区（市）", "加装电梯", "新增停车泊位", "首批加装电梯", "1至10月加装电梯"),
                                List.of("市南区", "215部", "3428个", "215部 ", "176部"),
                                List.of("湖滨街道", "12部", "", "", ""),
                                List.of("合　计", "1200部", "", "", "")));

        JsonNode article = desk.handIn("附表.docx", file, "").json();

        assertThat(verdict(article, "市南区\t", "215部")).isEqualTo("AGREES");
        assertThat(verdict(article, "215部\t", "3428个")).isEqualTo("AGREES");
        // The first lot, ten months and a street are not the year of the district.
        assertThat(verdict(article, "3428个\t", "215部")).isEqualTo("NOT_IN_LEDGER");
        assertThat(verdict(article, "", "176部")).isEqualTo("NOT_IN_LEDGER");
        assertThat(verdict(article, "", "12部")).isEqualTo("NOT_IN_LEDGER");
        // Of the city the ledger knows a part: 1200 there are no mistake, but of 市南区 they were.
        assertThat(verdict(article, "", "1200部")).isEqualTo("NOT_IN_LEDGER");
        String id = article.path("id").asString("");
        byte[] commented = desk.author().get("/api/articles/" + id + "/commented.docx").body();
        try (var word = new XWPFDocument(new ByteArrayInputStream(commented))) {
            String cell = word.getTables().getFirst().getRow(1).getCell(1).getCTTc().xmlText();
            assertThat(cell).contains("215部", "commentRangeStart", "commentRangeEnd");
        }
    }

    private static String verdict(JsonNode article, String before, String surface) {
        return figure(article, before, surface).path("verdict").asString("");
    }
}
