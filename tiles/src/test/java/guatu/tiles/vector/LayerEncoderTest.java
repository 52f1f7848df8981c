package guatu.tiles.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.tiles.datum.WebMercator;
import guatu.tiles.shape.Bytes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.WkbWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is drawn on a tile, read back. */
class LayerEncoderTest {

    private static final TileAddress TILE = tileOf(14, 120.3826, 36.0614);
    private final LayerEncoder encoder = new LayerEncoder();

    @Test
    void aProjectKeepsItsPropertiesAndItsPlace() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", "QD-2022-001");
        facts.put("名称", "株洲路改造");
        facts.put("late", true);
        facts.put("days", -12);
        facts.put("percent", 64);
        facts.put("share", 0.64);
        encoder.begin(TILE);
        encoder.add(7, Tags.of(facts), wkb(Kind.POINT, 2048, 1024));
        DecodedTile.Feature feature = only("projects");
        assertThat(feature.id()).isEqualTo(7);
        assertThat(feature.parts()).containsExactly(List.of(2048, 1024));
        assertThat(feature.properties())
                .containsEntry("code", "QD-2022-001")
                .containsEntry("名称", "株洲路改造")
                .containsEntry("late", true)
                .containsEntry("days", -12L)
                .containsEntry("percent", 64L)
                .containsEntry("share", 0.64);
    }

    @Test
    void equalPropertiesAreWrittenOnce() {
        byte[] tags = Tags.of(Map.of("light", "LATE"));
        int one = sizeOf(1, tags);
        int two = sizeOf(2, tags);
        assertThat(two - one).isEqualTo(sizeOf(3, tags) - two).isLessThan(20);
    }

    @Test
    void anOuterRingRunsClockwiseAndAHoleTheOtherWayHoweverTheyCame() {
        for (boolean turned : new boolean[] {false, true}) {
            encoder.begin(TILE);
            encoder.add(
                    1,
                    Tags.NONE,
                    polygon(
                            turned
                                    ? new double[] {0, 0, 0, 900, 900, 900, 900, 0, 0, 0}
                                    : new double[] {0, 0, 900, 0, 900, 900, 0, 900, 0, 0},
                            new double[] {100, 100, 200, 100, 200, 200, 100, 200, 100, 100}));
            List<List<Integer>> rings = only("x").parts();
            assertThat(twiceArea(rings.get(0))).isEqualTo(2 * 900 * 900);
            assertThat(twiceArea(rings.get(1))).isEqualTo(-2 * 100 * 100);
        }
    }

    @Test
    void whatLiesBeyondTheBufferIsNotDrawnAndWhatCrossesItIsCut() {
        encoder.begin(TILE);
        encoder.add(1, Tags.NONE, wkb(Kind.POINT, 4353, 10));
        encoder.add(2, Tags.NONE, wkb(Kind.LINE, -1000, -1000, -300, -300));
        assertThat(encoder.count()).isZero();
        encoder.add(3, Tags.NONE, wkb(Kind.POINT, 4352, 10));
        encoder.add(4, Tags.NONE, wkb(Kind.LINE, -1000, 500, 6000, 500, 6000, 900, 2000, 900));
        encoder.add(
                5, Tags.NONE, polygon(new double[] {-9e5, -9e5, 9e5, -9e5, 9e5, 9e5, -9e5, 9e5}));
        List<DecodedTile.Feature> drawn = decoded("x");
        assertThat(drawn).extracting(DecodedTile.Feature::id).containsExactly(3L, 4L, 5L);
        assertThat(drawn.get(1).parts())
                .containsExactly(List.of(-256, 500, 4352, 500), List.of(4352, 900, 2000, 900));
        assertThat(twiceArea(drawn.get(2).parts().getFirst())).isEqualTo(2L * 4608 * 4608);
    }

    @Test
    void whatIsTooSmallToSeeIsLeftOut() {
        encoder.begin(TILE);
        encoder.add(1, Tags.NONE, polygon(new double[] {10, 10, 10.3, 10, 10.3, 10.3, 10, 10}));
        encoder.add(2, Tags.NONE, wkb(Kind.LINE, 50, 50, 50.2, 50.2));
        assertThat(encoder.count()).isZero();
    }

    @Test
    void aWavingLineKeepsOnlyWhatIsSeen() {
        double[] wave = new double[2000];
        for (int i = 0; i < 1000; i++) {
            wave[2 * i] = i * 4;
            wave[2 * i + 1] = 2000 + 0.3 * (i % 2);
        }
        encoder.begin(TILE);
        encoder.add(1, Tags.NONE, wkb(Kind.LINE, wave));
        assertThat(only("x").parts()).containsExactly(List.of(0, 2000, 3996, 2000));
    }

    /** Random shapes, however wild, end within the buffer and never with an empty feature. */
    @Test
    void nothingIsEverDrawnOutsideTheBuffer() {
        SplittableRandom random = new SplittableRandom(141);
        for (int i = 0; i < 3_000; i++) {
            double[] places = new double[2 * random.nextInt(3, 30)];
            double wide = Math.pow(10, random.nextDouble(0, 7));
            for (int k = 0; k < places.length; k++) {
                places[k] = random.nextDouble(-wide, wide) + 2000;
            }
            encoder.begin(TILE);
            encoder.add(1, Tags.NONE, polygon(places));
            encoder.add(2, Tags.NONE, wkb(Kind.LINE, places));
            for (DecodedTile.Feature feature : decoded("x")) {
                assertThat(feature.parts()).isNotEmpty();
                feature.parts()
                        .forEach(part -> assertThat(part).allMatch(at -> at >= -256 && at <= 4352));
            }
        }
    }

    /** A million corners are drawn, and quickly enough to wait for in a test. */
    @Test
    void aMillionCornersAreNoDanger() {
        int corners = 1_000_000;
        double[] circle = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            circle[2 * i] = 2048 + 1500 * Math.cos(2 * Math.PI * i / corners);
            circle[2 * i + 1] = 2048 + 1500 * Math.sin(2 * Math.PI * i / corners);
        }
        encoder.begin(TILE);
        encoder.add(1, Tags.NONE, polygon(circle));
        List<Integer> ring = only("x").parts().getFirst();
        assertThat(ring.size() / 2).isBetween(50, 200);
        assertThat(twiceArea(ring) / 2.0).isCloseTo(Math.PI * 1500 * 1500, within(20_000.0));
    }

    @Test
    void tilesAreCountedFromTheNorthWest() {
        double[] square = WebMercator.METRES.of(120.3826, 36.0614);
        TileAddress city = TileAddress.at(10, square[0], square[1]);
        assertThat(city).hasToString("10/854/401");
        assertThat(TileAddress.covering(city.bounds(-0.01), 12)).hasSize(16);
        assertThat(TileAddress.isValid(3, 8, 0)).isFalse();
        assertThat(TileAddress.isValid(25, 0, 0)).isFalse();
        assertThat(TileAddress.isValid(0, 0, 0)).isTrue();
    }

    private int sizeOf(int features, byte[] tags) {
        encoder.begin(TILE);
        for (int i = 0; i < features; i++) {
            encoder.add(i + 1, tags, wkb(Kind.POINT, 10 * i, 10));
        }
        Bytes tile = new Bytes(100);
        encoder.finish("x", tile);
        return tile.size();
    }

    private DecodedTile.Feature only(String layer) {
        List<DecodedTile.Feature> features = decoded(layer);
        assertThat(features).hasSize(1);
        return features.getFirst();
    }

    private List<DecodedTile.Feature> decoded(String layer) {
        Bytes tile = new Bytes(100);
        encoder.finish(layer, tile);
        return DecodedTile.of(tile.toArray()).layers().getOrDefault(layer, List.of());
    }

    private static long twiceArea(List<Integer> ring) {
        long twice = 0;
        for (int i = 0; i < ring.size(); i += 2) {
            int next = (i + 2) % ring.size();
            twice += (long) ring.get(i) * ring.get(next + 1);
            twice -= (long) ring.get(next) * ring.get(i + 1);
        }
        return twice;
    }

    /** Places in units of the tile. */
    private static byte[] wkb(Kind kind, double... units) {
        Shape shape = new Shape();
        shape.begin(kind);
        part(shape, units);
        return WkbWriter.write(shape);
    }

    private static byte[] polygon(double[]... rings) {
        Shape shape = new Shape();
        shape.begin(Kind.POLYGON);
        for (double[] ring : rings) {
            int last = ring.length - 2;
            boolean closed = ring[0] == ring[last] && ring[1] == ring[last + 1];
            double[] whole = closed ? ring : Arrays.copyOf(ring, ring.length + 2);
            if (!closed) {
                whole[ring.length] = ring[0];
                whole[ring.length + 1] = ring[1];
            }
            part(shape, whole);
        }
        return WkbWriter.write(fixOuter(shape));
    }

    private static Shape fixOuter(Shape shape) {
        Shape fixed = new Shape();
        fixed.begin(shape.kind());
        for (int part = 0; part < shape.parts(); part++) {
            for (int i = shape.start(part); i < shape.end(part); i += 2) {
                fixed.add(shape.numbers()[i], shape.numbers()[i + 1]);
            }
            fixed.endPart(part == 0);
        }
        return fixed;
    }

    private static void part(Shape shape, double... units) {
        double unit = TILE.side() / LayerEncoder.EXTENT;
        for (int i = 0; i < units.length; i += 2) {
            shape.add(TILE.west() + units[i] * unit, TILE.north() - units[i + 1] * unit);
        }
        shape.endPart(true);
    }

    private static TileAddress tileOf(int zoom, double lon, double lat) {
        double[] place = WebMercator.METRES.of(lon, lat);
        return TileAddress.at(zoom, place[0], place[1]);
    }
}
