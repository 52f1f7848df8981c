package guatu.paper;

/** Prints one page as a stand-alone SVG whose text is text. */
public final class SvgPaper {

    private SvgPaper() {}

    /** Draws the page. */
    public static String print(Page page) {
        SvgCanvas canvas = new SvgCanvas();
        page.drawing().accept(canvas);
        String box = SvgCanvas.number(page.width()) + " " + SvgCanvas.number(page.height());
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s" \
        font-family="Helvetica, Arial, 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', \
        sans-serif">
        %s</svg>
        """
                .formatted(box, canvas.elements());
    }
}
