package guatu.paper.gantt;

import guatu.paper.Canvas;
import guatu.paper.Canvas.Point;
import guatu.paper.Colour;
import guatu.paper.Letters;
import guatu.paper.Pen;
import guatu.paper.TextStyle;
import guatu.paper.gantt.GanttRow.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the bars of one page and the links that begin and end on it. */
final class GanttBars {

    static final Colour BASELINE = Colour.of("#b9c4cd");
    static final Colour FORECAST = Colour.of("#0f577f");
    static final Colour ACTUAL = Colour.of("#7e8ea9");
    static final Colour CRITICAL = Colour.of("#a1110c");
    static final Colour STATUS = Colour.of("#c27c0d");

    private final Canvas canvas;
    private final GanttSheet sheet;
    private final GanttLayout layout;
    private final TimeScale scale;
    private final int first;
    private final int end;

    GanttBars(Canvas canvas, GanttSheet sheet, GanttLayout layout, int first, int end) {
        this.canvas = canvas;
        this.sheet = sheet;
        this.layout = layout;
        this.scale = layout.scale();
        this.first = first;
        this.end = end;
    }

    void draw() {
        sheet.links().stream().filter(this::onThisPage).forEach(this::drawLink);
        for (int row = first; row < end; row++) {
            drawRow(sheet.rows().get(row), layout.y(row - first));
        }
    }

    private void drawRow(GanttRow row, double y) {
        double height = layout.rowHeight();
        bar(row.baseline(), y + height * 0.68, height * 0.2, BASELINE);
        Colour colour = row.critical() ? CRITICAL : FORECAST;
        double thick = row.summary() ? height * 0.22 : height * 0.44;
        bar(row.forecast(), y + height * 0.16, thick, colour);
        bar(row.actual(), y + height * 0.16, thick, ACTUAL);
        drawNote(row, y);
    }

    private void bar(@Nullable Span span, double y, double height, Colour colour) {
        if (span == null) {
            return;
        }
        double left = scale.x(span.first());
        if (span.point()) {
            diamond(left + scale.dayWidth() / 2, y + height / 2, height * 0.75, colour);
        } else {
            double width = scale.x(span.last()) + scale.dayWidth() - left;
            canvas.fill(left, y, Math.max(width, 0.8), height, colour);
        }
    }

    private void diamond(double x, double y, double radius, Colour colour) {
        canvas.fill(
                List.of(
                        new Point(x - radius, y),
                        new Point(x, y - radius),
                        new Point(x + radius, y),
                        new Point(x, y + radius)),
                colour);
    }

    private void drawNote(GanttRow row, double y) {
        Span last = row.forecast() != null ? row.forecast() : row.baseline();
        if (row.note().isEmpty() || last == null) {
            return;
        }
        double size = layout.textSize() * 0.85;
        double x = scale.x(last.last()) + scale.dayWidth() + layout.rowHeight() * 0.7;
        double room = scale.left() + scale.width() - x;
        if (Letters.width(row.note(), size) <= room) {
            canvas.text(
                    new Point(x, y + layout.rowHeight() * 0.68),
                    row.note(),
                    TextStyle.plain(size).in(Colour.FAINT));
        }
    }

    private boolean onThisPage(GanttLink link) {
        return inside(link.from()) && inside(link.to());
    }

    private boolean inside(int row) {
        return row >= first && row < end;
    }

    private void drawLink(GanttLink link) {
        Span from = sheet.rows().get(link.from()).forecast();
        Span to = sheet.rows().get(link.to()).forecast();
        if (from == null || to == null) {
            return;
        }
        double x1 = edge(from, link.fromFinish());
        double x2 = edge(to, !link.toStart());
        double y1 = middle(link.from());
        double y2 = middle(link.to());
        double turn = layout.rowHeight() * 0.4;
        double out = link.fromFinish() ? x1 + turn : x1 - turn;
        double gap = y2 > y1 ? y2 - layout.rowHeight() * 0.5 : y2 + layout.rowHeight() * 0.5;
        double in = link.toStart() ? x2 - turn : x2 + turn;
        Pen pen = Pen.solid(link.critical() ? CRITICAL : Colour.FAINT, 0.5);
        canvas.path(
                List.of(
                        new Point(x1, y1),
                        new Point(out, y1),
                        new Point(out, gap),
                        new Point(in, gap),
                        new Point(in, y2),
                        new Point(x2, y2)),
                pen);
        arrow(x2, y2, link.toStart() ? 1 : -1, pen.colour());
    }

    private void arrow(double x, double y, int direction, Colour colour) {
        double size = layout.rowHeight() * 0.18;
        canvas.fill(
                List.of(
                        new Point(x, y),
                        new Point(x - direction * size * 1.6, y - size),
                        new Point(x - direction * size * 1.6, y + size)),
                colour);
    }

    private double edge(Span span, boolean finish) {
        if (span.point()) {
            return scale.x(span.first()) + scale.dayWidth() / 2;
        }
        return finish ? scale.x(span.last()) + scale.dayWidth() : scale.x(span.first());
    }

    private double middle(int row) {
        return layout.y(row - first) + layout.rowHeight() * 0.38;
    }
}
