package guatu.paper.wall;

import guatu.paper.Canvas;
import guatu.paper.Canvas.Point;
import guatu.paper.Colour;
import guatu.paper.Letters;
import guatu.paper.Pen;
import guatu.paper.TextStyle;
import guatu.paper.TextStyle.Anchor;
import guatu.paper.wall.WallSheet.Box;
import guatu.paper.wall.WallSheet.Item;
import guatu.paper.wall.WallSheet.Land;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The map of a sheet: shaded districts, coast, numbered lights, an inset for the dense core. */
final class SheetMap {

    private static final Colour WATER = Colour.of("#eef4f9");
    private static final Colour BORDER = Colour.of("#8498ab");
    private static final Colour COAST = Colour.of("#4d6a85");
    private static final Colour PAPER = Colour.of("#ffffff");

    private final Canvas canvas;
    private final WallSheet sheet;
    private final double em;

    SheetMap(Canvas canvas, WallSheet sheet, double em) {
        this.canvas = canvas;
        this.sheet = sheet;
        this.em = em;
    }

    /** Draws the map into a rectangle. */
    void draw(double left, double top, double width, double height) {
        Box core = sheet.core();
        // The sea in the east has room for the inset when the land stands in the west.
        double align = core == null ? 0.5 : 0.02;
        draw(new Frame(sheet.frame(), left, top, width, height, align), core);
        if (core != null) {
            double across = width * 0.44;
            double down = height * 0.44;
            double x = left + width - across;
            Frame inset = new Frame(core, x, top + height - down, across, down, 0.5);
            draw(inset, null);
            canvas.text(
                    new Point(inset.left() + em * 0.4, inset.top() + em * 1.3),
                    sheet.words().core(),
                    TextStyle.plain(em).strong());
        }
    }

    /** All within a frame; lights within the box of an inset are left to the inset. */
    private void draw(Frame frame, @Nullable Box inset) {
        canvas.fill(
                frame.left(),
                frame.top(),
                frame.right() - frame.left(),
                frame.bottom() - frame.top(),
                WATER);
        for (Land land : sheet.lands()) {
            for (double[] ring : land.rings()) {
                List<Point> shown = frame.ring(ring);
                if (shown.size() > 2) {
                    canvas.fill(shown, land.fill());
                }
            }
        }
        lines(frame);
        Labels labels = new Labels(frame);
        List<Land> named = named(frame, labels, inset);
        lights(frame, labels, inset);
        named.forEach(land -> name(frame, land));
        outline(frame);
    }

    private void lines(Frame frame) {
        Pen border = Pen.solid(BORDER, em * 0.09);
        for (Land land : sheet.lands()) {
            for (double[] ring : land.rings()) {
                frame.line(ring).forEach(stretch -> canvas.path(stretch, border));
            }
        }
        Pen coast = Pen.solid(COAST, em * 0.07);
        sheet.coasts().forEach(one -> frame.line(one).forEach(part -> canvas.path(part, coast)));
    }

    private void outline(Frame frame) {
        canvas.path(
                List.of(
                        new Point(frame.left(), frame.top()),
                        new Point(frame.right(), frame.top()),
                        new Point(frame.right(), frame.bottom()),
                        new Point(frame.left(), frame.bottom()),
                        new Point(frame.left(), frame.top())),
                Pen.solid(COAST, em * 0.1));
    }

    /** The districts whose names have room; it is taken before the numbers come. */
    private List<Land> named(Frame frame, Labels labels, @Nullable Box inset) {
        List<Land> named = new ArrayList<>();
        for (Land land : sheet.lands()) {
            Point at = frame.at(land.lon(), land.lat());
            boolean left = inset != null && inset.holds(land.lon(), land.lat());
            double half = Letters.width(land.name(), em * 1.25) / 2;
            double top = at.y() - em * 1.2;
            if (!left && labels.take(at.x() - half, top, at.x() + half, at.y() + em * 1.6)) {
                named.add(land);
            }
        }
        return named;
    }

    private void name(Frame frame, Land land) {
        Point at = frame.at(land.lon(), land.lat());
        TextStyle style = TextStyle.plain(em * 1.25).strong().at(Anchor.MIDDLE);
        canvas.text(at, land.name(), style);
        canvas.text(
                new Point(at.x(), at.y() + em * 1.35),
                land.note(),
                TextStyle.plain(em * 1.1).at(Anchor.MIDDLE));
    }

    private void lights(Frame frame, Labels labels, @Nullable Box inset) {
        List<Item> items = new ArrayList<>();
        sheet.rows()
                .forEach(row -> {
                    if (row.item() != null) {
                        items.add(row.item());
                    }
                });
        // The worst are drawn last, on top, but get their numbers first.
        items.sort((one, other) -> one.mark().compareTo(other.mark()));
        double size = em * 1.05;
        for (Item item : items.reversed()) {
            Point at = place(frame, item);
            if (at != null && !isIn(inset, item)) {
                item.mark().draw(canvas, at.x(), at.y(), size);
            }
        }
        for (Item item : items) {
            Point at = place(frame, item);
            if (at != null && !isIn(inset, item)) {
                number(labels, at, item, size);
            }
        }
    }

    private static boolean isIn(@Nullable Box inset, Item item) {
        return inset != null
                && item.lon() != null
                && item.lat() != null
                && inset.holds(item.lon(), item.lat());
    }

    private static @Nullable Point place(Frame frame, Item item) {
        if (item.lon() == null || item.lat() == null) {
            return null;
        }
        Point at = frame.at(item.lon(), item.lat());
        return frame.holds(at) ? at : null;
    }

    /** The number beside its light, where there is room; the chart has it in any case. */
    private void number(Labels labels, Point at, Item item, double size) {
        String text = Integer.toString(item.number());
        double height = em * 0.8;
        double width = Letters.width(text, height);
        double[][] corners = {
            {at.x() + size * 0.6, at.y() - height * 0.5},
            {at.x() - size * 0.6 - width, at.y() - height * 0.5},
            {at.x() - width / 2, at.y() - size * 0.6 - height},
            {at.x() - width / 2, at.y() + size * 0.6}
        };
        for (double[] corner : corners) {
            if (labels.take(corner[0], corner[1], corner[0] + width, corner[1] + height)) {
                canvas.fill(corner[0], corner[1], width, height, PAPER);
                canvas.text(
                        new Point(corner[0], corner[1] + height * 0.88),
                        text,
                        TextStyle.plain(height));
                return;
            }
        }
    }

    /** Ground that is taken by text. */
    private static final class Labels {

        private final Frame frame;
        private final List<double[]> taken = new ArrayList<>();

        Labels(Frame frame) {
            this.frame = frame;
        }

        /** Takes a rectangle if it is free and within the frame. */
        boolean take(double left, double top, double right, double bottom) {
            boolean isWithin =
                    left >= frame.left()
                            && right <= frame.right()
                            && top >= frame.top()
                            && bottom <= frame.bottom();
            for (double[] other : taken) {
                if (left < other[2] && right > other[0] && top < other[3] && bottom > other[1]) {
                    return false;
                }
            }
            if (isWithin) {
                taken.add(new double[] {left, top, right, bottom});
            }
            return isWithin;
        }
    }
}
