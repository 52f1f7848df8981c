package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.measure.Geodesic;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * What is odd about placed features (图形检查): outside of the city, crossing themselves, overlapping
 * each other, shifted against what is known. Warnings, for people to judge.
 */
final class Checks {

    /** GCJ-02 lies so far from where it should, in metres. */
    private static final double LEAST_SHIFT = 200;

    private static final double MOST_SHIFT = 900;
    private static final int FEW = 3;

    /** Overlaps beyond so many features take longer than people wait. */
    private static final int MOST_COMPARED = 50_000;

    /** Neighbours whose drawings differ by less are no overlap, as a part of the smaller. */
    private static final double NEGLIGIBLE = 0.01;

    private final List<RawFeature> features;
    private final List<Problem> warnings = new ArrayList<>();

    private Checks(List<RawFeature> features) {
        this.features = features;
    }

    /**
     * Checks features in degrees.
     *
     * @param city around all districts, in degrees
     * @param known places that are known already, by code
     */
    static List<Problem> of(
            List<RawFeature> features, List<String> codes, Bounds city, Map<String, Shape> known) {
        Checks checks = new Checks(features);
        checks.outside(city);
        checks.shift(codes, known);
        checks.topology();
        return checks.warnings;
    }

    private void outside(Bounds city) {
        int outside = 0;
        for (RawFeature feature : features) {
            outside += city.meets(feature.shape().bounds()) ? 0 : 1;
        }
        if (outside > 0) {
            warnings.add(Problem.at("map.file.note.outside", "features", outside, features.size()));
        }
    }

    /** The middle distance between features and what stands under the same codes. */
    private void shift(List<String> codes, Map<String, Shape> known) {
        List<Double> metres = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            Shape there = known.get(codes.get(i));
            if (there != null) {
                double[] here = middle(features.get(i).shape());
                double[] other = middle(there);
                metres.add(
                        Geodesic.length(new double[] {here[0], here[1], other[0], other[1]}, 0, 4));
            }
        }
        metres.sort(Double::compare);
        if (metres.size() >= FEW) {
            double middle = metres.get(metres.size() / 2);
            if (middle > LEAST_SHIFT && middle < MOST_SHIFT) {
                warnings.add(
                        Problem.at(
                                "map.file.note.shifted", "crs", Math.round(middle), metres.size()));
            }
        }
    }

    private static double[] middle(Shape shape) {
        Bounds box = shape.bounds();
        return new double[] {(box.west() + box.east()) / 2, (box.south() + box.north()) / 2};
    }

    private void topology() {
        int broken = 0;
        List<Geometry> sound = new ArrayList<>();
        for (RawFeature feature : features) {
            if (feature.shape().kind() != Kind.POLYGON) {
                continue;
            }
            try {
                Geometry geometry = JtsShapes.geometry(feature.shape());
                if (new IsValidOp(geometry).isValid()) {
                    sound.add(geometry);
                } else {
                    broken++;
                }
            } catch (IllegalArgumentException notClosed) {
                broken++;
            }
        }
        if (broken > 0) {
            warnings.add(Problem.at("map.file.note.crossing", "features", broken));
        }
        int overlaps = sound.size() > MOST_COMPARED ? 0 : overlaps(sound);
        if (overlaps > 0) {
            warnings.add(Problem.at("map.file.note.overlap", "features", overlaps));
        }
    }

    private static int overlaps(List<Geometry> areas) {
        STRtree index = new STRtree();
        areas.forEach(one -> index.insert(one.getEnvelopeInternal(), one));
        int overlaps = 0;
        for (Geometry one : areas) {
            Envelope box = one.getEnvelopeInternal();
            for (Object found : index.query(box)) {
                Geometry other = (Geometry) found;
                boolean isSecond = System.identityHashCode(one) < System.identityHashCode(other);
                overlaps += isSecond && isOverlap(one, other) ? 1 : 0;
            }
        }
        return overlaps;
    }

    private static boolean isOverlap(Geometry one, Geometry other) {
        if (!one.overlaps(other) && !one.covers(other) && !other.covers(one)) {
            return false;
        }
        double smaller = Math.min(one.getArea(), other.getArea());
        return one.intersection(other).getArea() > NEGLIGIBLE * smaller;
    }
}
