package guatu.paper.wall;

import guatu.paper.Canvas.Point;
import guatu.paper.wall.WallSheet.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle of paper that shows a box of degrees in Web Mercator (图框), and cuts off what is not
 * within. Rings are cut after Sutherland and Hodgman (1974), lines after Liang and Barsky (1984).
 */
final class Frame {

    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final double scale;
    private final double x0;
    private final double y0;

    /**
     * Shows the box as large as the rectangle allows.
     *
     * @param align how much of the room left over stands on the left: 0 none, 0.5 half of it
     */
    Frame(Box box, double left, double top, double width, double height, double align) {
        this.left = left;
        this.top = top;
        this.right = left + width;
        this.bottom = top + height;
        double across = mercatorX(box.east()) - mercatorX(box.west());
        double down = mercatorY(box.south()) - mercatorY(box.north());
        this.scale = Math.min(width / across, height / down);
        this.x0 = left + (width - across * scale) * align - mercatorX(box.west()) * scale;
        this.y0 = top + (height - down * scale) / 2 - mercatorY(box.north()) * scale;
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    double right() {
        return right;
    }

    double bottom() {
        return bottom;
    }

    private static double mercatorX(double lon) {
        return lon / 360;
    }

    private static double mercatorY(double lat) {
        return -Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) / (2 * Math.PI);
    }

    Point at(double lon, double lat) {
        return new Point(x0 + mercatorX(lon) * scale, y0 + mercatorY(lat) * scale);
    }

    boolean holds(Point point) {
        return point.x() >= left && point.x() <= right && point.y() >= top && point.y() <= bottom;
    }

    /** A ring on the paper without what lies beyond; empty where nothing is left. */
    List<Point> ring(double[] degrees) {
        List<Point> ring = points(degrees);
        for (Side side : Side.values()) {
            ring = cut(ring, side);
        }
        return ring;
    }

    private List<Point> points(double[] degrees) {
        List<Point> points = new ArrayList<>(degrees.length / 2);
        for (int i = 0; i + 1 < degrees.length; i += 2) {
            points.add(at(degrees[i], degrees[i + 1]));
        }
        return points;
    }

    private enum Side {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM
    }

    /** How far within a side a point lies; negative beyond it. */
    private double within(Point point, Side side) {
        return switch (side) {
            case LEFT -> point.x() - left;
            case RIGHT -> right - point.x();
            case TOP -> point.y() - top;
            case BOTTOM -> bottom - point.y();
        };
    }

    private List<Point> cut(List<Point> ring, Side side) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Point from = ring.get(i);
            Point to = ring.get((i + 1) % ring.size());
            double a = within(from, side);
            double b = within(to, side);
            if (a >= 0) {
                kept.add(from);
            }
            if (a >= 0 != b >= 0) {
                kept.add(between(from, to, a / (a - b)));
            }
        }
        return kept;
    }

    private static Point between(Point from, Point to, double share) {
        return new Point(
                from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }

    /** The stretches of a line that lie within. */
    List<List<Point>> line(double[] degrees) {
        List<List<Point>> stretches = new ArrayList<>();
        List<Point> stretch = new ArrayList<>();
        List<Point> points = points(degrees);
        for (int i = 0; i + 1 < points.size(); i++) {
            double[] part = part(points.get(i), points.get(i + 1));
            if (part.length == 0) {
                continue;
            }
            if (part[0] > 0 || stretch.isEmpty()) {
                keep(stretch, stretches);
                stretch = new ArrayList<>();
                stretch.add(between(points.get(i), points.get(i + 1), part[0]));
            }
            stretch.add(between(points.get(i), points.get(i + 1), part[1]));
            if (part[1] < 1) {
                keep(stretch, stretches);
                stretch = new ArrayList<>();
            }
        }
        keep(stretch, stretches);
        return stretches;
    }

    private static void keep(List<Point> stretch, List<List<Point>> stretches) {
        if (stretch.size() > 1) {
            stretches.add(stretch);
        }
    }

    /** From which to which share a piece lies within; empty when it does not. */
    private double[] part(Point from, Point to) {
        double first = 0;
        double last = 1;
        for (Side side : Side.values()) {
            double a = within(from, side);
            double b = within(to, side);
            if (a < 0 && b < 0) {
                return new double[0];
            }
            if (a < 0) {
                first = Math.max(first, a / (a - b));
            } else if (b < 0) {
                last = Math.min(last, a / (a - b));
            }
        }
        return first < last ? new double[] {first, last} : new double[0];
    }
}
