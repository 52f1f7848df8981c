package guatu.server.wallmap.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.server.access.Role;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.ReferenceSystems;
import guatu.tiles.datum.Shifted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** GIS files as offices send them: looked at, put into place, taken, refused with a reason. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GisFilesTest {

    private static final String PRJ_4549 =
            "PROJCS[\"CGCS2000_3_Degree_GK_CM_120E\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System"
                    + "_2000\",DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION["
                    + "\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_"
                    + "Northing\",0.0],PARAMETER[\"Central_Meridian\",120.0],PARAMETER[\"Scale_"
                    + "Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    private final Callers callers;
    private Caller office;

    GisFilesTest(Callers callers) {
        this.callers = callers;
    }

    @BeforeAll
    void office() {
        office = callers.loggedIn("office", Role.OFFICE);
    }

    private Answer preview(String name, byte[] content, String more) {
        return office.upload("/api/map/preview?layer=parcels" + more, name, content);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String square(double x, double y, double side) {
        return "{\"type\":\"Feature\",\"properties\":{\"编号\":\"370212-1\",\"用途\":\"R2\"},\"geometry\":"
                + "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}}"
                        .formatted(x, y, x + side, y + side);
    }

    private static double[] metres(String system, double lon, double lat) {
        return Objects.requireNonNull(ReferenceSystems.named(system)).of(lon, lat);
    }

    @Test
    void metresWithoutANameAreKnownByTheirSize() {
        double[] place = metres("EPSG:4549", 120.46, 36.16);
        Answer seen = preview("p.geojson", utf8(square(place[0], place[1], 100)), "");
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.at("/crs")).isEqualTo("EPSG:4549");
        assertThat(seen.at("/guessed")).isEqualTo("true");
        // A square hectare of the plane, 41 km east of the meridian, where it draws 2 parts in 10⁵
        // large.
        assertThat(seen.json().at("/squareMetres").asDouble()).isCloseTo(9999.6, within(0.3));
        double[] numbered = metres("EPSG:4528", 120.46, 36.16);
        assertThat(preview("p.geojson", utf8(square(numbered[0], numbered[1], 100)), "").at("/crs"))
                .isEqualTo("EPSG:4528");
    }

    @Test
    void northBeforeEastIsPutRight() {
        double[] place = metres("EPSG:4549", 120.46, 36.16);
        Answer metres = preview("p.geojson", utf8(square(place[1], place[0], 100)), "");
        assertThat(metres.at("/swapped")).isEqualTo("true");
        assertThat(metres.json().at("/bounds/0").asDouble()).isCloseTo(120.46, within(1e-6));
        Answer degrees = preview("p.geojson", utf8(square(36.16, 120.46, 0.001)), "");
        assertThat(degrees.at("/swapped")).isEqualTo("true");
    }

    @Test
    void aShapefileOfAnOfficeWithChineseInGbkIsTaken() throws IOException {
        double[] place = metres("EPSG:4549", 120.46, 36.16);
        byte[] zip =
                zip(
                        Map.of(
                                "地块.shp", shp(place[0], place[1]),
                                "地块.dbf", dbf("张村河片区", Charset.forName("GBK")),
                                "地块.prj", utf8(PRJ_4549)));
        Answer taken = office.upload("/api/map/imports?layer=parcels", "地块.zip", zip);
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.at("/format")).isEqualTo("SHP");
        assertThat(taken.at("/crs")).isEqualTo("EPSG:4549");
        assertThat(taken.at("/taken")).isEqualTo("true");
        Answer items =
                office.get(
                        "/ogc/collections/parcels/items?name="
                                + URLEncoder.encode("张村河片区", StandardCharsets.UTF_8));
        assertThat(items.at("/numberMatched")).isEqualTo("1");
        assertThat(preview("地块.zip", zip, "").at("/replaced")).isEqualTo("1");
    }

    @Test
    void aTableOfPointsMayWriteDegreesMinutesAndSeconds() {
        String table = "名称,经度,纬度\n邮轮港,120°18′03.6″,36°05′31.2″\n坏行,x,y\n";
        Answer seen = preview("点.csv", utf8(table), "");
        assertThat(seen.at("/features")).isEqualTo("1");
        assertThat(seen.json().at("/bounds/0").asDouble()).isCloseTo(120.301, within(1e-6));
        assertThat(seen.json().at("/warnings").toString()).contains("map.file.note.row");
    }

    @Test
    void kmlIsReadWithoutItsEntities() {
        String kml =
                "<kml><Placemark><name>中山路</name><LineString><coordinates>120.31,36.06"
                        + " 120.32,36.07</coordinates></LineString></Placemark></kml>";
        Answer seen = preview("a.kml", utf8(kml), "");
        assertThat(seen.json().at("/metres").asDouble()).isCloseTo(1430, within(10.0));
        String evil = "<!DOCTYPE k [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><kml>&x;</kml>";
        assertThat(preview("a.kml", utf8(evil), "").status()).isEqualTo(422);
    }

    /** Three known parcels lie 500 m off: the file is in GCJ-02 and does not say so. */
    @Test
    void whatLooksShiftedIsTold() {
        assertThat(
                        office.upload(
                                        "/api/map/imports?layer=buildings",
                                        "known.geojson",
                                        utf8(collection(ReferenceSystems.named("CRS84"))))
                                .status())
                .isEqualTo(200);
        byte[] shifted = utf8(collection(Shifted.GCJ02));
        Answer odd = office.upload("/api/map/preview?layer=buildings", "b.geojson", shifted);
        assertThat(odd.json().at("/warnings").toString()).contains("map.file.note.shifted");
        Answer right =
                office.upload("/api/map/preview?layer=buildings&crs=GCJ-02", "b.geojson", shifted);
        assertThat(right.json().at("/warnings").toString()).doesNotContain("shifted");
    }

    private static String collection(ReferenceSystem system) {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            double[] place = system.of(120.4 + i * 0.01, 36.1);
            features.append(i == 0 ? "" : ",")
                    .append(square(place[0], place[1], 0.0004).replace("370212-1", "B-" + i));
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    @Test
    void whatIsOddIsToldBeforeItIsTaken() {
        String cross =
                "{\"type\":\"Polygon\",\"coordinates\":[[[120.4,36.1],[120.41,36.11],[120.41,36.1],"
                        + "[120.4,36.11],[120.4,36.1]]]}";
        assertThat(preview("x.geojson", utf8(cross), "").json().at("/warnings").toString())
                .contains("map.file.note.crossing");
        assertThat(
                        preview("x.geojson", utf8(square(116.4, 39.9, 0.01)), "")
                                .json()
                                .at("/warnings")
                                .toString())
                .contains("map.file.note.outside");
    }

    @Test
    void badFilesAreRefusedWithAReason() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("map.file.dwg", "AC1032\0\0\0");
        expected.put("map.file.no-geojson", "{\"a\":1}");
        expected.put("map.file.broken", "{\"type\":");
        expected.put("map.file.no-columns", "a,b\n1,2\n");
        expected.put("map.file.nothing", "{\"type\":\"FeatureCollection\",\"features\":[]}");
        expected.put("map.file.no-system", square(1, 2, 3).replace("[1.0", "[9e9"));
        for (Map.Entry<String, String> one : expected.entrySet()) {
            String name = one.getKey().equals("map.file.no-columns") ? "x.csv" : "x.bin";
            assertThat(preview(name, utf8(one.getValue()), "").problems())
                    .containsExactly(one.getKey());
        }
        byte[] shp = shp(120, 36);
        assertThat(preview("x.zip", zip(Map.of("a.shp", shp, "b.shp", shp)), "").problems())
                .containsExactly("map.file.several");
        assertThat(preview("x.zip", zip(Map.of("../a.shp", shp)), "").problems())
                .containsExactly("map.file.climbs");
        assertThat(preview("x.zip", zip(Map.of("a.txt", shp)), "").problems())
                .containsExactly("map.file.no-shp");
        assertThat(preview("x.zip", zip(Map.of("a.shp", shp(Double.NaN, 36))), "").problems())
                .containsExactly("map.file.not-finite");
        assertThat(preview("x", utf8("?"), "").problems()).containsExactly("map.file.unknown");
        assertThat(office.upload("/api/map/preview?layer=sky", "x", utf8("?")).problems())
                .containsExactly("map.file.layer");
        assertThat(preview("x", utf8("?"), "&crs=EPSG:2360").problems())
                .containsExactly("map.file.crs");
        Caller leader = callers.loggedIn("leader", Role.LEADER);
        assertThat(leader.upload("/api/map/preview?layer=parcels", "x", utf8("?")).status())
                .isEqualTo(403);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** One square of 50 m, clockwise. */
    private static byte[] shp(double x, double y) {
        ByteBuffer file = ByteBuffer.allocate(100 + 8 + 128);
        file.putInt(0, 9994);
        file.putInt(100, 1);
        file.putInt(104, 64);
        ByteBuffer record = file.slice(108, 128).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(0, 5).putInt(36, 1).putInt(40, 5).putInt(44, 0);
        double[] corners = {x, y, x, y + 50, x + 50, y + 50, x + 50, y, x, y};
        for (int i = 0; i < corners.length; i++) {
            record.putDouble(48 + 8 * i, corners[i]);
        }
        return file.array();
    }

    private static byte[] dbf(String name, Charset encoding) {
        ByteBuffer file = ByteBuffer.allocate(65 + 41 + 1).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, (byte) 3).putInt(4, 1).putShort(8, (short) 65).putShort(10, (short) 41);
        file.put(32, "名称".getBytes(encoding)).put(43, (byte) 'C').put(48, (byte) 40);
        file.put(64, (byte) 0x0D).put(65, (byte) ' ');
        byte[] cell = new byte[40];
        Arrays.fill(cell, (byte) ' ');
        byte[] text = name.getBytes(encoding);
        System.arraycopy(text, 0, cell, 0, text.length);
        file.put(66, cell);
        return file.array();
    }
}
