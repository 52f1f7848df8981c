package guatu.server.wallmap.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.server.wallmap.layer.StoredFeatures;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every abstract test of OGC API – Features Part 1, class "Core" (OGC 17-069r4, annex A.2). */
@ServerTest
class Part1CoreTest extends OgcGround {

    private static final String CONF = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    Part1CoreTest(Groundwork ground, StoredFeatures features, Callers callers) {
        super(ground, features, callers);
    }

    @Test
    @DisplayName("/conf/core/http")
    void http() {
        Answer landing = reader.get("/ogc");
        assertThat(landing.status()).isEqualTo(200);
        assertThat(landing.header("Date").isEmpty() && landing.body().length == 0).isFalse();
        assertThat(reader.get("/ogc/collections/none").header("Content-Type"))
                .startsWith("application/problem+json");
    }

    @Test
    @DisplayName("/conf/core/crs84")
    void crs84() {
        for (String collection : collections()) {
            for (JsonNode feature : items(collection, "limit=50").json().get("features")) {
                JsonNode place = feature.get("geometry").get("coordinates");
                while (place.get(0).isArray()) {
                    place = place.get(0);
                }
                assertThat(place.get(0).asDouble()).as(collection).isBetween(119.0, 122.0);
                assertThat(place.get(1).asDouble()).as(collection).isBetween(35.0, 38.0);
            }
        }
    }

    @Test
    @DisplayName("/conf/core/root-op, /conf/core/root-success")
    void root() {
        Answer landing = reader.get("/ogc");
        assertThat(landing.status()).isEqualTo(200);
        assertThat(rels(landing.json())).contains("service-desc", "service-doc");
        assertThat(rels(landing.json())).contains("conformance", "data", "self", "alternate");
        landing.json()
                .get("links")
                .forEach(link -> {
                    assertThat(link.get("type").asString()).isNotBlank();
                    assertThat(reader.get(path(link.get("href").asString())).status())
                            .isEqualTo(200);
                });
    }

    @Test
    @DisplayName("/conf/core/api-definition-op, /conf/core/api-definition-success")
    void apiDefinition() {
        JsonNode landing = reader.get("/ogc").json();
        for (String rel : List.of("service-desc", "service-doc")) {
            assertThat(reader.get(href(landing, rel)).status()).as(rel).isEqualTo(200);
        }
        assertThat(reader.get(href(landing, "service-desc")).at("/openapi")).startsWith("3.0.");
    }

    @Test
    @DisplayName("/conf/core/conformance-op, /conf/core/conformance-success")
    void conformance() {
        Answer declared = reader.get(href(reader.get("/ogc").json(), "conformance"));
        assertThat(declared.status()).isEqualTo(200);
        assertThat(declared.json().get("conformsTo").toString())
                .contains(CONF + "core", CONF + "geojson", CONF + "html", CONF + "oas30");
    }

    @Test
    @DisplayName("/conf/core/fc-md-op, /conf/core/fc-md-success")
    void collectionsDocument() {
        Answer document = reader.get("/ogc/collections");
        assertThat(document.status()).isEqualTo(200);
        assertThat(rels(document.json())).contains("self", "alternate");
        for (JsonNode link : document.json().get("links")) {
            assertThat(link.has("rel") && link.has("type")).isTrue();
        }
        for (JsonNode one : document.json().get("collections")) {
            assertThat(one.get("id").asString()).isNotBlank();
            List<JsonNode> items =
                    StreamSupport.stream(one.get("links").spliterator(), false)
                            .filter(link -> link.get("rel").asString().equals("items"))
                            .toList();
            assertThat(items).hasSize(2).allMatch(link -> link.has("type"));
            assertWithin(one.at("/extent/spatial/bbox/0"), one.get("id").asString());
        }
    }

    /** Every feature lies within the extent that its collection tells. */
    private void assertWithin(JsonNode box, String collection) {
        String whole = "bbox=%s,%s,%s,%s".formatted(box.get(0), box.get(1), box.get(2), box.get(3));
        String matched = items(collection, "limit=1").at("/numberMatched");
        assertThat(items(collection, whole + "&limit=1").at("/numberMatched"))
                .as(collection)
                .isEqualTo(matched);
    }

