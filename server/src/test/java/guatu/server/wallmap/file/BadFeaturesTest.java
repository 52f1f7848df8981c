package guatu.server.wallmap.file;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files of which some features cannot be taken: each told by its place, the rest not lost. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFeaturesTest {

    private final Callers callers;
    private Caller office;

    BadFeaturesTest(Callers callers) {
        this.callers = callers;
    }

    @BeforeAll
    void office() {
        office = callers.loggedIn("office", Role.OFFICE);
    }

    private static byte[] collection(String... rings) {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < rings.length; i++) {
            features.append(i == 0 ? "" : ",")
                    .append(
                            """
                            {"type":"Feature","properties":{"code":"BF-%d"},"geometry":
                             {"type":"Polygon","coordinates":[[%s]]}}
                            """
                                    .formatted(i + 1, rings[i]));
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[%s]}"
                .formatted(features)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static final String GOOD = "[120.4,36.1],[120.41,36.1],[120.41,36.11],[120.4,36.1]";

    @Test
    void aFeatureThatIsNoNumberRefusesTheFileUnlessItIsLeftOut() {
        byte[] file =
                collection(
                        GOOD,
                        "[120.4,36.1],[\"NaN\",36.1],[120.41,36.11],[120.4,36.1]",
                        "[120.5,36.1],[120.51,36.1],[120.5,36.1]");
        Answer seen = office.upload("/api/map/preview?layer=parcels", "坏.geojson", file);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.at("/features")).isEqualTo("1");
        assertThat(seen.at("/refused")).isEqualTo("2");
        assertThat(seen.at("/findings/0/index")).isEqualTo("1");
        assertThat(seen.at("/findings/0/code")).isEqualTo("map.file.not-finite");
        assertThat(seen.at("/findings/0/severity")).isEqualTo("refused");
        assertThat(seen.at("/findings/1/code")).isEqualTo("map.file.too-few-places");

        String take = "/api/map/imports?layer=parcels";
        Answer whole = office.upload(take, "坏.geojson", file);
        assertThat(whole.status()).isEqualTo(422);
        assertThat(whole.problems())
                .containsExactly(
                        "map.file.some-refused", "map.file.not-finite", "map.file.too-few-places");
        Answer rest = office.upload(take + "&without=refused", "坏.geojson", file);
        assertThat(rest.at("/taken")).isEqualTo("true");
        assertThat(office.get("/ogc/collections/parcels/items?code=BF-1").at("/numberMatched"))
                .isEqualTo("1");
    }

    @Test
    void anAreaOfAMillionVerticesIsRefusedByName() {
        int vertices = 1_000_001;
        ByteBuffer file = ByteBuffer.allocate(100 + 8 + 48 + 16 * vertices);
        int words = (48 + 16 * vertices) / 2;
        file.putInt(0, 9994).putInt(100, 1).putInt(104, words);
        ByteBuffer record = file.slice(108, 2 * words).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(0, 5).putInt(36, 1).putInt(40, vertices);
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * (i % (vertices - 1)) / (vertices - 1);
            record.putDouble(48 + 16 * i, 120.4 + 0.1 * Math.cos(angle));
            record.putDouble(56 + 16 * i, 36.1 - 0.1 * Math.sin(angle));
        }
        byte[] zip = Zips.of("圆.shp", file.array());
        Answer refused = office.upload("/api/map/preview?layer=parcels", "圆.zip", zip);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).containsExactly("map.file.too-many-places");
        assertThat(refused.text()).contains("1000001");
    }

    @Test
    void whatIsOddIsToldFeatureByFeature() {
        byte[] file =
                collection(
                        GOOD,
                        GOOD,
                        "[120.5,36.1],[120.51,36.11],[120.51,36.1],[120.5,36.11],[120.5,36.1]",
                        "[120.6,36.2],[120.61,36.2],[120.61,36.21]",
                        "[116.4,39.9],[116.41,39.9],[116.41,39.91],[116.4,39.9]");
        Answer seen = office.upload("/api/map/preview?layer=others", "怪.geojson", file);
        String findings = seen.json().at("/findings").toString();
        assertThat(findings)
                .contains("map.file.feature.overlap", "map.file.feature.crossing")
                .contains("map.file.feature.outside");
        assertThat(seen.json().at("/warnings").toString()).contains("map.file.note.closed");
        assertThat(seen.at("/refused")).isEqualTo("0");
    }

    @Test
    void anOddOneOutDoesNotHideWhereTheOthersLie() {
        byte[] file = collection(GOOD, GOOD, GOOD, GOOD, "[0,0],[0.1,0],[0.1,0.1],[0,0]");
        Answer seen = office.upload("/api/map/preview?layer=others", "零.geojson", file);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.at("/crs")).isEqualTo("EPSG:4490");
        assertThat(seen.json().at("/findings").toString()).contains("map.file.feature.outside");
    }

    @Test
    void theFileIsKeptAsItWasSent() {
        byte[] file = collection(GOOD);
        office.upload("/api/map/imports?layer=others", "原件.geojson", file);
        String id = "";
        for (var taken : office.get("/api/map/imports").json()) {
            id =
                    taken.at("/file").asString().equals("原件.geojson")
                            ? taken.at("/id").asString()
                            : id;
        }
        Answer original = office.get("/api/map/imports/" + id + "/file");
        assertThat(original.body()).isEqualTo(file);
        assertThat(office.get("/api/map/imports/none/file").problems())
                .containsExactly("map.file.no-import");
    }

    @Test
    void ofTwoTablesBesideOneShapefileItsOwnIsRead() {
        Answer refused =
                office.upload(
                        "/api/map/preview?layer=others",
                        "两.zip",
                        Zips.of("a.shp", new byte[10], "b.shp", new byte[10]));
        assertThat(refused.problems()).containsExactly("map.file.several");
        Answer inner =
                office.upload(
                        "/api/map/preview?layer=others",
                        "内.zip",
                        Zips.of("图/a.geojson", collection(GOOD), "图/说明.txt", new byte[3]));
        assertThat(inner.at("/format")).isEqualTo("GeoJSON");
    }
}
