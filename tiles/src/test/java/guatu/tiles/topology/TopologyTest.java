package guatu.tiles.topology;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import guatu.tiles.topology.Soundness.Fault;
import guatu.tiles.topology.Soundness.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Parcels as offices draw them: sound ones, crossed ones, neighbours, doubles. */
class TopologyTest {

    private static Shape ring(double... numbers) {
        Shape shape = new Shape();
        shape.begin(Kind.POLYGON);
        add(shape, true, numbers);
        return shape;
    }

    private static void add(Shape shape, boolean outer, double... numbers) {
        for (int i = 0; i < numbers.length; i += 2) {
            shape.add(numbers[i], numbers[i + 1]);
        }
        shape.endPart(outer);
    }

    private static Shape square(double x, double y, double side) {
        return ring(x, y, x + side, y, x + side, y + side, x, y + side, x, y);
    }

    @Test
    void aBowTieIsToldWithThePlaceWhereItCrosses() {
        Finding found = Soundness.check(ring(0, 0, 2, 2, 2, 0, 0, 2, 0, 0));
        assertThat(found).isEqualTo(new Finding(Fault.CROSSING, 1, 1));
    }

    @Test
    void anOpenRingIsTold() {
        assertThat(Soundness.check(ring(0, 0, 2, 0, 2, 2, 0, 2)))
                .isEqualTo(new Finding(Fault.NOT_CLOSED, 0, 0));
    }

    @Test
    void aHoleMustLieWithin() {
        Shape shape = square(0, 0, 4);
        add(shape, false, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1);
        assertThat(Soundness.check(shape)).isNull();
        add(shape, false, 5, 5, 5, 6, 6, 6, 6, 5, 5, 5);
        Finding found = Soundness.check(shape);
        assertThat(found).isNotNull();
        assertThat(found.fault()).isEqualTo(Fault.HOLE);
    }

    @Test
    void ringsByChanceAreJudgedAsJtsJudgesThem() {
        SplittableRandom random = new SplittableRandom(20221219);
        int sound = 0;
        for (int run = 0; run < 20_000; run++) {
            int corners = random.nextInt(3, 9);
            double[] numbers = new double[2 * corners + 2];
            for (int i = 0; i < 2 * corners; i++) {
                // Few whole numbers, so that sides touch and run along each other often.
                numbers[i] = random.nextInt(6);
            }
            numbers[2 * corners] = numbers[0];
            numbers[2 * corners + 1] = numbers[1];
            Shape shape = ring(numbers);
            boolean valid = JtsShapes.geometry(shape).isValid();
            assertThat(Soundness.check(shape) == null)
                    .as(run + " " + shape.size())
                    .isEqualTo(valid);
            sound += valid ? 1 : 0;
        }
        assertThat(sound).isBetween(500, 19_000);
    }

    @Test
    void neighboursDoNotOverlapWhatLiesOverDoes() {
        List<Shape> shapes =
                List.of(
                        square(0, 0, 1),
                        square(1, 0, 1),
                        square(0, 1, 2),
                        square(0.5, 0.5, 0.4),
                        square(1, 0, 1),
                        square(9, 9, 1));
        assertThat(Overlaps.of(shapes, 1e-9))
                .extracting(Overlaps.Pair::first, Overlaps.Pair::second)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 3),
                        org.assertj.core.groups.Tuple.tuple(1, 4));
    }

    @Test
    void anAreaHalfOverAnotherWithBordersOnOneLineIsFound() {
        assertThat(Overlaps.of(List.of(square(0, 0, 1), square(0.5, 0, 1)), 1e-9))
                .containsExactly(new Overlaps.Pair(0, 1, 0.5));
    }

    @Test
    void overlapsByChanceAreThoseThatJtsFinds() {
        SplittableRandom random = new SplittableRandom(45);
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double x = random.nextDouble(30);
            double y = random.nextDouble(30);
            shapes.add(
                    ring(
                            x,
                            y,
                            x + random.nextDouble(0.5, 2),
                            y + random.nextDouble(0.3),
                            x + random.nextDouble(0.5, 2),
                            y + random.nextDouble(0.5, 2),
                            x,
                            y));
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            Geometry one = JtsShapes.geometry(shapes.get(i));
            for (int j = i + 1; j < shapes.size(); j++) {
                Geometry other = JtsShapes.geometry(shapes.get(j));
                double least = Math.min(one.getArea(), other.getArea());
                if (one.intersection(other).getArea() > 0.01 * least) {
                    expected.add(i + " " + j);
                }
            }
        }
        assertThat(Overlaps.of(shapes, 1e-9))
                .extracting(pair -> pair.first() + " " + pair.second())
                .containsExactlyElementsOf(expected);
        assertThat(expected).hasSizeGreaterThan(50);
    }
}
