package guatu.paper.gantt;

import guatu.paper.Canvas;
import guatu.paper.Canvas.Point;
import guatu.paper.Colour;
import guatu.paper.Letters;
import guatu.paper.Pen;
import guatu.paper.TextStyle;
import guatu.paper.TextStyle.Anchor;
import guatu.paper.gantt.GanttRow.Span;
import guatu.paper.gantt.TimeScale.Step;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws what stands around the bars: head, scale, labels, grid, legend, page number. */
final class GanttFrame {

    private static final Colour BAND = Colour.of("#eef2f5");
    private static final Colour OFF = Colour.of("#f3f5f7");
    private static final Pen RULE = Pen.solid(Colour.of("#c9d2d9"), 0.4);

    private final Canvas canvas;
    private final GanttSheet sheet;
    private final GanttLayout layout;
    private final TimeScale scale;

    GanttFrame(Canvas canvas, GanttSheet sheet, GanttLayout layout) {
        this.canvas = canvas;
        this.sheet = sheet;
        this.layout = layout;
        this.scale = layout.scale();
    }

    void draw(int first, int end, String pageNumber) {
        drawHead();
        drawDaysOff(end - first);
        drawScale(end - first);
        for (int row = first; row < end; row++) {
            drawLabel(sheet.rows().get(row), row - first);
        }
        drawStatusLine(end - first);
        drawFoot(pageNumber);
    }

    private void drawHead() {
        double size = layout.head() * 0.4;
        double room = layout.width() - 2 * layout.margin();
        canvas.text(
                new Point(layout.margin(), layout.margin() + size),
                Letters.fitted(sheet.title(), size, room),
                TextStyle.plain(size).strong());
        canvas.text(
                new Point(layout.margin(), layout.margin() + size * 1.75),
                Letters.fitted(sheet.subtitle(), size * 0.5, room),
                TextStyle.plain(size * 0.5).in(Colour.FAINT));
    }

    private void drawDaysOff(int rows) {
        if (scale.dayWidth() < 1.2) {
            return;
        }
        for (LocalDate day : sheet.daysOff()) {
            if (!day.isBefore(scale.first()) && day.isBefore(scale.end())) {
                double height = rows * layout.rowHeight();
                canvas.fill(scale.x(day), layout.top(), scale.dayWidth(), height, OFF);
            }
        }
    }

    private void drawScale(int rows) {
        double line = layout.scaleHeight() / 2;
        double top = layout.top() - layout.scaleHeight();
        double bottom = layout.y(rows);
        canvas.fill(
                layout.margin(),
                top,
                layout.width() - 2 * layout.margin(),
                layout.scaleHeight(),
                BAND);
        TextStyle style = TextStyle.plain(layout.textSize());
        Step fine = scale.step();
        Step coarse = fine.compareTo(Step.MONTH) >= 0 ? Step.YEAR : Step.MONTH;
        for (LocalDate tick : scale.ticks(coarse)) {
            mark(tick, top, top + line, coarse == Step.YEAR ? year(tick) : month(tick), style);
        }
        if (fine != Step.YEAR) {
            for (LocalDate tick : scale.ticks(fine)) {
                mark(tick, top + line, bottom, label(tick, fine), style);
            }
        }
        double baseline = top + line + layout.textSize() * 1.05;
        double dates = layout.margin() + layout.labelWidth();
        canvas.text(new Point(layout.margin() + 2, baseline), sheet.words().item(), style);
        canvas.text(new Point(dates, baseline), sheet.words().start(), style);
        canvas.text(new Point(dates + layout.dateWidth(), baseline), sheet.words().finish(), style);
    }

    private void mark(LocalDate day, double top, double bottom, String label, TextStyle style) {
        double x = scale.x(day);
        canvas.line(new Point(x, top), new Point(x, bottom), RULE);
        double room = scale.left() + scale.width() - x;
        if (Letters.width(label, style.size()) + 3 <= room) {
            canvas.text(new Point(x + 2, top + style.size() * 1.05), label, style);
        }
    }

    private static String year(LocalDate day) {
        return String.valueOf(day.getYear());
    }

    private static String month(LocalDate day) {
        return "%d-%02d".formatted(day.getYear(), day.getMonthValue());
    }

    private static String label(LocalDate day, Step step) {
        return switch (step) {
            case DAY -> String.valueOf(day.getDayOfMonth());
            case WEEK -> "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
            case MONTH -> "%02d".formatted(day.getMonthValue());
            case QUARTER -> "Q" + ((day.getMonthValue() + 2) / 3);
            case YEAR -> year(day);
        };
    }

    private void drawLabel(GanttRow row, int n) {
        double y = layout.y(n);
        double size = layout.textSize();
        double baseline = y + layout.rowHeight() * 0.72;
        double indent = layout.margin() + 2 + row.depth() * size;
        TextStyle style = TextStyle.plain(size);
        String label =
                Letters.fitted(
                        row.label(),
                        size,
                        layout.labelWidth() - (indent - layout.margin()) - size / 2);
        canvas.text(new Point(indent, baseline), label, row.summary() ? style.strong() : style);
        double dates = layout.margin() + layout.labelWidth();
        Span shown = shown(row);
        if (shown != null) {
            canvas.text(new Point(dates, baseline), shown.first().toString(), style);
            double second = dates + layout.dateWidth();
            canvas.text(new Point(second, baseline), shown.last().toString(), style);
        }
        double bottom = y + layout.rowHeight();
        canvas.line(
                new Point(layout.margin(), bottom),
                new Point(layout.width() - layout.margin(), bottom),
                RULE);
    }

    private static @Nullable Span shown(GanttRow row) {
        return row.forecast() != null ? row.forecast() : row.baseline();
    }

    private void drawStatusLine(int rows) {
        double x = scale.x(sheet.statusDate()) + scale.dayWidth();
        Pen pen = new Pen(GanttBars.STATUS, 0.8, 3);
        canvas.line(new Point(x, layout.top()), new Point(x, layout.y(rows)), pen);
    }

    private void drawFoot(String pageNumber) {
        double y = layout.height() - layout.margin();
        double size = layout.textSize();
        double x = layout.margin();
        GanttSheet.Words words = sheet.words();
        List<Legend> legends =
                List.of(
                        new Legend(words.baseline(), GanttBars.BASELINE),
                        new Legend(words.forecast(), GanttBars.FORECAST),
                        new Legend(words.actual(), GanttBars.ACTUAL),
                        new Legend(words.critical(), GanttBars.CRITICAL),
                        new Legend(
                                words.statusDate() + " " + sheet.statusDate(), GanttBars.STATUS));
        for (Legend legend : legends) {
            canvas.fill(x, y - size * 0.75, size * 1.6, size * 0.7, legend.colour());
            canvas.text(new Point(x + size * 2, y), legend.word(), TextStyle.plain(size));
            x += size * 3.5 + Letters.width(legend.word(), size);
        }
        canvas.text(
                new Point(layout.width() - layout.margin(), y),
                pageNumber,
                TextStyle.plain(size).in(Colour.FAINT).at(Anchor.END));
    }

    private record Legend(String word, Colour colour) {}
}
