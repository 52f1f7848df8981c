package guatu.server.wallmap.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.campaign.Campaigns;
import guatu.server.organisation.Organisation;
import guatu.server.project.Groundwork;
import guatu.server.project.ListText;
import guatu.server.project.Projects;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.NewFeature;
import guatu.server.wallmap.layer.StoredFeatures;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * The abstract tests of OGC API – Features Part 1 (OGC 17-069r4, annex A) and Part 2 (OGC 18-058r1,
 * annex A), walked over HTTP.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeaturesConformanceTest {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String HERE = "120.46,36.15,120.47,36.17";

    private final Projects projects;
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Callers callers;
    private final StoredFeatures features;
    private Caller reader;
    private Caller office;

    FeaturesConformanceTest(
            Projects projects,
            Campaigns campaigns,
            Organisation organisation,
            Callers callers,
            StoredFeatures features) {
        this.projects = projects;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.callers = callers;
        this.features = features;
    }

    @BeforeAll
    void groundwork() {
        office = callers.loggedIn("office", Role.OFFICE);
        Caller leader = callers.loggedIn("leader", Role.LEADER);
        Groundwork.lay(campaigns, organisation);
        projects.apply(
                        ListText.edit(
                                "年度计划",
                                """
                                VR 虚拟现实产业园 district=370212 place=120.46_36.16 lead=GS
                                VR/M1 一期封顶 start=2022-03-01 finish=2022-12-16 post=GS-1
                                LS 老四方工业区 district=370203 place=120.36_36.11 lead=GS
                                LS/M1 开工 finish=2023-06-30 post=GS-1
                                """),
                        Account.console())
                .orRefuse();
        List<NewFeature> parcels = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            parcels.add(parcel("370212%03d".formatted(i), 120.46 + i * 0.001, 36.16));
        }
        features.put(Layer.PARCELS, parcels, null, Account.console());
        features.put(
                Layer.HOUSES, List.of(parcel("张村河-1", 120.46, 36.16)), null, Account.console());
        Answer made = leader.post("/api/map/keys", Map.of("label", "QGIS"));
        String pair = made.at("/login") + ":" + made.at("/key");
        reader =
                callers.stranger()
                        .with(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        pair.getBytes(StandardCharsets.UTF_8)));
    }

    private static NewFeature parcel(String code, double lon, double lat) {
        Shape shape = new Shape();
        shape.begin(Kind.POLYGON);
        double[][] corners = {{0, 0}, {0.0005, 0}, {0.0005, 0.0004}, {0, 0.0004}, {0, 0}};
        for (double[] corner : corners) {
            shape.add(lon + corner[0], lat + corner[1]);
        }
        shape.endPart(true);
        return new NewFeature(code, null, shape, Map.of("kind", "R2"), null, null, null);
    }

    private static Set<String> rels(JsonNode document) {
        Set<String> rels = new HashSet<>();
        document.get("links").forEach(link -> rels.add(link.get("rel").asString()));
        return rels;
    }

    private static String href(JsonNode document, String rel) {
        return StreamSupport.stream(document.get("links").spliterator(), false)
                .filter(link -> link.get("rel").asString().equals(rel))
                .map(link -> link.get("href").asString().replaceFirst("^http://[^/]+", ""))
                .findFirst()
                .orElse("");
    }

    @Test
    void a2TheLandingPageLeadsToEverything() {
        Answer landing = reader.get("/ogc");
        assertThat(landing.status()).isEqualTo(200);
        assertThat(rels(landing.json()))
                .contains(
                        "self", "alternate", "service-desc", "service-doc", "conformance", "data");
        landing.json()
                .get("links")
                .forEach(link -> {
                    String address = link.get("href").asString().replaceFirst("^http://[^/]+", "");
                    assertThat(reader.get(address).status()).as(address).isEqualTo(200);
                });
    }

    @Test
    void a2TheDescriptionIsOpenApi3AndNamesEveryPathWithItsParameters() {
        Answer api = reader.get("/ogc/api");
        assertThat(api.header("Content-Type"))
                .isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(api.at("/openapi")).startsWith("3.0");
        JsonNode items = api.json().at("/paths/~1collections~1parcels~1items/get");
        List<String> names = new ArrayList<>();
        items.get("parameters").forEach(one -> names.add(one.get("name").asString()));
        assertThat(names).contains("limit", "bbox", "datetime", "crs", "bbox-crs");
        items.get("parameters")
                .forEach(one -> {
                    assertThat(one.get("required").asBoolean()).isFalse();
                    assertThat(one.get("style").asString()).isEqualTo("form");
                    assertThat(one.get("explode").asBoolean()).isFalse();
                });
        assertThat(api.json().at("/paths").has("/collections/projects/items/{featureId}")).isTrue();
    }

    @Test
    void a2ItTellsWhatItConformsTo() {
        assertThat(reader.get("/ogc/conformance").text())
                .contains("ogcapi-features-1/1.0/conf/core")
                .contains("ogcapi-features-1/1.0/conf/geojson")
                .contains("ogcapi-features-1/1.0/conf/oas30")
                .contains("ogcapi-features-2/1.0/conf/crs");
    }

    @Test
    void a2EveryCollectionIsDescribedAlikeInTheListAndAlone() {
        JsonNode list = reader.get("/ogc/collections").json();
        assertThat(rels(list)).contains("self", "alternate");
        assertThat(list.get("collections").size()).isGreaterThanOrEqualTo(4);
        for (JsonNode collection : list.get("collections")) {
            String id = collection.get("id").asString();
            assertThat(rels(collection)).contains("items");
            assertThat(collection.at("/extent/spatial/bbox/0").size()).isEqualTo(4);
            assertThat(collection.get("storageCrs").asString()).isEqualTo(CRS84);
            assertThat(collection.get("crs").toString()).contains(CRS84, EPSG + "4549");
            assertThat(reader.get("/ogc/collections/" + id).json()).isEqualTo(collection);
        }
        assertThat(reader.get("/ogc/collections/none").status()).isEqualTo(404);
    }

    @Test
    void a2PagesTogetherHaveEveryFeatureOnce() {
        Set<String> ids = new HashSet<>();
        String next = "/ogc/collections/parcels/items?limit=10";
        int pages = 0;
        while (!next.isEmpty()) {
            Answer page = reader.get(next);
            assertThat(page.header("Content-Type")).startsWith("application/geo+json");
            JsonNode json = page.json();
            assertThat(json.get("type").asString()).isEqualTo("FeatureCollection");
            assertThat(json.get("numberMatched").asInt()).isEqualTo(25);
            assertThat(json.get("numberReturned").asInt()).isEqualTo(json.get("features").size());
            assertThat(json.get("timeStamp").asString()).endsWith("Z");
            json.get("features").forEach(one -> ids.add(one.get("id").asString()));
            next = href(json, "next");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(ids).hasSize(25);
    }

    @Test
    void a2AFeatureIsFoundByItsId() {
        JsonNode page = reader.get("/ogc/collections/parcels/items?limit=1").json();
        String id = page.at("/features/0/id").asString();
        Answer item = reader.get("/ogc/collections/parcels/items/" + id);
        assertThat(item.at("/type")).isEqualTo("Feature");
        assertThat(item.at("/id")).isEqualTo(id);
        assertThat(rels(item.json())).contains("self", "alternate", "collection");
        assertThat(reader.get("/ogc/collections/parcels/items/0").status()).isEqualTo(404);
        assertThat(reader.get("/ogc/collections/lights/items/VR").at("/properties/light"))
                .isEqualTo("LATE");
    }

    @Test
    void a2ABoxATimeAndAPropertySelect() {
        assertThat(matched("projects", "bbox=" + HERE)).isEqualTo(1);
        assertThat(matched("projects", "bbox=120.46,36.15,0,120.47,36.17,99")).isEqualTo(1);
        assertThat(matched("projects", "datetime=2022-12-19T00:00:00Z/..")).isEqualTo(2);
        assertThat(matched("projects", "datetime=../2021-12-31T00:00:00Z")).isZero();
        assertThat(matched("projects", "datetime=2040-06-01T00:00:00Z")).isZero();
        assertThat(matched("lights", "light=LATE")).isEqualTo(1);
        assertThat(matched("parcels", "code=370212003")).isEqualTo(1);
        // The box of the district meets it, the district itself does not: open sea.
        assertThat(matched("districts", "bbox=120.9,36.0,120.95,36.05")).isZero();
    }

    private int matched(String layer, String query) {
        Answer answer = reader.get("/ogc/collections/" + layer + "/items?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("numberMatched").asInt();
    }

    @Test
    void a2WhatNobodyKnowsOrIsMalformedIsRefused() {
        for (String query :
                List.of(
                        "unknownQueryParameter=1",
                        "limit=0",
                        "limit=x",
                        "bbox=1,2,3",
                        "bbox=1,2,a,4",
                        "bbox=120.47,36.17,120.46,36.15",
                        "bbox=NaN,1,2,3",
                        "datetime=yesterday",
                        "datetime=2023-01-01T00:00:00Z/2022-01-01T00:00:00Z",
                        "f=xml",
                        "crs=" + EPSG + "9999",
                        "bbox-crs=" + EPSG + "9999&bbox=1,2,3,4")) {
            Answer answer = reader.get("/ogc/collections/parcels/items?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
        }
        assertThat(reader.get("/ogc/collections?nobody=1").status()).isEqualTo(400);
    }

    @Test
    void p2TheAnswerIsInTheWantedReferenceSystemInItsOrder() {
        Answer usual = reader.get("/ogc/collections/lights/items/VR");
        assertThat(usual.header("Content-Crs")).isEqualTo("<" + CRS84 + ">");
        assertThat(usual.json().at("/geometry/coordinates/0").asDouble()).isEqualTo(120.46);
        Answer north = reader.get("/ogc/collections/lights/items/VR?crs=" + EPSG + "4490");
        assertThat(north.header("Content-Crs")).isEqualTo("<" + EPSG + "4490>");
        assertThat(north.json().at("/geometry/coordinates/0").asDouble()).isEqualTo(36.16);
        JsonNode metres =
                reader.get("/ogc/collections/lights/items?code=VR&crs=" + EPSG + "4549")
                        .json()
                        .at("/features/0/geometry/coordinates");
        assertThat(metres.get(0).asDouble()).isCloseTo(4_003_400, within(2_000.0));
        assertThat(metres.get(1).asDouble()).isCloseTo(541_400, within(1_000.0));
    }

    @Test
    void p2ABoxMayComeInAnyOfThem() {
        assertThat(matched("projects", "bbox-crs=" + EPSG + "4326&bbox=36.15,120.46,36.17,120.47"))
                .isEqualTo(1);
        assertThat(
                        matched(
                                "projects",
                                "bbox-crs=" + EPSG + "3857&bbox=13409500,4322000,13410700,4323000"))
                .isEqualTo(1);
    }

    @Test
    void pagesForPeopleHaveTheSameLinks() {
        for (String path :
                List.of(
                        "/ogc?f=html",
                        "/ogc/collections?f=html",
                        "/ogc/collections/lights?f=html",
                        "/ogc/collections/lights/items?f=html",
                        "/ogc/collections/lights/items/VR?f=html")) {
            Answer page = reader.get(path);
            assertThat(page.header("Content-Type")).as(path).startsWith("text/html");
            assertThat(page.text()).startsWith("<!DOCTYPE html>").contains("<a href=");
        }
    }

    @Test
    void withoutAKeyNothingIsToldAndPersonalLayersOnlyToThoseWhoMay() {
        assertThat(callers.stranger().get("/ogc").status()).isEqualTo(401);
        assertThat(callers.stranger().with("Authorization", "Bearer nonsense").get("/ogc").status())
                .isEqualTo(401);
        assertThat(reader.get("/ogc/collections").text()).doesNotContain("houses");
        assertThat(reader.get("/ogc/collections/houses/items").status()).isEqualTo(404);
        assertThat(office.get("/ogc/collections").text()).contains("houses");
    }

    @Test
    void aKeyThatWasEndedOpensNothing() {
        Answer made = office.post("/api/map/keys", Map.of("label", "旧电脑"));
        Caller program = callers.stranger().with("Authorization", "Bearer " + made.at("/key"));
        assertThat(program.get("/ogc").status()).isEqualTo(200);
        String id = office.get("/api/map/keys").at("/0/id");
        assertThat(office.delete("/api/map/keys/" + id).status()).isEqualTo(200);
        assertThat(program.get("/ogc").status()).isEqualTo(401);
        assertThat(office.post("/api/map/keys", Map.of("label", " ")).problems())
                .containsExactly("map.key.label");
    }

    @Test
    void theKeysOfAClosedAccountOpenNothing() {
        Caller leaving = callers.loggedIn("leaving", Role.LEADER);
        Answer made = leaving.post("/api/map/keys", Map.of("label", "QGIS"));
        Caller program = callers.stranger().with("Authorization", "Bearer " + made.at("/key"));
        assertThat(program.get("/ogc").status()).isEqualTo(200);
        callers.loggedIn("sysadmin", Role.ADMIN)
                .put("/api/accounts/leaving/standing", Map.of("closed", true, "reason", "调离"));
        assertThat(program.get("/ogc").status()).isEqualTo(401);
    }

    @Test
    void tilesAndAStyleAreThereToo() {
        Answer set = reader.get("/ogc/tiles/WebMercatorQuad");
        assertThat(set.at("/dataType")).isEqualTo("vector");
        assertThat(reader.get("/ogc/tiles/WebMercatorQuad/8/100/213").status()).isEqualTo(200);
        assertThat(reader.get("/ogc/tiles/WebMercatorQuad/2/9/9").status()).isEqualTo(404);
        assertThat(reader.get("/ogc/styles/wall").at("/version")).isEqualTo("8");
    }
}
