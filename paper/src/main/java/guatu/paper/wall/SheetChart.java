package guatu.paper.wall;

import guatu.paper.Canvas;
import guatu.paper.Canvas.Point;
import guatu.paper.Colour;
import guatu.paper.Letters;
import guatu.paper.Pen;
import guatu.paper.TextStyle;
import guatu.paper.TextStyle.Anchor;
import guatu.paper.wall.WallSheet.Item;
import guatu.paper.wall.WallSheet.Row;
import guatu.paper.wall.WallSheet.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The chart of a sheet: rows in columns, each project with number, light, name and bars. */
final class SheetChart {

    private static final Colour LINE = Colour.of("#d5dbe1");
    private static final Colour YEAR = Colour.of("#6f8294");
    private static final Colour PLAN = Colour.of("#93a2b4");
    private static final Colour TODAY = Colour.of("#b35c00");

    /** What number and light take before a name, in heights of the text. */
    private static final double NUMBERS = 3.4;

    private static final double NEARLY_ALL = 0.97;
    private static final double LEAST_NAMES = 0.5;
    private static final double MOST_NAMES = 0.72;

    private final Canvas canvas;
    private final WallSheet sheet;
    private final double em;
    private final double rowHeight;
    private final double textSize;
    private final LocalDate first;
    private final LocalDate last;

    SheetChart(Canvas canvas, WallSheet sheet, double em, double rowHeight) {
        this.canvas = canvas;
        this.sheet = sheet;
        this.em = em;
        this.rowHeight = rowHeight;
        this.textSize = Math.min(em * 1.05, rowHeight * 0.78);
        LocalDate from = sheet.statusDate();
        LocalDate to = sheet.statusDate();
        for (Row row : sheet.rows()) {
            for (Span span : spans(row.item())) {
                from = span.from().isBefore(from) ? span.from() : from;
                to = span.to().isAfter(to) ? span.to() : to;
            }
        }
        this.first = from.withDayOfYear(1);
        this.last = to.plusYears(1).withDayOfYear(1);
    }

    private static List<Span> spans(@Nullable Item item) {
        if (item == null) {
            return List.of();
        }
        Span planned = item.planned();
        Span forecast = item.forecast();
        if (planned == null) {
            return forecast == null ? List.of() : List.of(forecast);
        }
        return forecast == null ? List.of(planned) : List.of(planned, forecast);
    }

    /** Draws some rows as one column. */
    void column(List<Row> rows, double left, double top, double width) {
        double bars = left + width * namesShare(width);
        double head = top + em * 1.6;
        double foot = head + rows.size() * rowHeight;
        double written = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusMonths(3)) {
            double x = x(day, bars, left + width);
            boolean year = day.getDayOfYear() == 1;
            canvas.line(
                    new Point(x, year ? top : head),
                    new Point(x, foot),
                    Pen.solid(year ? YEAR : LINE, em * 0.04));
            String name = Integer.toString(day.getYear());
            if (year && day.isBefore(last) && x >= written) {
                written = x + em * 0.8 + Letters.width(name, em);
                canvas.text(new Point(x + em * 0.3, top + em * 1.1), name, TextStyle.plain(em));
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), left, head + i * rowHeight, bars, left + width);
        }
        double now = x(sheet.statusDate(), bars, left + width);
        canvas.line(
                new Point(now, top + em * 0.5),
                new Point(now, foot),
                new Pen(TODAY, em * 0.1, em * 0.4));
    }

    /** Names take what nearly all of them need in narrow type; bars have the rest. */
    private double namesShare(double width) {
        double[] widths =
                sheet.rows().stream()
                        .map(Row::item)
                        .filter(Objects::nonNull)
                        .mapToDouble(item -> Letters.width(item.name(), textSize))
                        .sorted()
                        .toArray();
        double most = widths.length == 0 ? 0 : widths[(int) ((widths.length - 1) * NEARLY_ALL)];
        double needed = textSize * NUMBERS + most * TextStyle.NARROWEST + em * 0.4;
        return Math.clamp(needed / width, LEAST_NAMES, MOST_NAMES);
    }

    private double x(LocalDate day, double from, double to) {
        double span = last.toEpochDay() - first.toEpochDay();
        return from + (to - from) * (day.toEpochDay() - first.toEpochDay()) / span;
    }

    private void row(Row row, double left, double top, double bars, double right) {
        canvas.line(
                new Point(left, top + rowHeight),
                new Point(right, top + rowHeight),
                Pen.solid(LINE, em * 0.03));
        double baseline = top + rowHeight * 0.76;
        if (row.heading() != null) {
            canvas.text(
                    new Point(left, baseline), row.heading(), TextStyle.plain(textSize).strong());
        }
        Item item = row.item();
        if (item == null) {
            return;
        }
        canvas.text(
                new Point(left + textSize * 1.9, baseline),
                Integer.toString(item.number()),
                TextStyle.plain(textSize).at(Anchor.END));
        item.mark().draw(canvas, left + textSize * 2.6, top + rowHeight / 2, textSize * 0.85);
        double name = left + textSize * NUMBERS;
        canvas.text(
                new Point(name, baseline),
                item.name(),
                TextStyle.plain(textSize).fitting(item.name(), bars - name - em * 0.4));
        bar(item.forecast(), bars, right, top + rowHeight * 0.2, 0.36, item.mark().colour());
        bar(item.planned(), bars, right, top + rowHeight * 0.66, 0.14, PLAN);
    }

    private void bar(
            @Nullable Span span, double from, double to, double top, double high, Colour colour) {
        if (span == null) {
            return;
        }
        double left = x(span.from(), from, to);
        double width = Math.max(em * 0.1, x(span.to().plusDays(1), from, to) - left);
        canvas.fill(left, top, width, rowHeight * high, colour);
    }
}
