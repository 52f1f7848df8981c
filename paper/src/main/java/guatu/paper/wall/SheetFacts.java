package guatu.paper.wall;

import guatu.paper.Canvas;
import guatu.paper.Canvas.Point;
import guatu.paper.Colour;
import guatu.paper.Pen;
import guatu.paper.TextStyle;
import guatu.paper.TextStyle.Anchor;
import guatu.paper.wall.WallSheet.Figure;
import guatu.paper.wall.WallSheet.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands under the map: the figures, the curve, the league table. */
final class SheetFacts {

    private static final Colour GROUND = Colour.of("#f4f4f4");
    private static final Colour ALARM = Colour.of("#a1110c");
    private static final Colour PAPER = Colour.of("#ffffff");
    private static final Colour PLAN = Colour.of("#93a2b4");
    private static final Colour BAR = Colour.of("#0f577f");
    private static final Colour LINE = Colour.of("#d5dbe1");

    private final Canvas canvas;
    private final WallSheet sheet;
    private final double em;

    SheetFacts(Canvas canvas, WallSheet sheet, double em) {
        this.canvas = canvas;
        this.sheet = sheet;
        this.em = em;
    }

    void draw(double left, double top, double width, double height) {
        double figures = em * 5.6;
        int count = Math.max(1, sheet.figures().size());
        double each = (width - em * 0.6 * (count - 1)) / count;
        for (int i = 0; i < sheet.figures().size(); i++) {
            figure(sheet.figures().get(i), left + i * (each + em * 0.6), top, each, figures);
        }
        double below = top + figures + em * 0.8;
        double curve = width * 0.56;
        curve(left, below, curve, height - figures - em * 0.8);
        league(left + curve + em, below, width - curve - em, height - figures - em * 0.8);
    }

    private void figure(Figure figure, double left, double top, double width, double height) {
        canvas.fill(left, top, width, height, figure.alarming() ? ALARM : GROUND);
        Colour ink = figure.alarming() ? PAPER : Colour.INK;
        double inner = left + em * 0.6;
        canvas.text(new Point(inner, top + em * 1.4), figure.label(), TextStyle.plain(em).in(ink));
        canvas.text(
                new Point(inner, top + em * 3.7),
                figure.count(),
                TextStyle.plain(em * 2.3).strong().in(ink));
        canvas.text(
                new Point(inner, top + em * 5.1),
                figure.of(),
                TextStyle.plain(em).in(ink).fitting(figure.of(), width - em));
    }

    private void curve(double left, double top, double width, double height) {
        canvas.text(new Point(left, top + em), sheet.curve().title(), TextStyle.plain(em).strong());
        List<WallSheet.Point> points = sheet.curve().points();
        if (points.size() < 2) {
            return;
        }
        double plotLeft = left + em * 3;
        double plotTop = top + em * 2;
        double plotRight = left + width - em * 0.5;
        double plotBottom = top + height - em * 1.6;
        int most = points.stream().mapToInt(WallSheet.Point::plan).max().orElse(1);
        double step = step(most);
        long first = points.getFirst().day().toEpochDay();
        long last = points.getLast().day().toEpochDay();
        for (double value = 0; value <= most; value += step) {
            double y = plotBottom - (plotBottom - plotTop) * value / most;
            canvas.line(
                    new Point(plotLeft, y), new Point(plotRight, y), Pen.solid(LINE, em * 0.05));
            canvas.text(
                    new Point(plotLeft - em * 0.3, y + em * 0.3),
                    "%,d".formatted((long) value),
                    TextStyle.plain(em * 0.85).at(Anchor.END));
        }
        for (WallSheet.Point point : points) {
            if (point.day().getMonthValue() == 1 || point.equals(points.getFirst())) {
                double x = x(point, first, last, plotLeft, plotRight);
                canvas.text(
                        new Point(x, plotBottom + em * 1.2),
                        Integer.toString(point.day().getYear()),
                        TextStyle.plain(em * 0.85));
            }
        }
        Plot plot = new Plot(points, first, last, most, plotLeft, plotTop, plotRight, plotBottom);
        canvas.path(plot.line(WallSheet.Point::plan), new Pen(PLAN, em * 0.12, em * 0.3));
        path(plot.line(WallSheet.Point::forecast), new Pen(BAR, em * 0.14, em * 0.5));
        path(plot.line(WallSheet.Point::actual), Pen.solid(Colour.INK, em * 0.2));
    }

    private void path(List<Point> line, Pen pen) {
        if (line.size() > 1) {
            canvas.path(line, pen);
        }
    }

    private static double x(
            WallSheet.Point point, long first, long last, double left, double right) {
        return left + (right - left) * (point.day().toEpochDay() - first) / (last - first);
    }

    private record Plot(
            List<WallSheet.Point> points,
            long first,
            long last,
            int most,
            double left,
            double top,
            double right,
            double bottom) {

        List<Point> line(Function<WallSheet.Point, @Nullable Integer> value) {
            List<Point> line = new ArrayList<>();
            for (WallSheet.Point point : points) {
                Integer count = value.apply(point);
                if (count != null) {
                    double y = bottom - (bottom - top) * count / most;
                    line.add(new Point(x(point, first, last, left, right), y));
                }
            }
            return line;
        }
    }

    /** A round step that makes about four lines. */
    private static double step(int most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, most / 4.0))));
        for (double times : new double[] {1, 2, 5, 10}) {
            if (most / (times * power) <= 5) {
                return times * power;
            }
        }
        return Math.max(1, most);
    }

    private void league(double left, double top, double width, double height) {
        canvas.text(
                new Point(left, top + em), sheet.words().league(), TextStyle.plain(em).strong());
        List<Rank> league = sheet.league();
        double row = Math.min(em * 1.9, (height - em * 1.6) / Math.max(1, league.size()));
        double size = Math.min(em, row * 0.8);
        for (int i = 0; i < league.size(); i++) {
            Rank rank = league.get(i);
            double base = top + em * 1.6 + row * (i + 0.75);
            canvas.text(
                    new Point(left + size * 1.2, base),
                    Integer.toString(rank.rank()),
                    TextStyle.plain(size).at(Anchor.END));
            canvas.text(
                    new Point(left + size * 1.7, base),
                    rank.name(),
                    TextStyle.plain(size).fitting(rank.name(), size * 5));
            double bar = left + size * 7;
            double room = width - size * 10.5;
            canvas.fill(bar, base - size * 0.7, room * rank.percent() / 100, size * 0.7, BAR);
            canvas.text(
                    new Point(left + width, base),
                    rank.percent() + "%",
                    TextStyle.plain(size).strong().at(Anchor.END));
        }
    }
}
