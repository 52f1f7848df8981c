package guatu.paper.gantt;

/**
 * Where everything stands on a sheet. Lengths in points.
 *
 * @param margin free edge on all sides
 * @param head height of title and subtitle
 * @param scaleHeight height of the two lines of the time scale
 * @param rowHeight height of one row
 * @param labelWidth width of the rows' labels
 * @param dateWidth width of one of the two date columns
 */
record GanttLayout(
        double width,
        double height,
        double margin,
        double head,
        double scaleHeight,
        double rowHeight,
        double foot,
        double labelWidth,
        double dateWidth,
        TimeScale scale) {

    private static final double SMALLEST_WIDTH = 842;

    static GanttLayout on(GanttSheet sheet, double width, double height) {
        // Larger sheets are read from farther away: everything grows with the root of the width.
        double unit = Math.sqrt(Math.max(1, width / SMALLEST_WIDTH));
        double margin = 28 * unit;
        double label = Math.min(250 * unit, width * 0.3);
        double date = 46 * unit;
        double left = margin + label + 2 * date;
        return new GanttLayout(
                width,
                height,
                margin,
                44 * unit,
                26 * unit,
                13 * unit,
                24 * unit,
                label,
                date,
                TimeScale.of(sheet, left, width - margin - left));
    }

    GanttLayout asHighAs(int rows) {
        double needed = 2 * margin + head + scaleHeight + rows * rowHeight + foot;
        return new GanttLayout(
                width,
                needed,
                margin,
                head,
                scaleHeight,
                rowHeight,
                foot,
                labelWidth,
                dateWidth,
                scale);
    }

    int rowsPerPage() {
        double space = height - 2 * margin - head - scaleHeight - foot;
        return Math.max(1, (int) (space / rowHeight));
    }

    double top() {
        return margin + head + scaleHeight;
    }

    /** The upper edge of the row that is the n-th on its page. */
    double y(int n) {
        return top() + n * rowHeight;
    }

    double textSize() {
        return rowHeight * 0.62;
    }
}
