package guatu.tiles.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.tiles.vector.DrawnFeature;
import guatu.tiles.vector.LayerEncoder;
import guatu.tiles.vector.Tags;
import guatu.tiles.vector.TileAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shapes in few bytes, read back. */
class PackedShapeTest {

    private static final double GRAIN = 1.0 / (1 << 16);

    @Test
    void aParcelWithAYardComesBackWithinAGrainInLessThanHalfTheBytes() {
        Shape parcel = new Shape();
        parcel.begin(Kind.POLYGON);
        ring(parcel, true, 13_409_512.103, 4_316_077.871, 61.25, 47.5);
        ring(parcel, false, 13_409_530.5, 4_316_090.25, 8.003, 4.001);
        ring(parcel, true, 13_409_600.77, 4_316_077.871, 30, 20);
        Bytes packed = new Bytes(16);
        assertThat(PackedShape.write(parcel, packed)).isTrue();
        assertThat(packed.size()).isLessThan(WkbWriter.write(parcel).length / 2);
        Shape back = new Shape();
        PackedShape.read(packed.toArray(), 0, back);
        assertSame(back, parcel);
        assertThat(back.isOuter(0)).isTrue();
        assertThat(back.isOuter(1)).isFalse();
        assertThat(back.isOuter(2)).isTrue();
        assertThat(PackedShape.end(packed.toArray(), 0)).isEqualTo(packed.size());
    }

    @Test
    void itsBoxCanBeReadAlone() {
        Shape line = new Shape();
        line.begin(Kind.LINE);
        line.add(-200.5, 90);
        line.add(40_000.25, -17.75);
        line.endPart(true);
        byte[] packed = packed(line);
        assertThat(PackedShape.west(packed, 0)).isEqualTo(-200.5);
        assertThat(PackedShape.south(packed, 0)).isEqualTo(-17.75);
        assertThat(PackedShape.width(packed, 0)).isEqualTo(40_200.75);
        assertThat(PackedShape.height(packed, 0)).isEqualTo(107.75);
    }

    @Test
    void everyWidthOfNumberIsReadAsItWasWritten() {
        for (double side : new double[] {0, 0.5, 0.99, 1.5, 200, 255.9, 300, 60_000}) {
            Shape points = new Shape();
            points.begin(Kind.POINT);
            points.add(-side, side);
            points.endPart(true);
            points.add(0, 0);
            points.endPart(true);
            Shape back = new Shape();
            PackedShape.read(packed(points), 0, back);
            assertSame(back, points);
        }
    }

    @Test
    void whatIsEmptyOrWiderThan65KilometresStaysWellKnownBinary() {
        Shape wide = new Shape();
        wide.begin(Kind.LINE);
        wide.add(0, 0);
        wide.add(65_537, 0);
        wide.endPart(true);
        Shape empty = new Shape();
        empty.begin(Kind.POLYGON);
        Shape nowhere = new Shape();
        nowhere.begin(Kind.POINT);
        nowhere.add(Double.NaN, 0);
        nowhere.endPart(true);
        for (Shape shape : new Shape[] {wide, empty, nowhere}) {
            Bytes into = new Bytes(16);
            assertThat(PackedShape.write(shape, into)).isFalse();
            assertThat(into.size()).isZero();
        }
        Bytes drawn = new Bytes(64);
        DrawnFeature.write(1, Tags.NONE, wide, drawn);
        LayerEncoder encoder = new LayerEncoder();
        encoder.begin(TileAddress.at(12, 30_000, 0));
        encoder.addAll(drawn.toArray());
        assertThat(encoder.count()).isEqualTo(1);
    }

    @Test
    void aRunOfFeaturesIsDrawnWhereItsBoxesMeetTheTile() {
        TileAddress tile = TileAddress.at(16, 13_409_512, 4_316_077);
        double side = tile.side();
        double x = tile.west();
        double y = tile.north() - side;
        Bytes run = new Bytes(256);
        double[][] corners = {{0.5, 0.5}, {1.05, 0.5}, {1.08, 0.5}, {0.5, -0.5}, {-0.04, -0.04}};
        for (int i = 0; i < corners.length; i++) {
            Shape parcel = new Shape();
            parcel.begin(Kind.POLYGON);
            double[] at = corners[i];
            ring(parcel, true, x + at[0] * side, y + at[1] * side, 20, 20);
            DrawnFeature.write(i + 1, Tags.of(Map.of("kind", "R2")), parcel, run);
        }
        LayerEncoder encoder = new LayerEncoder();
        encoder.begin(tile);
        encoder.addAll(run.toArray());
        assertThat(encoder.count()).isEqualTo(3);
    }

    private static byte[] packed(Shape shape) {
        Bytes into = new Bytes(16);
        assertThat(PackedShape.write(shape, into)).isTrue();
        return into.toArray();
    }

    private static void ring(
            Shape shape, boolean outer, double x, double y, double width, double height) {
        double[][] corners = {{0, 0}, {width, 0}, {width, height}, {0, height}, {0, 0}};
        for (double[] corner : corners) {
            shape.add(x + corner[0], y + corner[1]);
        }
        shape.endPart(outer);
    }

    private static void assertSame(Shape back, Shape shape) {
        assertThat(back.kind()).isEqualTo(shape.kind());
        assertThat(back.parts()).isEqualTo(shape.parts());
        assertThat(back.size()).isEqualTo(shape.size());
        for (int part = 0; part < shape.parts(); part++) {
            assertThat(back.end(part)).isEqualTo(shape.end(part));
        }
        for (int i = 0; i < shape.size(); i++) {
            assertThat(back.numbers()[i]).isCloseTo(shape.numbers()[i], within(GRAIN / 2 + 1e-9));
        }
    }
}
