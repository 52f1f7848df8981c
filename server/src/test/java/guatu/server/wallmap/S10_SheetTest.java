package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** S10: 挂图作战, on paper: map and chart on one sheet, to be read, searched and held to the ledger. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S10_SheetTest {

    private static final double POINTS = 72 / 25.4;

    private final Groundwork ground;
    private final Callers callers;
    private Caller office;

    S10_SheetTest(Groundwork ground, Callers callers) {
        this.ground = ground;
        this.callers = callers;
    }

    @BeforeAll
    void groundwork() {
        office = callers.loggedIn("office", Role.OFFICE);
        ground.lay();
        ground.list(
                """
                VR 株洲路虚拟现实产业园 district=370212 place=120.46_36.16 lead=GS
                VR/M1 一期封顶 start=2022-03-01 finish=2022-12-16 post=GS-1
                JK 健康城能源研究院 district=370203 place=120.37_36.12 lead=GS
                JK/M1 开工 finish=2023-06-30 post=GS-1
                """);
    }

    private PDDocument sheet(String query) throws IOException {
        Answer answer = office.get("/api/wall/sheet.pdf?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Loader.loadPDF(answer.body());
    }

    @Test
    void theSheetNamesEveryProjectAndSaysOfWhichMomentItIs() throws IOException {
        try (PDDocument sheet = sheet("paper=A3")) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(sheet);
            assertThat(text)
                    .contains("株洲路虚拟现实产业园", "健康城能源研究院")
                    .contains("崂山区", "市北区", "主城区")
                    .contains("数据日期", "更新于", "清单第")
                    .contains("OpenStreetMap");
            assertThat(sheet.getPage(0).getResources().getXObjectNames())
                    .as("lines and letters, no picture")
                    .isEmpty();
        }
    }

    @Test
    void anA0SheetIsAnA0Sheet() throws IOException {
        try (PDDocument sheet = sheet("paper=A0")) {
            PDPage page = sheet.getPage(0);
            assertThat(page.getMediaBox().getWidth() / POINTS).isCloseTo(1189, within(0.1));
        }
    }

    @Test
    void aSeriesHasASheetForEachDistrictWithProjects() throws IOException {
        try (PDDocument series = sheet("paper=A4&series=DISTRICTS")) {
            assertThat(series.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(series)).contains("· 崂山区", "· 市北区");
        }
    }

    @Test
    void anUnknownPaperAndAnEmptyPartAreRefusedInWords() {
        assertThat(office.get("/api/wall/sheet.pdf?paper=B9").problems())
                .containsExactly("wall.sheet.paper");
        assertThat(office.get("/api/wall/sheet.pdf?district=370285").problems())
                .containsExactly("wall.sheet.nothing");
        assertThat(office.get("/api/wall/sheet.pdf?series=STREETS").status()).isEqualTo(400);
    }
}
