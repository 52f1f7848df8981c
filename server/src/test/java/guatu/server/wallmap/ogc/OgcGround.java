package guatu.server.wallmap.ogc;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.NewFeature;
import guatu.server.wallmap.layer.StoredFeatures;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * What the tests of the OGC interface stand on: two projects, 25 parcels (three of them with days),
 * a house, and a program that reads with a key.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OgcGround {

    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    private final Groundwork ground;
    private final StoredFeatures features;
    final Callers callers;
    Caller reader;
    Caller office;

    OgcGround(Groundwork ground, StoredFeatures features, Callers callers) {
        this.ground = ground;
        this.features = features;
        this.callers = callers;
        this.reader = callers.stranger();
        this.office = reader;
    }

    @BeforeAll
    void groundwork() {
        office = callers.loggedIn("office", Role.OFFICE);
        Caller leader = callers.loggedIn("leader", Role.LEADER);
        ground.lay();
        ground.list(
                """
                VR 虚拟现实产业园 district=370212 place=120.46_36.16 lead=GS
                VR/M1 一期封顶 start=2022-03-01 finish=2022-12-16 post=GS-1
                LS 老四方工业区 district=370203 place=120.36_36.11 lead=GS
                LS/M1 开工 finish=2023-06-30 post=GS-1
                """);
        List<NewFeature> parcels = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            LocalDate from = i < 3 ? LocalDate.of(2022, 1 + i, 1) : null;
            LocalDate to = i < 3 ? LocalDate.of(2022, 1 + i, 20) : null;
            parcels.add(parcel("370212%03d".formatted(i), 120.46 + i * 0.001, from, to));
        }
        features.put(Layer.PARCELS, parcels, null, Account.console());
        features.put(
                Layer.HOUSES,
                List.of(parcel("张村河-1", 120.46, null, null)),
                null,
                Account.console());
        Answer made = leader.post("/api/map/keys", Map.of("label", "QGIS"));
        String pair = made.at("/login") + ":" + made.at("/key");
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        reader = callers.stranger().with("Authorization", "Basic " + basic);
    }

    private static NewFeature parcel(
            String code, double lon, @Nullable LocalDate from, @Nullable LocalDate to) {
        Shape shape = new Shape();
        shape.begin(Kind.POLYGON);
        double[][] corners = {{0, 0}, {0.0005, 0}, {0.0005, 0.0004}, {0, 0.0004}, {0, 0}};
        for (double[] corner : corners) {
            shape.add(lon + corner[0], 36.16 + corner[1]);
        }
        shape.endPart(true);
        return new NewFeature(code, null, shape, Map.of("kind", "R2"), null, from, to);
    }

    /** Whether a document has a link of that relation. */
    static Set<String> rels(JsonNode document) {
        Set<String> rels = new HashSet<>();
        document.get("links").forEach(link -> rels.add(link.get("rel").asString()));
        return rels;
    }

    /** The address of the first link of a relation, as a path; empty when there is none. */
    static String href(JsonNode document, String rel) {
        return StreamSupport.stream(document.get("links").spliterator(), false)
                .filter(link -> link.get("rel").asString().equals(rel))
                .map(link -> path(link.get("href").asString()))
                .findFirst()
                .orElse("");
    }

    static String path(String address) {
        return address.replaceFirst("^http://[^/]+", "");
    }

    /** The names of all collections. */
    Set<String> collections() {
        Set<String> names = new TreeSet<>();
        reader.get("/ogc/collections")
                .json()
                .get("collections")
                .forEach(one -> names.add(one.get("id").asString()));
        return names;
    }

    /** The items of a collection that a query means. */
    Answer items(String collection, String query) {
        return reader.get("/ogc/collections/" + collection + "/items?" + query);
    }

    /** The codes of the features that a query means. */
    Set<String> codes(String collection, String query) {
        Set<String> codes = new TreeSet<>();
        items(collection, query + "&limit=1000")
                .json()
                .get("features")
                .forEach(one -> codes.add(one.at("/properties/code").asString()));
        return codes;
    }

    /** The id of the first feature of a collection; empty when there is none. */
    String anyFeature(String collection) {
        return items(collection, "limit=1").at("/features/0/id");
    }
}
