package guatu.server.wallmap.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.server.access.Role;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.tiles.datum.ReferenceSystems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** DXF drawings in whatever unit, and tables with coordinates in whatever writing. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawingsAndTablesTest {

    private static final double[] PLACE =
            Objects.requireNonNull(ReferenceSystems.named("EPSG:4549")).of(120.46, 36.16);

    private final Callers callers;
    private Caller office;

    DrawingsAndTablesTest(Callers callers) {
        this.callers = callers;
    }

    @BeforeAll
    void office() {
        office = callers.loggedIn("office", Role.OFFICE);
    }

    private Answer preview(String name, byte[] content) {
        return office.upload("/api/map/preview?layer=parcels", name, content);
    }

    @Test
    void aClosedPolylineIsAnAreaAndTheTextWithinItsNumber() {
        byte[] drawing =
                Drawings.of(
                        6,
                        Drawings.square(PLACE[0], PLACE[1], 100),
                        Drawings.text(PLACE[0] + 50, PLACE[1] + 50, "370212-001"),
                        Drawings.circle(PLACE[0] + 300, PLACE[1], 10),
                        "0\nSPLINE\n8\n0\n");
        Answer seen = preview("宗地.dxf", drawing);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.at("/format")).isEqualTo("DXF");
        assertThat(seen.at("/features")).isEqualTo("2");
        assertThat(seen.at("/sample/features/0/properties/code")).isEqualTo("370212-001");
        // A hectare, and a circle of ten metres drawn by 72 chords (0.1 % less than πr²).
        assertThat(seen.json().at("/squareMetres").asDouble()).isCloseTo(10_313, within(2.0));
        assertThat(seen.json().at("/warnings").toString()).contains("SPLINE × 1");
    }

    @Test
    void anArcInAPolylineIsDrawn() {
        double r = 20;
        String half =
                "0\nLWPOLYLINE\n8\n0\n70\n1\n10\n%s\n20\n%s\n42\n1\n10\n%s\n20\n%s\n42\n1\n"
                        .formatted(PLACE[0], PLACE[1], PLACE[0] + 2 * r, PLACE[1]);
        Answer seen = preview("圆.dxf", Drawings.of(6, half));
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        // Two half circles of 20 m by chords of five degrees, 0.13 % less than πr².
        assertThat(seen.json().at("/squareMetres").asDouble()).isCloseTo(1255, within(1.0));
    }

    @Test
    void aDrawingInInchesIsBroughtToMetres() {
        double inch = 0.0254;
        byte[] drawing =
                Drawings.of(1, Drawings.square(PLACE[0] / inch, PLACE[1] / inch, 100 / inch));
        Answer seen = preview("inch.dxf", drawing);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.at("/crs")).isEqualTo("EPSG:4549");
        assertThat(seen.json().at("/squareMetres").asDouble()).isCloseTo(9999.6, within(0.3));
        assertThat(seen.json().at("/warnings").toString()).contains("map.file.note.unit");
    }

    @Test
    void aDrawingThatSaysInchesWhileItsNumbersAreMetresIsTakenAsMetres() {
        Answer seen = preview("m.dxf", Drawings.of(1, Drawings.square(PLACE[0], PLACE[1], 100)));
        assertThat(seen.at("/crs")).isEqualTo("EPSG:4549");
        assertThat(seen.json().at("/warnings").toString()).contains("map.file.note.unit-passed");
    }

    @Test
    void aDrawingInInchesThatLiesNowhereIsRefusedWithItsUnit() {
        Answer refused = preview("local.dxf", Drawings.of(1, Drawings.square(10, 10, 500)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).containsExactly("map.file.unit");
        assertThat(refused.text()).contains("in");
    }

    @Test
    void aBinaryDrawingAndADwgAreRefusedWithAdvice() {
        byte[] binary = "AutoCAD Binary DXF\r\n\u001A\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(preview("b.dxf", binary).problems()).containsExactly("map.file.dxf-binary");
        byte[] dwg = "AC1027\0\0".getBytes(StandardCharsets.ISO_8859_1);
        Answer refused = preview("总图.dwg", dwg);
        assertThat(refused.problems()).containsExactly("map.file.dwg");
        assertThat(refused.text()).contains("DXF");
    }

    @Test
    void aWorkbookMayHaveATitleAboveItsHead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "本表由各区填报");
            Worksheet sheet = workbook.newWorksheet("点位");
            sheet.value(0, 0, "攻坚项目点位表");
            String[] head = {"编号", "名称", "X坐标（米）", "Y坐标（米）"};
            for (int i = 0; i < head.length; i++) {
                sheet.value(1, i, head[i]);
            }
            // Surveyors call the northing X.
            sheet.value(2, 0, "A-1");
            sheet.value(2, 1, "株洲路（VR园）");
            sheet.value(2, 2, PLACE[1]);
            sheet.value(2, 3, PLACE[0]);
        }
        Answer seen = preview("点位.xlsx", bytes.toByteArray());
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.at("/format")).isEqualTo("XLSX");
        assertThat(seen.at("/swapped")).isEqualTo("true");
        assertThat(seen.json().at("/bounds/0").asDouble()).isCloseTo(120.46, within(1e-7));
        assertThat(seen.at("/sample/features/0/properties/name")).isEqualTo("株洲路（VR园）");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(preview("旧.xls", old).problems()).containsExactly("map.file.xls");
    }

    @Test
    void coordinatesAreReadAsPeopleWriteThem() {
        for (String written :
                new String[] {
                    "120.301,36.092", "120°18′03.6″,36°05′31.2″", "东经120度18分3.6秒,北纬36度5分31.2秒",
                    "E120°18.06′,N36°5.52′", "120-18-03.6,36-05-31.2", "120:18:03.6,36:05:31.2",
                    "36.092,120.301"
                }) {
            String table = "名称,经度,纬度\n邮轮港," + written + "\n";
            Answer seen = preview("点.csv", table.getBytes(StandardCharsets.UTF_8));
            assertThat(seen.at("/features")).as(written + seen.text()).isEqualTo("1");
            assertThat(seen.json().at("/bounds/0").asDouble())
                    .as(written)
                    .isCloseTo(120.301, within(1e-6));
        }
        String pair = "名称,坐标\n邮轮港,\"120.301, 36.092\"\n";
        Answer both = preview("对.csv", pair.getBytes(StandardCharsets.UTF_8));
        assertThat(both.json().at("/bounds/1").asDouble()).isCloseTo(36.092, within(1e-9));
        String wkt = "编号;WKT\nA;POLYGON((120.3 36.1,120.31 36.1,120.31 36.11,120.3 36.1))\n";
        assertThat(
                        preview("面.csv", wkt.getBytes(StandardCharsets.UTF_8))
                                .json()
                                .at("/squareMetres")
                                .asDouble())
                .isGreaterThan(400_000);
    }
}
