package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.NewFeature;
import guatu.server.wallmap.layer.StoredFeatures;
import guatu.server.wallmap.tile.Tiles;
import guatu.tiles.datum.WebMercator;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import guatu.tiles.vector.DecodedTile;
import guatu.tiles.vector.TileAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tiles over the wire: what stands on them, who may see it, what a report does to them. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TilesServerTest {

    private final Groundwork ground;
    private final Callers callers;
    private final StoredFeatures features;
    private final Tiles tiles;
    private Caller office;
    private Caller filler;

    TilesServerTest(Groundwork ground, Callers callers, StoredFeatures features, Tiles tiles) {
        this.ground = ground;
        this.callers = callers;
        this.features = features;
        this.tiles = tiles;
    }

    @BeforeAll
    void groundwork() {
        office = callers.loggedIn("office", Role.OFFICE);
        filler = callers.loggedIn("filler", "GS", Role.FILLER);
        ground.lay("filler");
        ground.list(
                """
                VR 虚拟现实产业园 district=370212 areas=ZZL place=120.46_36.16 lead=GS
                VR/M1 一期封顶 start=2022-03-01 finish=2022-12-16 post=GS-1
                LS 老四方工业区 district=370203 place=120.36_36.11 lead=GS
                LS/M1 开工 finish=2023-06-30 post=GS-1
                """);
        features.put(
                Layer.PARCELS,
                List.of(parcel("370212001", 120.46, 36.16), parcel("370212002", 120.461, 36.16)),
                null,
                Account.console());
        features.put(
                Layer.HOUSES, List.of(parcel("张村河-1", 120.46, 36.16)), null, Account.console());
    }

    private static NewFeature parcel(String code, double lon, double lat) {
        Shape shape = new Shape();
        shape.begin(Kind.POLYGON);
        double[][] corners = {{0, 0}, {0.0005, 0}, {0.0005, 0.0004}, {0, 0.0004}, {0, 0}};
        for (double[] corner : corners) {
            shape.add(lon + corner[0], lat + corner[1]);
        }
        shape.endPart(true);
        return new NewFeature(code, "地块", shape, Map.of("kind", "R2"), null, null, null);
    }

    private static String address(String layers, int zoom, double lon, double lat) {
        double[] place = WebMercator.METRES.of(lon, lat);
        return "/api/tiles/" + layers + "/" + TileAddress.at(zoom, place[0], place[1]);
    }

    @Test
    void aTileHasItsProjectsWithTheirLightsAndTheParcelsUnderThem() {
        Answer answer = office.get(address("parcels,projects,lights", 14, 120.46, 36.16));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        DecodedTile tile = DecodedTile.of(answer.body());
        assertThat(tile.layers()).containsOnlyKeys("parcels", "projects", "lights");
        assertThat(tile.layers().get("parcels")).hasSize(2);
        assertThat(tile.layers().get("parcels").getFirst().properties())
                .containsEntry("code", "370212001")
                .containsEntry("kind", "R2");
        assertThat(tile.layers().get("lights"))
                .singleElement()
                .satisfies(light -> {
                    assertThat(light.properties())
                            .containsEntry("code", "VR")
                            .containsEntry("name", "虚拟现实产业园");
                    assertThat(light.kind()).isEqualTo(Kind.POINT);
                });
    }

    @Test
    void theLightsOfACityAreAsManyAsItsList() {
        Answer city = office.get(address("lights,districts", 8, 120.4, 36.1));
        DecodedTile tile = DecodedTile.of(city.body());
        int total = office.get("/api/projects").json().get("total").asInt();
        assertThat(tile.layers().get("lights")).hasSize(total);
        assertThat(tile.layers().get("districts")).hasSize(10);
    }

    @Test
    void whoHasTheTileGetsNothingAgain() {
        String address = address("parcels", 13, 120.46, 36.16);
        Answer first = office.get(address);
        office.with("If-None-Match", first.header("ETag"));
        Answer again = office.get(address);
        office.with("If-None-Match", "");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void nothingLiesOnAnEmptyTileAndThereIsNoneBeyondTheGrid() {
        assertThat(office.get("/api/tiles/parcels/14/0/0").status()).isEqualTo(204);
        assertThat(office.get("/api/tiles/parcels/3/8/0").problems())
                .containsExactly("map.no-tile");
        assertThat(office.get("/api/tiles/parcels/40/1/1").status()).isEqualTo(404);
        assertThat(office.get("/api/tiles/roads/3/1/1").problems()).containsExactly("map.no-layer");
        assertThat(office.get("/api/tiles/parcels/3/x/1").status()).isEqualTo(400);
    }

    @Test
    void housesAreForThoseWhoMayKnowOfPersons() {
        String address = address("houses", 16, 120.46, 36.16);
        assertThat(office.get(address).status()).isEqualTo(200);
        assertThat(filler.get(address).problems()).containsExactly("map.layer-closed");
        assertThat(callers.stranger().get(address).status()).isEqualTo(401);
    }

    /** A report turns its own tile and leaves the others where they were. */
    @Test
    void aReportRecoloursItsTileWhileTheOthersStay() {
        String here = address("lights", 14, 120.46, 36.16);
        String there = address("lights", 14, 120.36, 36.11);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            others.add(address("lights", 15, 119.9 + i * 0.011, 36.5));
        }
        others.forEach(office::get);
        String before = office.get(here).header("ETag");
        String unchanged = office.get(there).header("ETag");
        assertThat(light(office.get(here))).isEqualTo("LATE");
        int kept = tiles.kept();

        Answer reported =
                filler.post(
                        "/api/reports",
                        Map.of("milestone", "VR/M1", "kind", "FINISHED", "date", "2022-12-16"));
        assertThat(reported.status()).as(reported.text()).isLessThan(300);

        assertThat(kept - tiles.kept()).isLessThan(20);
        assertThat(tiles.kept()).isGreaterThan(200);
        assertThat(light(office.get(here))).isEqualTo("DONE");
        assertThat(office.get(here).header("ETag")).isNotEqualTo(before);
        assertThat(office.get(there).header("ETag")).isEqualTo(unchanged);
    }

    private static String light(Answer tile) {
        return DecodedTile.of(tile.body())
                .layers()
                .get("lights")
                .getFirst()
                .properties()
                .get("light")
                .toString();
    }

    @Test
    void aFeatureThatTakesAnothersPlaceIsDrawnInItsStead() {
        String address = address("buildings", 15, 120.50, 36.20);
        features.put(
                Layer.BUILDINGS, List.of(parcel("B-1", 120.50, 36.20)), null, Account.console());
        assertThat(DecodedTile.of(office.get(address).body()).layers().get("buildings")).hasSize(1);
        features.put(
                Layer.BUILDINGS,
                List.of(parcel("B-1", 120.5005, 36.2), parcel("B-2", 120.50, 36.20)),
                null,
                Account.console());
        assertThat(DecodedTile.of(office.get(address).body()).layers().get("buildings")).hasSize(2);
        features.end(Layer.BUILDINGS, List.of("B-1", "B-2"));
        assertThat(office.get(address).status()).isEqualTo(204);
    }

    /** On 1 February 2022 work was not to have begun yet, whatever is known of it today. */
    @Test
    void theTilesOfAnEarlierDayShowItsLights() {
        String here = address("lights", 14, 120.46, 36.16);
        Answer then = office.get(here + "?at=2022-02-01");
        assertThat(then.status()).as(then.text()).isEqualTo(200);
        assertThat(light(then)).isNotIn("DONE", "LATE");
        Answer before = office.get(address("parcels", 16, 120.46, 36.16) + "?at=2020-01-01");
        assertThat(before.status()).isEqualTo(204);
    }
}
