package guatu.tiles.topology;

import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Which of many areas overlap (重叠). Neighbours that share a border do not; nor do those whose
 * drawings run into each other by less than a tolerance. Pairs that may overlap are few, and JTS
 * measures them.
 */
public final class Overlaps {

    /** Of the smaller area, so much must lie in the other. */
    private static final double NEGLIGIBLE = 0.01;

    private static final int MOST_CUTS = 64;

    private final List<Shape> shapes;
    private final double tolerance;
    private final Bounds[] boxes;
    private final double[] cuts = new double[MOST_CUTS + 2];
    private final List<Pair> found = new ArrayList<>();

    private Overlaps(List<Shape> shapes, double tolerance) {
        this.shapes = shapes;
        this.tolerance = tolerance;
        boxes = new Bounds[shapes.size()];
        for (int i = 0; i < boxes.length; i++) {
            Shape shape = shapes.get(i);
            boxes[i] = shape.kind() == Kind.POLYGON ? shape.bounds() : Bounds.NONE;
        }
    }

    /**
     * Two areas, the lesser number first, and how much of the smaller lies in the other.
     *
     * @param first number of the one shape in the list that was asked about, from 0
     * @param second number of the other, larger than the first
     * @param part from 0 to 1
     */
    public record Pair(int first, int second, double part) {}

    /**
     * The pairs of sound areas that overlap; other shapes are passed over.
     *
     * @param tolerance in the unit of the coordinates: what drawings may differ by
     */
    public static List<Pair> of(List<Shape> shapes, double tolerance) {
        Overlaps overlaps = new Overlaps(shapes, tolerance);
        new BoxGrid(overlaps.boxes).pairs(overlaps::compare);
        overlaps.found.sort((a, b) ->
                a.first() == b.first()
                        ? Integer.compare(a.second(), b.second())
                        : Integer.compare(a.first(), b.first()));
        return List.copyOf(overlaps.found);
    }

    private void compare(int one, int other) {
        if (mayOverlap(one, other)) {
            Double part = part(shapes.get(one), shapes.get(other));
            if (part != null && part > NEGLIGIBLE) {
                found.add(new Pair(Math.min(one, other), Math.max(one, other), part));
            }
        }
    }

    private static @Nullable Double part(Shape one, Shape other) {
        try {
            Geometry a = JtsShapes.geometry(one);
            Geometry b = JtsShapes.geometry(other);
            return a.intersection(b).getArea() / Math.min(a.getArea(), b.getArea());
        } catch (RuntimeException unsound) {
            return null;
        }
    }

    private boolean mayOverlap(int one, int other) {
        Bounds a = boxes[one];
        Bounds b = boxes[other];
        double west = Math.max(a.west(), b.west());
        double east = Math.min(a.east(), b.east());
        double south = Math.max(a.south(), b.south());
        double north = Math.min(a.north(), b.north());
        if (east - west <= tolerance || north - south <= tolerance) {
            return false;
        }
        if (parts(shapes.get(one), shapes.get(other))
                || parts(shapes.get(other), shapes.get(one))) {
            return false;
        }
        Bounds both = new Bounds(west, south, east, north);
        return cross(shapes.get(one), shapes.get(other), both)
                || holdsSide(shapes.get(one), shapes.get(other), both)
                || holdsSide(shapes.get(other), shapes.get(one), both)
                || holdsMiddle(one, other)
                || holdsMiddle(other, one);
    }

