package guatu.paper;

import java.util.List;

/**
 * A surface to draw on (画布). Lengths are points (1/72 inch), the origin is the top left corner, y
 * grows downwards.
 */
public interface Canvas {

    /** A corner of a shape. */
    record Point(double x, double y) {}

    /** Draws a straight line. */
    void line(Point from, Point to, Pen pen);

    /** Draws connected lines. */
    void path(List<Point> points, Pen pen);

    /** Fills a closed shape. */
    void fill(List<Point> corners, Colour colour);

    /** Writes one line of text whose baseline starts, centres or ends at a point. */
    void text(Point at, String text, TextStyle style);

    /** Fills a rectangle. */
    default void fill(double x, double y, double width, double height, Colour colour) {
        fill(
                List.of(
                        new Point(x, y),
                        new Point(x + width, y),
                        new Point(x + width, y + height),
                        new Point(x, y + height)),
                colour);
    }
}
