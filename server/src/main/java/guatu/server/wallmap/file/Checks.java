package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import guatu.tiles.topology.Overlaps;
import guatu.tiles.topology.Soundness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * What is odd about placed features (图形检查): outside of the city or of their district, crossing
 * themselves, overlapping each other, shifted against what is known. Warnings, for people to judge:
 * one line for the file, and one finding for each feature, up to a number.
 */
final class Checks {

    private static final int MOST_FINDINGS = 1_000;

    /** Drawings of neighbours differ by a millimetre or so. */
    private static final double TOLERANCE_DEGREES = 1e-8;

    /** The borders kept with the product are simplified to some 300 m. */
    private static final double BORDER_SLACK_DEGREES = 0.006;

    private final List<RawFeature> features;
    private final List<Integer> places;
    private final List<Problem> warnings = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Checks(List<RawFeature> features, List<Integer> places) {
        this.features = features;
        this.places = places;
    }

    /** Lines about the file and findings about its features. */
    record Result(List<Problem> warnings, List<Finding> findings) {}

    /**
     * Checks features in degrees.
     *
     * @param places where each stands in its file
     * @param linked code, district and project of each
     */
    static Result of(
            List<RawFeature> features,
            List<Integer> places,
            List<Linked> linked,
            Surroundings surroundings) {
        Checks checks = new Checks(features, places);
        checks.outside(surroundings);
        checks.outsideDistrict(linked, surroundings.districts());
        Problem shifted = Shift.of(features, linked, surroundings.known());
        if (shifted != null) {
            checks.warnings.add(shifted);
        }
        checks.topology();
        return new Result(checks.warnings, checks.findings);
    }

    private void find(int i, Problem problem, Bounds around) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(Finding.warning(places.get(i), problem, around));
        }
    }

    private void outside(Surroundings surroundings) {
        int outside = 0;
        for (int i = 0; i < features.size(); i++) {
            Bounds box = features.get(i).shape().bounds();
            if (!surroundings.city().meets(box)) {
                outside++;
                find(i, Problem.at("map.file.feature.outside", "geometry", null), box);
            }
        }
        if (outside > 0) {
            warnings.add(Problem.at("map.file.note.outside", "features", outside, features.size()));
        }
    }

    private void outsideDistrict(List<Linked> linked, Map<String, Shape> districts) {
        Map<String, Geometry> borders = new HashMap<>();
        int outside = 0;
        for (int i = 0; i < features.size(); i++) {
            String district = Objects.requireNonNullElse(linked.get(i).district(), "");
            Shape border = districts.get(district);
            if (border == null) {
                continue;
            }
            Geometry within =
                    borders.computeIfAbsent(
                            district, _ -> JtsShapes.geometry(border).buffer(BORDER_SLACK_DEGREES));
            double[] middle = middle(features.get(i).shape());
            boolean isWithin =
                    within.intersects(
                            within.getFactory().createPoint(new Coordinate(middle[0], middle[1])));
            if (!isWithin) {
                outside++;
                Problem told = Problem.at("map.file.feature.district", "district", district);
                find(i, told, features.get(i).shape().bounds());
            }
        }
        if (outside > 0) {
            warnings.add(Problem.at("map.file.note.district", "features", outside));
        }
    }

    static double[] middle(Shape shape) {
        Bounds box = shape.bounds();
        return new double[] {(box.west() + box.east()) / 2, (box.south() + box.north()) / 2};
    }

    private void topology() {
        int broken = 0;
        List<Shape> sound = new ArrayList<>();
        List<Integer> which = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            Shape shape = features.get(i).shape();
            if (shape.kind() != Kind.POLYGON) {
                continue;
            }
            Soundness.Finding fault = Soundness.check(shape);
            if (fault == null) {
                sound.add(shape);
                which.add(i);
            } else {
                broken++;
                String where = "%.6f, %.6f".formatted(fault.x(), fault.y());
                Problem told =
                        switch (fault.fault()) {
                            case NOT_CLOSED ->
                                    Problem.at("map.file.feature.not-closed", "geometry", where);
                            case CROSSING ->
                                    Problem.at("map.file.feature.crossing", "geometry", where);
                            case HOLE -> Problem.at("map.file.feature.hole", "geometry", where);
                        };
                find(i, told, new Bounds(fault.x(), fault.y(), fault.x(), fault.y()));
            }
        }
        if (broken > 0) {
            warnings.add(Problem.at("map.file.note.crossing", "features", broken));
        }
        overlaps(sound, which);
    }

    private void overlaps(List<Shape> sound, List<Integer> which) {
        List<Overlaps.Pair> overlaps = Overlaps.of(sound, TOLERANCE_DEGREES);
        for (Overlaps.Pair pair : overlaps) {
            int other = places.get(which.get(pair.second()));
            Problem told =
                    Problem.at(
                            "map.file.feature.overlap",
                            "geometry",
                            other + 1,
                            Math.round(pair.part() * 1000) / 10.0);
            find(which.get(pair.first()), told, sound.get(pair.first()).bounds());
        }
        if (!overlaps.isEmpty()) {
            warnings.add(Problem.at("map.file.note.overlap", "features", overlaps.size()));
        }
    }
}
