package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.Shifted;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether features lie off from what is known of them as a public map's coordinates do (偏移判断):
 * GCJ-02 lies 300 to 600 m from WGS 84, BD-09 about a kilometre, each in its own direction. The
 * direction tells which it is; the middle of many tells it whatever single ones are wrong.
 */
final class Shift {

    private static final int FEW = 3;

    /** So far, as a part of the shift itself, the middle may lie from what the formulas say. */
    private static final double CLOSE = 0.35;

    private static final double METRES_PER_DEGREE = 111_195;

    private Shift() {}

    /** The problem to be told; null when nothing looks shifted. */
    static @Nullable Problem of(
            List<RawFeature> features, List<Linked> linked, Map<String, Shape> known) {
        List<Double> east = new ArrayList<>();
        List<Double> north = new ArrayList<>();
        double[] place = new double[2];
        for (int i = 0; i < features.size(); i++) {
            Shape there = linked.get(i).isByPlace() ? null : linked.get(i).known(known);
            if (there != null) {
                double[] here = Checks.middle(features.get(i).shape());
                double[] right = Checks.middle(there);
                east.add((here[0] - right[0]) * metresEast(right[1]));
                north.add((here[1] - right[1]) * METRES_PER_DEGREE);
                place = right;
            }
        }
        if (east.size() < FEW) {
            return null;
        }
        double eastward = middle(east);
        double northward = middle(north);
        for (Shifted system : Shifted.values()) {
            double[] expected = expected(system, place);
            double off = Math.hypot(eastward - expected[0], northward - expected[1]);
            if (off < CLOSE * Math.hypot(expected[0], expected[1])) {
                return Problem.at(
                        "map.file.note.shifted",
                        "crs",
                        Math.round(Math.hypot(eastward, northward)),
                        east.size(),
                        system == Shifted.GCJ02 ? "GCJ-02" : "BD-09");
            }
        }
        return null;
    }

    private static double metresEast(double lat) {
        return METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
    }

    /** How far east and north a system draws a place, in metres. */
    private static double[] expected(ReferenceSystem system, double[] place) {
        double[] there = system.of(place[0], place[1]);
        return new double[] {
            (there[0] - place[0]) * metresEast(place[1]), (there[1] - place[1]) * METRES_PER_DEGREE
        };
    }

    private static double middle(List<Double> numbers) {
        numbers.sort(Double::compare);
        return numbers.get(numbers.size() / 2);
    }
}
