package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.testing.ServerTest;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.NewFeature;
import guatu.server.wallmap.layer.StoredFeatures;
import guatu.server.wallmap.layer.StoredVersion;
import guatu.server.wallmap.tile.Tiles;
import guatu.tiles.datum.WebMercator;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import guatu.tiles.vector.DecodedTile;
import guatu.tiles.vector.TileAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tiles are drawn from features gathered by place: what is gathered follows every change. */
@ServerTest
class BlocksTest {

    private static final double LON = 120.40;
    private static final double LAT = 36.12;

    private final StoredFeatures features;
    private final Tiles tiles;
    private final JdbcClient jdbc;

    BlocksTest(StoredFeatures features, Tiles tiles, JdbcClient jdbc) {
        this.features = features;
        this.tiles = tiles;
        this.jdbc = jdbc;
    }

    /** A square of some 18 m. */
    private static NewFeature building(String code, double lon, String kind) {
        Shape shape = new Shape();
        shape.begin(Kind.POLYGON);
        double[][] corners = {{0, 0}, {0.0002, 0}, {0.0002, 0.0002}, {0, 0.0002}, {0, 0}};
        for (double[] corner : corners) {
            shape.add(lon + corner[0], LAT + corner[1]);
        }
        shape.endPart(true);
        return new NewFeature(code, null, shape, Map.of("kind", kind), null, null, null);
    }

    /** The kinds of the buildings on the tile, by code. */
    private Map<String, String> drawn(double lon) {
        double[] place = WebMercator.METRES.of(lon, LAT);
        byte[] tile = tiles.tile(List.of(Layer.BUILDINGS), TileAddress.at(15, place[0], place[1]));
        Map<String, String> kinds = new TreeMap<>();
        DecodedTile.of(tile)
                .layers()
                .getOrDefault("buildings", List.of())
                .forEach(one ->
                        kinds.put(
                                String.valueOf(one.properties().get("code")),
                                String.valueOf(one.properties().get("kind"))));
        return kinds;
    }

    /** How many blocks hold buildings west of there. */
    private long blocks() {
        return jdbc.sql(
                        """
                        select count(*)
                          from wallmap.block
                         where layer = 'buildings'
                           and (bounds[0])[0] < :east
                        """)
                .param("east", WebMercator.METRES.of(LON + 0.05, LAT)[0])
                .query(Long.class)
                .single();
    }

    @Test
    void neighboursStandInOneBlockAndEachMayChangeAlone() {
        features.put(
                Layer.BUILDINGS,
                List.of(building("A", LON, "R2"), building("B", LON + 0.0003, "R2")),
                null,
                Account.console());
        assertThat(drawn(LON)).isEqualTo(Map.of("A", "R2", "B", "R2"));
        assertThat(blocks()).isEqualTo(1);

        features.put(
                Layer.BUILDINGS,
                List.of(building("B", LON + 0.0003, "B1")),
                null,
                Account.console());
        assertThat(drawn(LON)).isEqualTo(Map.of("A", "R2", "B", "B1"));

        // Moved by 1 km: its old block keeps the neighbour, a new one holds it.
        StoredVersion a = Objects.requireNonNull(features.standing(Layer.BUILDINGS, "A"));
        features.put(Layer.BUILDINGS, building("A", LON + 0.011, "R2"), a.id(), Account.console());
        assertThat(blocks()).isEqualTo(2);

        features.end(Layer.BUILDINGS, List.of("A", "B"));
        assertThat(drawn(LON)).isEmpty();
        assertThat(blocks()).isZero();
    }

    @Test
    void addedToOneBlockAtOnceNoneIsLost() throws Exception {
        double elsewhere = LON + 0.1;
        List<Callable<Void>> adding = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String code = "C-" + i;
            double lon = elsewhere + i * 0.00025;
            adding.add(() -> {
                features.put(
                        Layer.BUILDINGS,
                        List.of(building(code, lon, "R2")),
                        null,
                        Account.console());
                return null;
            });
        }
        try (ExecutorService all = Executors.newFixedThreadPool(8)) {
            for (Future<Void> one : all.invokeAll(adding)) {
                one.get();
            }
        }
        assertThat(drawn(elsewhere)).hasSize(8);
    }
}
