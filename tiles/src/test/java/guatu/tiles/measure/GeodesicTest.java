package guatu.tiles.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.tiles.datum.GaussKruger;
import java.util.SplittableRandom;
import net.sf.geographiclib.PolygonArea;
import net.sf.geographiclib.PolygonResult;
import org.junit.jupiter.api.Test;

/** Lengths and areas on the ellipsoid, held against Karney's GeographicLib. */
class GeodesicTest {

    /** On its own meridian a plane of Gauss–Krüger keeps areas of some hundred metres exactly. */
    @Test
    void aParcelsAreaIsThatOfAPlaneOnItsOwnMeridianToAPartInABillion() {
        SplittableRandom random = new SplittableRandom(173);
        for (int i = 0; i < 5_000; i++) {
            double[] ring = ring(random, random.nextDouble(0.0002, 0.002));
            double ours = Geodesic.area(ring, 0, ring.length);
            double plane = plane(ring);
            assertThat(ours).isCloseTo(plane, within(1e-9 * plane + 1e-6));
        }
    }

    private static double plane(double[] ring) {
        GaussKruger zone = new GaussKruger(0, ring[0], 0);
        double[] metres = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            System.arraycopy(zone.of(ring[i], ring[i + 1]), 0, metres, i, 2);
        }
        return Plane.area(metres, 0, metres.length);
    }

    @Test
    void aDistrictsAreaIsThatOfKarneyToAPartInABillion() {
        assertAgreement(500, 0.05, 1.0, 1e-9);
    }

    private static void assertAgreement(int rings, double least, double most, double part) {
        SplittableRandom random = new SplittableRandom(173);
        for (int i = 0; i < rings; i++) {
            double[] ring = ring(random, random.nextDouble(least, most));
            PolygonResult theirs = karney(ring, false);
            double ours = Geodesic.area(ring, 0, ring.length);
            assertThat(ours).isCloseTo(theirs.area, within(part * theirs.area));
        }
    }

    @Test
    void aLinesLengthIsThatOfKarneyToTheMillimetre() {
        SplittableRandom random = new SplittableRandom(64);
        for (int i = 0; i < 2_000; i++) {
            double[] ring = ring(random, random.nextDouble(0.0001, 0.7));
            double theirs = karney(ring, true).perimeter;
            double ours = Geodesic.length(ring, 0, ring.length);
            assertThat(ours).isCloseTo(theirs, within(0.001));
        }
    }

    @Test
    void aRingMayBeClosedOrNotAndTurnEitherWay() {
        double[] open = {120.38, 36.06, 120.39, 36.06, 120.39, 36.07, 120.38, 36.07};
        double[] closed = {
            120.38, 36.06, 120.39, 36.06, 120.39, 36.07, 120.38, 36.07, 120.38, 36.06
        };
        double[] back = {120.38, 36.07, 120.39, 36.07, 120.39, 36.06, 120.38, 36.06};
        double area = Geodesic.area(open, 0, 8);
        assertThat(area).isPositive().isEqualTo(Geodesic.area(closed, 0, 10));
        assertThat(Geodesic.area(back, 0, 8)).isCloseTo(-area, within(1e-6));
    }

    /** 一亩 is 666.67 ㎡, fifteen of them a hectare. */
    @Test
    void fifteenMuAreAHectare() {
        assertThat(15 * Geodesic.MU).isCloseTo(Geodesic.HECTARE, within(1e-9));
    }

    @Test
    void whatHasNoAreaHasNone() {
        assertThat(Geodesic.area(new double[] {120, 36, 121, 36}, 0, 4)).isZero();
        assertThat(Geodesic.length(new double[] {120, 36, 120, 36}, 0, 4)).isZero();
    }

    @Test
    void theAreaInAPlaneLosesNothingToLargeCoordinates() {
        double[] square = {
            40_535_000.0,
            3_992_000,
            40_535_010.0,
            3_992_000,
            40_535_010.0,
            3_992_010,
            40_535_000.0,
            3_992_010
        };
        assertThat(Plane.area(square, 0, 8)).isEqualTo(100);
        assertThat(Plane.length(square, 0, 8)).isEqualTo(30);
    }

    /** A star-shaped ring around a place of Qingdao, counter-clockwise, so wide in degrees. */
    private static double[] ring(SplittableRandom random, double wide) {
        double lon = random.nextDouble(119.5, 121);
        double lat = random.nextDouble(35.5, 37.2);
        int corners = random.nextInt(3, 12);
        double[] ring = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double far = wide * random.nextDouble(0.5, 1);
            ring[2 * i] = lon + far * Math.cos(angle);
            ring[2 * i + 1] = lat + far * Math.sin(angle);
        }
        return ring;
    }

    private static PolygonResult karney(double[] ring, boolean line) {
        PolygonArea area = new PolygonArea(net.sf.geographiclib.Geodesic.WGS84, line);
        for (int i = 0; i < ring.length; i += 2) {
            area.AddPoint(ring[i + 1], ring[i]);
        }
        return area.Compute();
    }
}
