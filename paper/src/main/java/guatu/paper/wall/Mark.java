package guatu.paper.wall;

import guatu.paper.Canvas;
import guatu.paper.Canvas.Point;
import guatu.paper.Colour;
import guatu.paper.Pen;
import java.util.ArrayList;
import java.util.List;

/** The mark of a light (灯标): told by its shape as well as by its colour. */
public enum Mark {
    LATE("#a1110c"),
    AT_RISK("#c27c0d"),
    STOPPED("#14212d"),
    ON_TRACK("#0f577f"),
    NOT_STARTED("#4a5a69"),
    DONE("#7e8ea9"),
    DRAFT("#4a5a69");

    private static final int SIDES = 16;

    private final String hex;

    Mark(String hex) {
        this.hex = hex;
    }

    /** The colour on paper. */
    public Colour colour() {
        return Colour.of(hex);
    }

    /** Draws it around a point, so many points across. */
    void draw(Canvas canvas, double x, double y, double size) {
        double r = size / 2;
        Colour colour = colour();
        Pen pen = Pen.solid(colour, size * 0.18);
        switch (this) {
            case LATE -> canvas.fill(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, colour);
            case AT_RISK ->
                    canvas.fill(
                            List.of(
                                    new Point(x, y - r),
                                    new Point(x + r, y + r * 0.8),
                                    new Point(x - r, y + r * 0.8)),
                            colour);
            case ON_TRACK -> canvas.fill(circle(x, y, r * 0.85), colour);
            case NOT_STARTED -> canvas.path(closed(circle(x, y, r * 0.7)), pen);
            case DONE ->
                    canvas.path(
                            List.of(
                                    new Point(x - r * 0.8, y),
                                    new Point(x - r * 0.2, y + r * 0.6),
                                    new Point(x + r * 0.8, y - r * 0.6)),
                            pen);
            case STOPPED -> {
                canvas.line(
                        new Point(x - r * 0.35, y - r * 0.75),
                        new Point(x - r * 0.35, y + r * 0.75),
                        pen);
                canvas.line(
                        new Point(x + r * 0.35, y - r * 0.75),
                        new Point(x + r * 0.35, y + r * 0.75),
                        pen);
            }
            case DRAFT ->
                    canvas.path(
                            closed(
                                    List.of(
                                            new Point(x, y - r),
                                            new Point(x + r, y),
                                            new Point(x, y + r),
                                            new Point(x - r, y))),
                            pen);
        }
    }

    private static List<Point> circle(double x, double y, double radius) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < SIDES; i++) {
            double angle = 2 * Math.PI * i / SIDES;
            corners.add(new Point(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
        }
        return corners;
    }

    private static List<Point> closed(List<Point> corners) {
        List<Point> ring = new ArrayList<>(corners);
        ring.add(corners.getFirst());
        return ring;
    }
}
