package guatu.paper;

import java.util.function.Consumer;

/**
 * One page and how it is drawn.
 *
 * @param width in points
 * @param height in points
 */
public record Page(double width, double height, Consumer<Canvas> drawing) {

    /** What the line of {@link #marked} takes of a page's height: 8 points of letters on A4. */
    private static final double FOOT = 0.022;

    private static final double LETTERS = 0.62;
    private static final double BASELINE = 0.3;

    /**
     * The same page with a line at its foot that says who took it (导出标记). What stands on the page
     * is drawn by as much smaller as the line needs, so that neither covers the other.
     */
    public Page marked(String mark) {
        double foot = height * FOOT;
        double share = 1 - FOOT;
        var style = TextStyle.plain(foot * LETTERS).at(TextStyle.Anchor.MIDDLE);
        var at = new Canvas.Point(width / 2, height - foot * BASELINE);
        return new Page(
                width,
                height,
                canvas -> {
                    drawing.accept(new ReducedCanvas(canvas, share, width * FOOT / 2));
                    canvas.text(at, mark, style.fitting(mark, width * share));
                });
    }
}