    @Test
    @DisplayName("/conf/core/sfc-md-op, /conf/core/sfc-md-success")
    void oneCollection() {
        for (JsonNode one : reader.get("/ogc/collections").json().get("collections")) {
            Answer alone = reader.get("/ogc/collections/" + one.get("id").asString());
            assertThat(alone.status()).isEqualTo(200);
            for (String field : List.of("id", "title", "extent")) {
                assertThat(alone.json().get(field)).isEqualTo(one.get(field));
            }
            assertThat(alone.json().path("description")).isEqualTo(one.path("description"));
            one.get("links")
                    .forEach(link ->
                            assertThat(alone.json().get("links").toString())
                                    .contains(link.toString()));
        }
    }

    @Test
    @DisplayName("/conf/core/fc-op, /conf/core/fc-response")
    void features() {
        for (String collection : collections()) {
            Answer page = items(collection, "");
            assertThat(page.status()).as(collection).isEqualTo(200);
            assertThat(page.at("/type")).isEqualTo("FeatureCollection");
            assertThat(page.json().get("features").isArray()).isTrue();
        }
    }

    @Test
    @DisplayName("/conf/core/fc-bbox-definition, fc-limit-definition, fc-time-definition")
    void parametersAreDefined() {
        for (String collection : collections()) {
            JsonNode bbox = parameter(collection, "bbox");
            assertThat(bbox.at("/schema/type").asString()).isEqualTo("array");
            assertThat(bbox.at("/schema/minItems").asInt()).isEqualTo(4);
            assertThat(bbox.at("/schema/maxItems").asInt()).isEqualTo(6);
            assertThat(bbox.at("/schema/items/type").asString()).isEqualTo("number");
            JsonNode limit = parameter(collection, "limit");
            assertThat(limit.at("/schema/type").asString()).isEqualTo("integer");
            assertThat(limit.at("/schema/minimum").asInt()).isEqualTo(1);
            assertThat(limit.at("/schema/maximum").asInt()).isPositive();
            assertThat(limit.at("/schema/default").asInt()).isPositive();
            JsonNode datetime = parameter(collection, "datetime");
            assertThat(datetime.at("/schema/type").asString()).isEqualTo("string");
            for (JsonNode one : List.of(bbox, limit, datetime)) {
                assertThat(one.get("in").asString()).isEqualTo("query");
                assertThat(one.get("required").asBoolean()).isFalse();
                assertThat(one.get("style").asString()).isEqualTo("form");
                assertThat(one.get("explode").asBoolean()).isFalse();
            }
        }
    }

