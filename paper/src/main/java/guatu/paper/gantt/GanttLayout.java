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
    private static final double MARGIN = 28;
    private static final double HEAD = 44;
    private static final double SCALE_HEIGHT = 26;
    private static final double ROW_HEIGHT = 13;
    private static final double FOOT = 24;
    private static final double STEP_LABEL = 22;

    /** Rows that fill a sheet exactly must not lose one to the last binary digit. */
    private static final double ROUNDING = 1e-9;

    /** How much larger than in proportion to the sheet few rows may become. */
    private static final double LARGEST = 1.25;

    static GanttLayout on(GanttSheet sheet, double width, double height) {
        double unit = unit(sheet.rows().size(), Math.max(1, width / SMALLEST_WIDTH), height);
        double margin = MARGIN * unit;
        double label = Math.min(250 * unit, width * 0.3);
        double date = 46 * unit;
        double left = margin + label + 2 * date;
        return new GanttLayout(
                width,
                height,
                margin,
                HEAD * unit,
                SCALE_HEIGHT * unit,
                ROW_HEIGHT * unit,
                FOOT * unit,
                label,
                date,
                TimeScale.of(sheet, left, width - margin - left, STEP_LABEL * unit));
    }

    /**
     * Larger sheets are read from farther away: everything grows with the root of the width. Where
     * few rows would leave a sheet empty, everything grows until they fill it.
     */
    private static double unit(int rows, double widths, double height) {
        double least = Math.sqrt(widths);
        double filling = height / (2 * MARGIN + HEAD + SCALE_HEIGHT + FOOT + rows * ROW_HEIGHT);
        return Math.clamp(filling, least, Math.max(least, LARGEST * widths));
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
        return Math.max(1, (int) (space / rowHeight + ROUNDING));
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
