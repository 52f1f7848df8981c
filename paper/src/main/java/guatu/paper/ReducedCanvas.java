package guatu.paper;

import java.util.List;

/**
 * Draws everything somewhat smaller (缩小的画布), so that room is left at the sides and at the foot.
 *
 * @param canvas that is drawn on
 * @param share of the natural size
 * @param left of what is drawn, in points of {@code canvas}
 */
record ReducedCanvas(Canvas canvas, double share, double left) implements Canvas {

    @Override
    public void line(Point from, Point to, Pen pen) {
        canvas.line(at(from), at(to), reduced(pen));
    }

    @Override
    public void path(List<Point> points, Pen pen) {
        canvas.path(points.stream().map(this::at).toList(), reduced(pen));
    }

    @Override
    public void fill(List<Point> corners, Colour colour) {
        canvas.fill(corners.stream().map(this::at).toList(), colour);
    }

    @Override
    public void text(Point at, String text, TextStyle style) {
        TextStyle smaller =
                new TextStyle(
                        style.size() * share,
                        style.colour(),
                        style.bold(),
                        style.anchor(),
                        style.breadth());
        canvas.text(at(at), text, smaller);
    }

    private Point at(Point point) {
        return new Point(left + point.x() * share, point.y() * share);
    }

    private Pen reduced(Pen pen) {
        return new Pen(pen.colour(), pen.width() * share, pen.dash() * share);
    }
}
