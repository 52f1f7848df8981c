package guatu.server.wallmap.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.server.wallmap.layer.StoredFeatures;
import guatu.tiles.datum.ReferenceSystem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every abstract test of OGC API – Features Part 2 (OGC 18-058r1, annex A). */
@ServerTest
class Part2CrsTest extends OgcGround {

    private static final Pattern ADDRESS =
            Pattern.compile("http://www\\.opengis\\.net/def/crs/[A-Z]+/[0-9.]+/[A-Za-z0-9]+");
    private static final String UNKNOWN = EPSG + "9999";

    Part2CrsTest(Groundwork ground, StoredFeatures features, Callers callers) {
        super(ground, features, callers);
    }

    /** Every collection, as the list describes it and alone. */
    private List<JsonNode> described() {
        List<JsonNode> all = new ArrayList<>();
        reader.get("/ogc/collections").json().get("collections").forEach(all::add);
        collections().forEach(one -> all.add(reader.get("/ogc/collections/" + one).json()));
        return all;
    }

    private List<String> systems(String collection) {
        List<String> systems = new ArrayList<>();
        JsonNode told = reader.get("/ogc/collections/" + collection).json().get("crs");
        told.forEach(one -> systems.add(one.asString()));
        return systems;
    }

    @Test
    @DisplayName("/conf/crs/crs-uri")
    void addresses() {
        for (JsonNode collection : described()) {
            for (JsonNode crs : collection.get("crs")) {
                assertThat(crs.asString()).matches(ADDRESS);
                assertThat(URI.create(crs.asString()).isAbsolute()).isTrue();
            }
            assertThat(collection.get("storageCrs").asString()).matches(ADDRESS);
        }
    }

    @Test
    @DisplayName("/conf/crs/default-crs")
    void theUsualOneIsAmongThem() {
        for (JsonNode collection : described()) {
            assertThat(collection.get("crs").toString()).contains("\"" + CRS84 + "\"");
        }
    }

    @Test
    @DisplayName("/conf/crs/storageCrs")
    void theStoredOneIsAmongThem() {
        for (JsonNode collection : described()) {
            assertThat(collection.get("crs").toString())
                    .contains(collection.get("storageCrs").toString());
        }
    }

    @Test
    @DisplayName("/conf/crs/crs-parameter")
    void everyOneMayBeAskedFor() {
        for (String collection : collections()) {
            String path = "/ogc/collections/" + collection + "/items";
            String one = path + "/" + anyFeature(collection);
            for (String crs : systems(collection)) {
                for (String address : List.of(path + "?limit=2&crs=" + crs, one + "?crs=" + crs)) {
                    Answer answer = reader.get(address);
                    assertThat(answer.status()).as(address).isEqualTo(200);
                    assertThat(answer.header("Content-Crs")).isEqualTo("<" + crs + ">");
                }
            }
        }
    }

    @Test
    @DisplayName("/conf/crs/crs-parameter-default")
    void withoutAskingItIsTheUsualOne() {
        for (String collection : collections()) {
            Answer page = items(collection, "limit=2");
            assertThat(page.header("Content-Crs")).isEqualTo("<" + CRS84 + ">");
            assertThat(page.json().get("features"))
                    .isEqualTo(items(collection, "limit=2&crs=" + CRS84).json().get("features"));
        }
    }

    @Test
    @DisplayName("/conf/crs/crs-parameter-invalid")
    void anUnknownOneIsRefused() {
        for (String collection : collections()) {
            String path = "/ogc/collections/" + collection + "/items";
            assertThat(reader.get(path + "?crs=" + UNKNOWN).status()).isEqualTo(400);
            assertThat(reader.get(path + "/" + anyFeature(collection) + "?crs=" + UNKNOWN).status())
                    .isEqualTo(400);
        }
    }

    @Test
    @DisplayName("/conf/crs/crs-parameter-transform")
    void placesAreTurned() {
        for (String collection : List.of("parcels", "lights")) {
            JsonNode usual = items(collection, "limit=5").json().get("features");
            for (String address : systems(collection)) {
                ReferenceSystem crs = Objects.requireNonNull(Crs.of(address));
                JsonNode turned =
                        items(collection, "limit=5&crs=" + address).json().get("features");
                for (int i = 0; i < usual.size(); i++) {
                    JsonNode place = first(usual.get(i));
                    JsonNode other = first(turned.get(i));
                    int east = crs.northFirst() ? 1 : 0;
                    double[] back =
                            crs.degrees(other.get(east).asDouble(), other.get(1 - east).asDouble());
                    // A millimetre, as far as the answer writes it.
                    assertThat(back[0]).isCloseTo(place.get(0).asDouble(), within(2e-8));
                    assertThat(back[1]).isCloseTo(place.get(1).asDouble(), within(2e-8));
                }
            }
        }
    }

    @Test
    @DisplayName("/conf/crs/crs-parameter-transform, by GDAL's numbers")
    void aKnownPlaceInEpsg4549() {
        JsonNode place =
                first(items("lights", "code=VR&crs=" + EPSG + "4549").json().at("/features/0"));

        // echo "120.46 36.16" | gdaltransform -s_srs EPSG:4490 -t_srs EPSG:4549; north comes first.
        assertThat(place.get(0).asDouble()).isCloseTo(4003394.388, within(1e-3));
        assertThat(place.get(1).asDouble()).isCloseTo(541391.491, within(1e-3));
    }

    /** The first place of a feature. */
    private static JsonNode first(JsonNode feature) {
        JsonNode place = feature.get("geometry").get("coordinates");
        while (place.get(0).isArray()) {
            place = place.get(0);
        }
        return place;
    }

    @Test
    @DisplayName("/conf/crs/bbox-crs-parameter")
    void aBoxMayComeInEveryOne() {
        double[] low = {120.4631, 36.15};
        double[] high = {120.4652, 36.17};
        String usual = "bbox=%s,%s,%s,%s".formatted(low[0], low[1], high[0], high[1]);
        for (String address : systems("parcels")) {
            ReferenceSystem crs = Objects.requireNonNull(Crs.of(address));
            double[] from = crs.of(low[0], low[1]);
            double[] to = crs.of(high[0], high[1]);
            int east = crs.northFirst() ? 1 : 0;
            double[] told = {from[east], from[1 - east], to[east], to[1 - east]};
            String box = "bbox=%s,%s,%s,%s".formatted(told[0], told[1], told[2], told[3]);
            assertThat(codes("parcels", box + "&bbox-crs=" + address))
                    .as(address)
                    .isEqualTo(codes("parcels", usual))
                    .hasSize(3);
        }
    }

    @Test
    @DisplayName("/conf/crs/bbox-crs-parameter-default")
    void aBoxWithoutOneIsInTheUsualOne() {
        String box = "bbox=120.4631,36.15,120.4652,36.17";
        assertThat(codes("parcels", box))
                .isEqualTo(codes("parcels", box + "&bbox-crs=" + CRS84))
                .hasSize(3);
    }

    @Test
    @DisplayName("/conf/crs/bbox-crs-parameter-invalid")
    void aBoxInAnUnknownOneIsRefused() {
        for (String collection : collections()) {
            String query = "bbox=120.46,36.15,120.47,36.17&bbox-crs=" + UNKNOWN;
            assertThat(items(collection, query).status()).isEqualTo(400);
        }
    }
}
