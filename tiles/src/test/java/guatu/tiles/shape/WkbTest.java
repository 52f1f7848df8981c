package guatu.tiles.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Well-known binary as JTS writes it is read, and what we write JTS reads. */
class WkbTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (120.3826 36.0614)",
                "LINESTRING (120.3 36.1, 120.4 36.2, 120.5 36.2)",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))",
                "MULTIPOINT ((1 2), (3 4))",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 5))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (1 1, 2 2, 2 1, 1 1)), ((20 20, 30 20, 30 30, 20 20)))"
            })
    void thereAndBack(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        for (int order : new int[] {ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
            byte[] wkb = new WKBWriter(2, order).write(geometry);
            Shape shape = read(wkb);
            assertThat(new WKBReader().read(WkbWriter.write(shape)).equalsExact(geometry)).isTrue();
            assertThat(shape.count()).isEqualTo(geometry.getNumGeometries());
        }
    }

    @Test
    void heightsAndReferenceNumbersAreDropped() {
        // SRID=4490;POINT Z (1 2 3) in PostGIS's extended form.
        Shape shape =
                read(
                        HexFormat.of()
                                .parseHex(
                                        "01010000A08A110000000000000000F03F"
                                                + "00000000000000400000000000000840"));
        assertThat(Arrays.copyOf(shape.numbers(), shape.size())).containsExactly(1, 2);
    }

    @Test
    void aCountBeyondTheBytesIsRefusedBeforeAnythingIsKept() {
        assertThatThrownBy(() -> read(HexFormat.of().parseHex("0102000000FFFFFFFF")))
                .isInstanceOf(MalformedShapeException.class);
    }

    @Test
    void coordinatesThatAreNoNumbersAreRefused() {
        Shape shape = new Shape();
        shape.begin(Kind.LINE);
        shape.add(Double.NaN, 1);
        shape.add(2, 3);
        shape.endPart(true);
        assertThatThrownBy(() -> read(WkbWriter.write(shape)))
                .isInstanceOf(MalformedShapeException.class)
                .hasMessageContaining("NaN");
    }

    /** Whatever the bytes are, reading ends with a shape or a refusal. */
    @Test
    void damagedBytesAreReadOrRefused() throws ParseException {
        byte[] whole =
                new WKBWriter().write(new WKTReader().read("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))"));
        SplittableRandom random = new SplittableRandom(7);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                read(damaged);
            } catch (MalformedShapeException expected) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void textIsWrittenInUtf8() {
        Bytes bytes = new Bytes(4);
        bytes.text("株洲路 É 🏗");
        assertThat(bytes.toArray()).isEqualTo("株洲路 É 🏗".getBytes(StandardCharsets.UTF_8));
    }

    private static Shape read(byte[] wkb) {
        Shape shape = new Shape();
        new WkbReader().read(wkb, 0, wkb.length, shape);
        return shape;
    }
}
