package guatu.server.wallmap.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.server.wallmap.layer.StoredFeatures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every abstract test of OGC API – Features Part 1, classes "GeoJSON", "HTML" and "OpenAPI 3.0"
 * (OGC 17-069r4, annexes A.3, A.4 and A.7).
 */
@ServerTest
class Part1FormsTest extends OgcGround {

    private static final Set<String> GEOMETRIES =
            Set.of(
                    "Point",
                    "MultiPoint",
                    "LineString",
                    "MultiLineString",
                    "Polygon",
                    "MultiPolygon");

    Part1FormsTest(Groundwork ground, StoredFeatures features, Callers callers) {
        super(ground, features, callers);
    }

    /** Every address that answers with features. */
    private List<String> featureAddresses() {
        return collections().stream()
                .map(one -> "/ogc/collections/" + one + "/items")
                .flatMap(path -> List.of(path, path + "/" + idOf(path)).stream())
                .toList();
    }

    private String idOf(String path) {
        return reader.get(path + "?limit=1").at("/features/0/id");
    }

    /** Every address that answers with a document. */
    private List<String> addresses() {
        Set<String> all = new TreeSet<>(featureAddresses());
        all.addAll(List.of("/ogc", "/ogc/api", "/ogc/conformance", "/ogc/collections"));
        collections().forEach(one -> all.add("/ogc/collections/" + one));
        return List.copyOf(all);
    }

    @Test
    @DisplayName("/conf/geojson/definition")
    void geoJsonIsNamed() {
        for (String address : featureAddresses()) {
            Answer answer = reader.get(address + "?f=json");
            assertThat(answer.header("Content-Type")).startsWith("application/geo+json");
        }
    }

    @Test
    @DisplayName("/conf/geojson/content")
    void geoJsonIsSound() {
        for (String address : featureAddresses()) {
            JsonNode document = reader.get(address).json();
            if (document.get("type").asString().equals("FeatureCollection")) {
                document.get("features").forEach(Part1FormsTest::assertFeature);
            } else {
                assertFeature(document);
            }
        }
    }

    private static void assertFeature(JsonNode feature) {
        assertThat(feature.get("type").asString()).isEqualTo("Feature");
        assertThat(feature.get("properties").isObject()).isTrue();
        JsonNode geometry = feature.get("geometry");
        assertThat(GEOMETRIES).contains(geometry.get("type").asString());
        if (geometry.get("type").asString().equals("Polygon")) {
            for (JsonNode ring : geometry.get("coordinates")) {
                assertThat(ring.size()).isGreaterThanOrEqualTo(4);
                assertThat(ring.get(ring.size() - 1)).isEqualTo(ring.get(0));
            }
        }
    }

    @Test
    @DisplayName("/conf/html/definition, /conf/html/content")
    void pages() {
        for (String address : addresses()) {
            Answer page = reader.get(address + "?f=html");
            assertThat(page.header("Content-Type")).as(address).startsWith("text/html");
            assertThat(page.text()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
            assertThat(page.text())
                    .as("the content security policy lets no inline style through")
                    .doesNotContain("<style")
                    .contains("href=\"/document.css\"");
            if (!address.equals("/ogc/api")) {
                JsonNode json = reader.get(address + "?f=json").json();
                for (JsonNode link : json.get("links")) {
                    String href = link.get("href").asString();
                    String rel = link.get("rel").asString();
                    boolean own = rel.equals("self") || rel.equals("alternate");
                    assertThat(own || rel.equals("next") || page.text().contains(escaped(href)))
                            .as(address + " leads to " + href)
                            .isTrue();
                }
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;");
    }

    @Test
    @DisplayName("/conf/oas30/completeness")
    void everyPathIsDescribed() {
        JsonNode paths = reader.get("/ogc/api").json().get("paths");
        Set<String> wanted = new TreeSet<>(List.of("/", "/api", "/conformance", "/collections"));
        for (String collection : collections()) {
            wanted.add("/collections/" + collection);
            wanted.add("/collections/" + collection + "/items");
            wanted.add("/collections/" + collection + "/items/{featureId}");
        }
        wanted.add("/tiles");
        wanted.add("/tiles/WebMercatorQuad");
        wanted.add("/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}");
        wanted.add("/styles/wall");
        assertThat(new TreeSet<>(paths.propertyNames())).isEqualTo(wanted);
    }

    @Test
    @DisplayName("/conf/oas30/exceptions-codes")
    void everyRefusalIsDescribed() {
        JsonNode paths = reader.get("/ogc/api").json().get("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode responses = path.getValue().at("/get/responses");
            assertThat(responses.propertyNames())
                    .as(path.getKey())
                    .contains("200", "400", "401", "404", "500");
        }
    }

    @Test
    @DisplayName("/conf/oas30/oas-definition-1, /conf/oas30/oas-definition-2")
    void theDefinitionIsOpenApi3() {
        Answer api = reader.get("/ogc/api");
        assertThat(api.header("Content-Type"))
                .isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(api.at("/openapi")).startsWith("3.0.");
        assertThat(href(reader.get("/ogc").json(), "service-desc")).startsWith("/ogc/api");
    }

    @Test
    @DisplayName("/conf/oas30/oas-impl")
    void whatIsDescribedIsThere() {
        JsonNode paths = reader.get("/ogc/api").json().get("paths");
        for (String path : paths.propertyNames()) {
            String collection = path.replaceFirst("^/collections/([a-z]+).*$", "$1");
            String address =
                    path.contains("{featureId}")
                            ? path.replace("{featureId}", anyFeature(collection))
                            : path.replace("{tileMatrix}/{tileRow}/{tileCol}", "8/100/213");
            Answer answer = reader.get("/ogc" + (address.equals("/") ? "" : address));
            assertThat(answer.status()).as(address).isEqualTo(200);
            String type = answer.header("Content-Type");
            assertThat(paths.get(path).at("/get/responses/200/content").propertyNames())
                    .as(address)
                    .anyMatch(type::startsWith);
        }
    }

    @Test
    @DisplayName("/conf/oas30/security")
    void theKeyIsDescribed() {
        JsonNode api = reader.get("/ogc/api").json();
        assertThat(api.at("/components/securitySchemes").propertyNames())
                .containsExactlyInAnyOrder("key", "token");
        assertThat(api.get("security").toString()).contains("key", "token");
        assertThat(callers.stranger().get("/ogc/collections").status()).isEqualTo(401);
    }
}
