package guatu.paper.wall;

import guatu.paper.Canvas;
import guatu.paper.Canvas.Point;
import guatu.paper.Colour;
import guatu.paper.Letters;
import guatu.paper.Page;
import guatu.paper.PaperSize;
import guatu.paper.Pen;
import guatu.paper.TextStyle;
import guatu.paper.TextStyle.Anchor;
import guatu.paper.wall.WallSheet.LightCount;
import guatu.paper.wall.WallSheet.Row;
import guatu.paper.wall.WallSheet.Shade;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a wall sheet out (挂图排版). Everything is measured in ems, an em being a hundredth of the
 * sheet's height, so that A4 and A0 show the same. Rows that one sheet cannot hold legibly run on
 * over further sheets.
 */
public final class WallPrint {

    private static final double EMS = 100;
    private static final double MARGIN = 1.6;
    private static final double HEAD = 5.4;
    private static final double FOOT = 4;
    private static final double LEFT = 0.46;
    private static final double MAP = 56;
    private static final double LEAST_ROW = 0.92;
    private static final double MOST_ROW = 1.7;
    private static final int MOST_COLUMNS = 6;

    private final WallSheet sheet;
    private final double em;
    private final double width;
    private final double height;

    private WallPrint(WallSheet sheet, PaperSize size) {
        this.sheet = sheet;
        this.width = size.width();
        this.height = size.height();
        this.em = size.height() / EMS;
    }

    /** The sheet on paper of a size: one page, more where its rows need them. */
    public static List<Page> onSheets(WallSheet sheet, PaperSize size) {
        return new WallPrint(sheet, size).pages();
    }

    /** Columns of a page and their rows. */
    private record Columns(int count, int perColumn, double rowHeight) {

        int rows() {
            return count * perColumn;
        }
    }

    private List<Page> pages() {
        double room = EMS - 2 * MARGIN - HEAD - FOOT - 1.6;
        int rows = sheet.rows().size();
        Columns first = columns(rows, room, MOST_COLUMNS - 1);
        List<Page> pages = new ArrayList<>();
        int rest = Math.max(0, rows - first.rows());
        Columns further = columns(Math.max(1, rest), room, MOST_COLUMNS);
        int count = 1 + (rest + further.rows() - 1) / further.rows();
        for (int page = 0; page < count; page++) {
            boolean isFirst = page == 0;
            int from = isFirst ? 0 : first.rows() + (page - 1) * further.rows();
            Columns columns = isFirst ? first : further;
            List<Row> shown = sheet.rows().subList(from, Math.min(rows, from + columns.rows()));
            int number = page + 1;
            pages.add(
                    new Page(width, height, canvas -> draw(canvas, shown, columns, number, count)));
        }
        return pages;
    }

    /** As few columns as let the rows be read, at most so many; what is over goes on elsewhere. */
    private static Columns columns(int rows, double room, int most) {
        int count = 2;
        while (count < most && room / Math.ceil((double) rows / count) < LEAST_ROW) {
            count++;
        }
        int fitting = (int) (room / LEAST_ROW);
        int perColumn = Math.clamp((rows + count - 1) / count, 1, fitting);
        return new Columns(count, perColumn, Math.min(MOST_ROW, room / perColumn));
    }

    private void draw(Canvas canvas, List<Row> rows, Columns columns, int page, int pages) {
        double left = MARGIN * em;
        double across = width - 2 * MARGIN * em;
        double top = (MARGIN + HEAD) * em;
        double down = height - (2 * MARGIN + HEAD + FOOT) * em;
        head(canvas, page, pages);
        double chart = left;
        if (page == 1) {
            double side = across * LEFT;
            new SheetMap(canvas, sheet, em).draw(left, top, side, MAP * em);
            new SheetFacts(canvas, sheet, em)
                    .draw(left, top + (MAP + 0.8) * em, side, down - (MAP + 0.8) * em);
            chart = left + side + em;
        }
        double room = width - MARGIN * em - chart;
        double each = (room - em * (columns.count() - 1)) / columns.count();
        SheetChart bars = new SheetChart(canvas, sheet, em, columns.rowHeight() * em);
        for (int i = 0; i * columns.perColumn() < rows.size(); i++) {
            int from = i * columns.perColumn();
            int to = Math.min(rows.size(), from + columns.perColumn());
            bars.column(rows.subList(from, to), chart + i * (each + em), top, each);
        }
        foot(canvas);
    }

    private void head(Canvas canvas, int page, int pages) {
        double base = (MARGIN + 3.4) * em;
        List<String> facts = new ArrayList<>(sheet.facts());
        if (pages > 1) {
            facts.add(sheet.words().pageOf().formatted(page, pages));
        }
        double right = width - MARGIN * em;
        for (String fact : facts.reversed()) {
            canvas.text(new Point(right, base), fact, TextStyle.plain(em * 1.4).at(Anchor.END));
            right -= Letters.width(fact, em * 1.4) + em * 2;
        }
        double room = right - MARGIN * em;
        double size = Math.min(em * 3.6, em * room / Letters.width(sheet.title(), em));
        canvas.text(new Point(MARGIN * em, base), sheet.title(), TextStyle.plain(size).strong());
    }

    private void foot(Canvas canvas) {
        double top = height - (MARGIN + FOOT) * em;
        double y = top + em * 1.6;
        double x = MARGIN * em;
        for (LightCount key : sheet.words().marks()) {
            key.mark().draw(canvas, x + em * 0.5, y - em * 0.4, em);
            x = written(canvas, x + em * 1.4, y, key.name());
        }
        canvas.line(
                new Point(x, y - em * 0.35),
                new Point(x + em * 2, y - em * 0.35),
                Pen.solid(Mark.ON_TRACK.colour(), em * 0.5));
        x = written(canvas, x + em * 2.4, y, sheet.words().forecast());
        canvas.line(
                new Point(x, y - em * 0.35),
                new Point(x + em * 2, y - em * 0.35),
                Pen.solid(Colour.of("#93a2b4"), em * 0.2));
        x = written(canvas, x + em * 2.4, y, sheet.words().planned());
        x = written(canvas, x + em, y, sheet.words().shade());
        for (Shade shade : sheet.legend()) {
            canvas.fill(x, y - em * 0.8, em * 1.6, em * 0.9, shade.colour());
            x = written(canvas, x + em * 2, y, shade.meaning());
        }
        double line = y + em * 1.5;
        x = MARGIN * em;
        for (String words : sheet.foot()) {
            x = written(canvas, x, line, words);
        }
    }

    private double written(Canvas canvas, double x, double y, String text) {
        canvas.text(new Point(x, y), text, TextStyle.plain(em));
        return x + Letters.width(text, em) + em * 1.4;
    }
}
