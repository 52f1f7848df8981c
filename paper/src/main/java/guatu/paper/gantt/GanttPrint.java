package guatu.paper.gantt;

import guatu.paper.Page;
import guatu.paper.PaperSize;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a chart out on sheets (横道图排版). The whole time always fits the width; rows run on over as
 * many sheets as they need, each with the head, the scale and its page number.
 */
public final class GanttPrint {

    private GanttPrint() {}

    /**
     * The chart on sheets of one size.
     *
     * @return at least one page, also when there are no rows
     */
    public static List<Page> onSheets(GanttSheet sheet, PaperSize size) {
        GanttLayout layout = GanttLayout.on(sheet, size.width(), size.height());
        int perPage = layout.rowsPerPage();
        int count = Math.max(1, (sheet.rows().size() + perPage - 1) / perPage);
        List<Page> pages = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            int first = page * perPage;
            int end = Math.min(first + perPage, sheet.rows().size());
            pages.add(page(sheet, layout, first, end, page + 1, count));
        }
        return List.copyOf(pages);
    }

    /** The chart on one sheet as high as its rows need, for a screen or an SVG. */
    public static Page onOne(GanttSheet sheet, double width) {
        GanttLayout layout = GanttLayout.on(sheet, width, 0).asHighAs(sheet.rows().size());
        return page(sheet, layout, 0, sheet.rows().size(), 1, 1);
    }

    private static Page page(
            GanttSheet sheet, GanttLayout layout, int first, int end, int number, int count) {
        return new Page(
                layout.width(),
                layout.height(),
                canvas -> {
                    GanttFrame frame = new GanttFrame(canvas, sheet, layout);
                    frame.draw(first, end, sheet.words().pageOf().formatted(number, count));
                    new GanttBars(canvas, sheet, layout, first, end).draw();
                });
    }
}