    private JsonNode parameter(String collection, String name) {
        JsonNode operation =
                reader.get("/ogc/api")
                        .json()
                        .at("/paths/~1collections~1" + collection + "~1items/get/parameters");
        return StreamSupport.stream(operation.spliterator(), false)
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("/conf/core/fc-bbox-response")
    void bboxResponse() {
        assertThat(codes("parcels", "bbox=120.4631,36.15,120.4652,36.17"))
                .containsExactly("370212003", "370212004", "370212005");
        assertThat(codes("parcels", "bbox=120.4631,36.15,0,120.4652,36.17,50"))
                .containsExactly("370212003", "370212004", "370212005");
        assertThat(codes("parcels", "bbox=120.4606,36.15,120.4609,36.17")).isEmpty();
        assertThat(codes("parcels", "bbox=-180,-90,180,90")).hasSize(25);
    }

    /** The Greenwich meridian, the equator, the 180th meridian, both poles: as OGC's suite asks. */
    @Test
    @DisplayName("/conf/core/fc-bbox-response, across the lines of the globe")
    void boxesAcrossTheLinesOfTheGlobe() {
        for (String box :
                List.of(
                        "-1.5,50,1.5,53",
                        "-80,-5,-70,5",
                        "177,65,-177,70",
                        "-180,85,180,90",
                        "-180,-90,180,-85")) {
            assertThat(codes("parcels", "bbox=" + box)).as(box).isEmpty();
        }
        assertThat(codes("parcels", "bbox=100,30,-170,40"))
                .as("from the west of China across the Pacific")
                .hasSize(25);
    }

    @Test
    @DisplayName("/conf/core/fc-limit-response")
    void limitResponse() {
        assertThat(items("parcels", "limit=7").json().get("features").size()).isEqualTo(7);
        int most = parameter("parcels", "limit").at("/schema/maximum").asInt();
        Answer beyond = items("parcels", "limit=" + (most + 1));
        assertThat(beyond.status()).isEqualTo(200);
        assertThat(beyond.json().get("features").size()).isEqualTo(25);
    }

    @Test
    @DisplayName("/conf/core/fc-time-response")
    void timeResponse() {
        Set<String> all = codes("parcels", "");
        Set<String> undated = new TreeSet<>(all);
        undated.removeAll(Set.of("370212000", "370212001", "370212002"));
        assertThat(undated).hasSize(22);
        assertMeans("2022-02-10T00:00:00Z", undated, "370212001");
        assertMeans("2022-01-15T00:00:00Z/2022-02-05T00:00:00Z", undated, "370212000", "370212001");
        for (String open : List.of("..", "")) {
            assertMeans(open + "/2022-01-31T00:00:00Z", undated, "370212000");
            assertMeans("2022-02-25T00:00:00Z/" + open, undated, "370212002");
        }
        assertMeans("2020-01-01T00:00:00Z", undated);
        assertMeans("2022-01-15/P21D", undated, "370212000", "370212001");
        assertMeans("2022-02-10T00:00:00Z/PT12H", undated, "370212001");
        assertMeans("P1M6DT12H31M12S/2022-01-31T00:00:00Z", undated, "370212000");
    }

    /** Only what stands then, and all that has no days. */
    private void assertMeans(String datetime, Set<String> undated, String... dated) {
        Set<String> wanted = new TreeSet<>(undated);
        wanted.addAll(List.of(dated));
        assertThat(codes("parcels", "datetime=" + datetime)).as(datetime).isEqualTo(wanted);
    }

    @Test
    @DisplayName("/conf/core/query-param-invalid")
    void invalidParameters() {
        List<String> queries =
                List.of(
                        "limit=0",
                        "limit=x",
                        "bbox=1,2,3",
                        "bbox=1,2,a,4",
                        "bbox=NaN,1,2,3",
                        "bbox=120,37,121,36",
                        "datetime=P1D/P2D",
                        "datetime=2022-01-01/P",
                        "datetime=../P2D",
                        "datetime=2022-01-01/P999999999Y",
                        "datetime=yesterday",
                        "datetime=2023-01-01T00:00:00Z/2022-01-01T00:00:00Z");
        for (String query : queries) {
            assertThat(items("parcels", query).status()).as(query).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("/conf/core/query-param-unknown")
    void unknownParameters() {
        for (String path : List.of("", "/api", "/conformance", "/collections")) {
            assertThat(reader.get("/ogc" + path + "?unknownQueryParameter=x").status())
                    .as(path)
                    .isEqualTo(400);
        }
        for (String collection : collections()) {
            String path = "/ogc/collections/" + collection;
            for (String end : List.of("", "/items", "/items/" + anyFeature(collection))) {
                assertThat(reader.get(path + end + "?unknownQueryParameter=x").status())
                        .as(path + end)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    @DisplayName("/conf/core/fc-links")
    void linksOfFeatures() {
        for (String collection : collections()) {
            JsonNode page = items(collection, "limit=1").json();
            assertThat(rels(page)).contains("self", "alternate");
            page.get("links")
                    .forEach(link ->
                            assertThat(link.has("rel") && link.has("type"))
                                    .as(collection)
                                    .isTrue());
        }
        Set<String> seen = new TreeSet<>();
        String next = "/ogc/collections/parcels/items?limit=10";
        while (!next.isEmpty()) {
            JsonNode page = reader.get(next).json();
            page.get("features").forEach(one -> seen.add(one.get("id").asString()));
            next = href(page, "next");
        }
        assertThat(seen).hasSize(25);
    }

    @Test
    @DisplayName("/conf/core/fc-timeStamp, fc-numberMatched, fc-numberReturned")
    void numbersOfFeatures() {
        for (String collection : collections()) {
            JsonNode page = items(collection, "limit=3").json();
            assertThat(Instant.parse(page.get("timeStamp").asString())).isNotNull();
            assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size());
            assertThat(page.get("numberMatched").asInt())
                    .isGreaterThanOrEqualTo(page.get("numberReturned").asInt());
        }
        assertThat(items("parcels", "limit=3").at("/numberMatched")).isEqualTo("25");
    }

    @Test
    @DisplayName("/conf/core/f-op, /conf/core/f-success, /conf/core/f-links")
    void oneFeature() {
        for (String collection : collections()) {
            String id = anyFeature(collection);
            assertThat(id).as(collection).isNotEmpty();
            Answer feature = reader.get("/ogc/collections/" + collection + "/items/" + id);
            assertThat(feature.status()).isEqualTo(200);
            assertThat(feature.at("/id")).isEqualTo(id);
            assertThat(rels(feature.json())).contains("self", "alternate", "collection");
            feature.json()
                    .get("links")
                    .forEach(link -> assertThat(link.has("rel") && link.has("type")).isTrue());
        }
    }
}
