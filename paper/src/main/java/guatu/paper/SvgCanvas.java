package guatu.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Collects SVG elements. */
final class SvgCanvas implements Canvas {

    private final StringBuilder elements = new StringBuilder();

    String elements() {
        return elements.toString();
    }

    @Override
    public void line(Point from, Point to, Pen pen) {
        path(List.of(from, to), pen);
    }

    @Override
    public void path(List<Point> points, Pen pen) {
        String dash = pen.dash() > 0 ? " stroke-dasharray=\"" + number(pen.dash()) + "\"" : "";
        elements.append(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>\n"
                        .formatted(list(points), pen.colour().hex(), number(pen.width()), dash));
    }

    @Override
    public void fill(List<Point> corners, Colour colour) {
        elements.append(
                "<polygon points=\"%s\" fill=\"%s\"/>\n".formatted(list(corners), colour.hex()));
    }

    @Override
    public void text(Point at, String text, TextStyle style) {
        String anchor =
                switch (style.anchor()) {
                    case START -> "";
                    case MIDDLE -> " text-anchor=\"middle\"";
                    case END -> " text-anchor=\"end\"";
                };
        elements.append(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s%s%s>%s</text>\n"
                        .formatted(
                                number(at.x()),
                                number(at.y()),
                                number(style.size()),
                                style.colour().hex(),
                                style.bold() ? " font-weight=\"700\"" : "",
                                anchor,
                                narrow(text, style),
                                escaped(text)));
    }

    private static String narrow(String text, TextStyle style) {
        return style.breadth() == 1
                ? ""
                : " textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\""
                        .formatted(number(style.width(text)));
    }

    private static String list(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .filter(point -> point >= 0x20 || point == '\t')
                .forEach(point -> {
                    switch (point) {
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '&' -> escaped.append("&amp;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(point);
                    }
                });
        return escaped.toString();
    }
}
