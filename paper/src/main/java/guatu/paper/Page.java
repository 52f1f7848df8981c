package guatu.paper;

import java.util.function.Consumer;

/**
 * One page and how it is drawn.
 *
 * @param width in points
 * @param height in points
 */
public record Page(double width, double height, Consumer<Canvas> drawing) {

    private static final double MARK_SIZE = 7;
    private static final double MARK_MARGIN = 10;

    /** The same page with a line at its foot that says who took it. */
    public Page marked(String mark) {
        var foot = new Canvas.Point(width / 2, height - MARK_MARGIN);
        var style = TextStyle.plain(MARK_SIZE).in(Colour.FAINT).at(TextStyle.Anchor.MIDDLE);
        return new Page(width, height, drawing.andThen(canvas -> canvas.text(foot, mark, style)));
    }
}
