package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The features of a file that can be drawn, and those that cannot (筛出不可用要素), by their place in the
 * file. A ring that does not end where it began is closed.
 *
 * @param sound features that can be drawn
 * @param places where each of them stands in the file, from 0
 * @param refused what is wrong with the others
 * @param closed places of features whose rings were closed
 */
record Sifted(
        List<RawFeature> sound, List<Integer> places, List<Finding> refused, List<Integer> closed) {

    /** A shape of more places is drawn by nobody and slows everybody. */
    static final int MOST_PLACES = 500_000;

    static Sifted of(List<RawFeature> features) {
        Sifted sifted =
                new Sifted(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int place = 0; place < features.size(); place++) {
            sifted.take(place, features.get(place));
        }
        return sifted;
    }

    private void take(int place, RawFeature feature) {
        Problem fault = fault(feature.shape());
        if (fault != null) {
            refused.add(Finding.refused(place, fault));
            return;
        }
        RawFeature taken = feature;
        if (isOpen(feature.shape())) {
            closed.add(place);
            taken = new RawFeature(closed(feature.shape()), feature.properties());
        }
        sound.add(taken);
        places.add(place);
    }

    /** Why a shape cannot be drawn; null when it can. */
    private static @Nullable Problem fault(Shape shape) {
        if (shape.size() / 2 > MOST_PLACES) {
            return Problem.at(
                    "map.file.too-many-places", "geometry", shape.size() / 2, MOST_PLACES);
        }
        double[] numbers = shape.numbers();
        for (int i = 0; i < shape.size(); i++) {
            if (!Double.isFinite(numbers[i])) {
                int at = i - i % 2;
                return Problem.at(
                        "map.file.not-finite", "coordinates", numbers[at] + ", " + numbers[at + 1]);
            }
        }
        int least =
                switch (shape.kind()) {
                    case POINT -> 1;
                    case LINE -> 2;
                    case POLYGON -> 3;
                };
        for (int part = 0; part < shape.parts(); part++) {
            int corners = (shape.end(part) - shape.start(part)) / 2;
            boolean isClosed = shape.kind() == Kind.POLYGON && !isOpen(shape, part);
            if (corners - (isClosed ? 1 : 0) < least) {
                return Problem.at("map.file.too-few-places", "geometry", corners, least);
            }
        }
        return null;
    }

    private static boolean isOpen(Shape shape) {
        for (int ring = 0; shape.kind() == Kind.POLYGON && ring < shape.parts(); ring++) {
            if (isOpen(shape, ring)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(Shape shape, int ring) {
        double[] numbers = shape.numbers();
        int from = shape.start(ring);
        int last = shape.end(ring) - 2;
        return numbers[from] != numbers[last] || numbers[from + 1] != numbers[last + 1];
    }

    private static Shape closed(Shape shape) {
        Shape closed = new Shape();
        closed.begin(Kind.POLYGON);
        for (int ring = 0; ring < shape.parts(); ring++) {
            double[] numbers =
                    Arrays.copyOfRange(shape.numbers(), shape.start(ring), shape.end(ring));
            for (int i = 0; i < numbers.length; i += 2) {
                closed.add(numbers[i], numbers[i + 1]);
            }
            if (isOpen(shape, ring)) {
                closed.add(numbers[0], numbers[1]);
            }
            closed.endPart(shape.isOuter(ring));
        }
        return closed;
    }
}