    /**
     * Whether the line of a side of one parts the two, but for the tolerance: so it is with nearly
     * all neighbours, which have a straight border in common.
     */
    private boolean parts(Shape one, Shape other) {
        double[] a = one.numbers();
        for (int ring = 0; ring < one.parts(); ring++) {
            for (int i = one.start(ring); i < one.end(ring) - 2; i += 2) {
                double dx = a[i + 2] - a[i];
                double dy = a[i + 3] - a[i + 1];
                double clear = tolerance / 2 * Math.sqrt(dx * dx + dy * dy);
                if ((isLeft(other, a, i, -1, clear) && isLeft(one, a, i, 1, clear))
                        || (isLeft(other, a, i, 1, clear) && isLeft(one, a, i, -1, clear))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether no place of a shape lies to the right of a side, or to its left where sign is −1. */
    private static boolean isLeft(Shape shape, double[] a, int side, int sign, double clear) {
        double[] b = shape.numbers();
        double x = a[side];
        double y = a[side + 1];
        double dx = sign * (a[side + 2] - x);
        double dy = sign * (a[side + 3] - y);
        for (int j = 0; j < shape.size(); j += 2) {
            if (dx * (b[j + 1] - y) - dy * (b[j] - x) < -clear) {
                return false;
            }
        }
        return dx != 0 || dy != 0;
    }

    /** Whether sides cross by more than the tolerance on both sides of both. */
    private boolean cross(Shape one, Shape other, Bounds both) {
        double[] a = one.numbers();
        for (int ring = 0; ring < one.parts(); ring++) {
            for (int i = one.start(ring); i < one.end(ring) - 2; i += 2) {
                if (reaches(a, i, both) && crosses(a, i, other, both)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean crosses(double[] a, int i, Shape other, Bounds both) {
        double[] b = other.numbers();
        for (int ring = 0; ring < other.parts(); ring++) {
            for (int j = other.start(ring); j < other.end(ring) - 2; j += 2) {
                if (reaches(b, j, both) && isCut(a, i, b, j) && isCut(b, j, a, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a side reaches into a box. */
    private static boolean reaches(double[] numbers, int side, Bounds box) {
        return Math.min(numbers[side], numbers[side + 2]) <= box.east()
                && Math.max(numbers[side], numbers[side + 2]) >= box.west()
                && Math.min(numbers[side + 1], numbers[side + 3]) <= box.north()
                && Math.max(numbers[side + 1], numbers[side + 3]) >= box.south();
    }

    /** Whether the ends of one side lie clearly on both sides of the line of another. */
    private boolean isCut(double[] a, int i, double[] b, int j) {
        double dx = a[i + 2] - a[i];
        double dy = a[i + 3] - a[i + 1];
        double clear = tolerance * Math.sqrt(dx * dx + dy * dy);
        double p = Sides.across(a[i], a[i + 1], a[i + 2], a[i + 3], b[j], b[j + 1]);
        double q = Sides.across(a[i], a[i + 1], a[i + 2], a[i + 3], b[j + 2], b[j + 3]);
        return (p > clear && q < -clear) || (p < -clear && q > clear);
    }

    /**
     * Whether a corner of one, or the middle between two places where a side of it meets corners of
     * the other, lies within the other, clear of its border. Areas none of whose sides cross
     * overlap only so, or are the same.
     */
    private boolean holdsSide(Shape one, Shape other, Bounds both) {
        double[] a = one.numbers();
        for (int ring = 0; ring < one.parts(); ring++) {
            for (int i = one.start(ring); i < one.end(ring) - 2; i += 2) {
                if (both.holds(a[i], a[i + 1]) && holds(other, a[i], a[i + 1])) {
                    return true;
                }
                if (reaches(a, i, both) && holdsMiddles(a, i, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean holdsMiddles(double[] a, int side, Shape other) {
        double dx = a[side + 2] - a[side];
        double dy = a[side + 3] - a[side + 1];
        double squared = dx * dx + dy * dy;
        int count = 0;
        cuts[count++] = 0;
        double[] b = other.numbers();
        for (int i = 0; squared > 0 && i < other.size() && count < MOST_CUTS; i += 2) {
            double along = ((b[i] - a[side]) * dx + (b[i + 1] - a[side + 1]) * dy) / squared;
            double offX = b[i] - a[side] - along * dx;
            double offY = b[i + 1] - a[side + 1] - along * dy;
            boolean isOn = offX * offX + offY * offY <= tolerance * tolerance;
            if (isOn && along > 0 && along < 1) {
                cuts[count++] = along;
            }
        }
        cuts[count++] = 1;
        Arrays.sort(cuts, 0, count);
        for (int i = 1; i < count; i++) {
            double middle = (cuts[i - 1] + cuts[i]) / 2;
            if (holds(other, a[side] + middle * dx, a[side + 1] + middle * dy)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Shape area, double x, double y) {
        boolean inside = false;
        double[] numbers = area.numbers();
        for (int ring = 0; ring < area.parts(); ring++) {
            int from = area.start(ring);
            int to = area.end(ring);
            if (isOnBorder(numbers, from, to, x, y)) {
                return false;
            }
            inside ^= Sides.isInside(numbers, from, to, x, y);
        }
        return inside;
    }

    private boolean isOnBorder(double[] ring, int from, int to, double x, double y) {
        for (int i = from; i < to - 2; i += 2) {
            double dx = ring[i + 2] - ring[i];
            double dy = ring[i + 3] - ring[i + 1];
            double squared = dx * dx + dy * dy;
            double along =
                    squared == 0 ? 0 : ((x - ring[i]) * dx + (y - ring[i + 1]) * dy) / squared;
            double t = Math.clamp(along, 0, 1);
            double offX = x - ring[i] - t * dx;
            double offY = y - ring[i + 1] - t * dy;
            if (offX * offX + offY * offY <= tolerance * tolerance) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place well within one, which no border crosses, lies within the other. */
    private boolean holdsMiddle(int one, int other) {
        Shape area = shapes.get(one);
        Bounds box = boxes[one];
        double x = (box.west() + box.east()) / 2;
        double y = (box.south() + box.north()) / 2;
        if (!holds(area, x, y)) {
            if (!boxes[other].holds(x, y) && !boxes[other].meets(box)) {
                return false;
            }
            Point inner = inner(area);
            if (inner == null) {
                return true;
            }
            x = inner.getX();
            y = inner.getY();
        }
        return boxes[other].holds(x, y) && holds(shapes.get(other), x, y);
    }

    private static @Nullable Point inner(Shape area) {
        try {
            return JtsShapes.geometry(area).getInteriorPoint();
        } catch (RuntimeException unsound) {
            return null;
        }
    }
}
