package guatu.server.wallmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.server.access.Role;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A layer goes out in three formats and comes back the same. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayerExportTest {

    private final Callers callers;
    private Caller office;

    LayerExportTest(Callers callers) {
        this.callers = callers;
    }

    @BeforeAll
    void takenIn() {
        office = callers.loggedIn("office", Role.OFFICE);
        String file =
                """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"code":"EX-1","name":"张村河片区北地块","用地面积平方米":81234.5,
                   "公示":true,"年份":2022},"geometry":{"type":"Polygon","coordinates":[
                   [[120.45,36.15],[120.46,36.15],[120.46,36.16],[120.45,36.16],[120.45,36.15]],
                   [[120.453,36.153],[120.453,36.157],[120.457,36.157],[120.457,36.153],[120.453,36.153]]]}},
                 {"type":"Feature","properties":{"code":"EX-2"},"geometry":{"type":"MultiPolygon",
                   "coordinates":[[[[120.3,36.1],[120.31,36.1],[120.3,36.11],[120.3,36.1]]],
                   [[[120.32,36.1],[120.33,36.1],[120.32,36.11],[120.32,36.1]]]]}}]}
                """;
        Answer taken =
                office.upload(
                        "/api/map/imports?layer=streets",
                        "出口.geojson",
                        file.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    }

    private Answer again(String format, String more, String name) {
        Answer file = office.get("/api/map/export/streets?format=" + format + more);
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        return office.upload("/api/map/preview?layer=streets", name, file.body());
    }

    @Test
    void everyFormatComesBackTheSame() {
        double area = again("geojson", "", "a.geojson").json().at("/squareMetres").asDouble();
        assertThat(area).isGreaterThan(1_000_000);
        for (String crs : new String[] {"", "&crs=EPSG:4549", "&crs=EPSG:4528", "&crs=EPSG:3857"}) {
            for (String format : new String[] {"geojson", "gpkg", "shp"}) {
                Answer seen = again(format, crs, format.equals("shp") ? "a.zip" : "a." + format);
                assertThat(seen.status()).as(format + crs + seen.text()).isEqualTo(200);
                assertThat(seen.at("/features")).isEqualTo("2");
                assertThat(seen.at("/replaced")).as(format + crs).isEqualTo("2");
                // A GeoJSON number ends at a tenth of a millimetre or a hundred-millionth of a
                // degree.
                assertThat(seen.json().at("/squareMetres").asDouble())
                        .as(format + crs)
                        .isCloseTo(area, within(1.0));
                assertThat(seen.at("/guessed"))
                        .as(format + crs)
                        .isEqualTo(format.equals("geojson") && crs.isEmpty() ? "true" : "false");
                assertThat(seen.at("/sample/features/0/properties/name")).isEqualTo("张村河片区北地块");
            }
        }
    }

    @Test
    void projectsAndDistrictsGoOutToo() {
        for (String layer : new String[] {"districts", "projects", "lights", "areas", "works"}) {
            for (String format : new String[] {"geojson", "gpkg", "shp"}) {
                Answer file = office.get("/api/map/export/" + layer + "?format=" + format);
                assertThat(file.status()).as(layer + format + file.text()).isEqualTo(200);
                assertThat(file.body()).isNotEmpty();
            }
        }
    }

    @Test
    void whatCannotBeIsToldWithTheMend() {
        assertThat(office.get("/api/map/export/streets?format=dwg").problems())
                .containsExactly("map.export.format");
        assertThat(office.get("/api/map/export/streets?crs=EPSG:2360").problems())
                .containsExactly("map.export.crs");
        assertThat(office.get("/api/map/export/streets?at=yesterday").problems())
                .containsExactly("map.export.day");
        assertThat(office.get("/api/map/export/sky").status()).isEqualTo(404);
        Caller filler = callers.loggedIn("filler", Role.FILLER);
        assertThat(filler.get("/api/map/export/houses").status()).isEqualTo(403);
    }

    @Test
    void theLayerOfAnEarlierDayIsAsItWasThen() {
        Answer then = office.get("/api/map/export/streets?at=2022-01-01");
        assertThat(then.json().at("/features").size()).isZero();
        Answer now = office.get("/api/map/export/streets?at=2099-01-01");
        assertThat(now.json().at("/features").size()).isEqualTo(2);
    }
}
