package guatu.server.wallmap.file;

import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One entity of a drawing (图元), told by its group codes. */
final class DxfItem {

    /** Arcs are drawn by chords of at most five degrees. */
    private static final double STEP = Math.PI / 36;

    private static final Pattern UNICODE = Pattern.compile("\\\\U\\+([0-9A-Fa-f]{4})");
    private static final Pattern FORMAT = Pattern.compile("\\\\[ACFHQTWacfhqtwp][^;]*;|[{}]");

    private final String kind;
    private final Map<Integer, String> last = new LinkedHashMap<>();
    private final List<double[]> corners = new ArrayList<>();
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final StringBuilder longText = new StringBuilder();

    DxfItem(String kind) {
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    void add(int code, String value) {
        if (kind.equals("LWPOLYLINE")) {
            if (code == 10) {
                corners.add(new double[] {number(value), 0, 0});
            } else if (code == 20 && !corners.isEmpty()) {
                corners.getLast()[1] = number(value);
            } else if (code == 42 && !corners.isEmpty()) {
                corners.getLast()[2] = number(value);
            }
        }
        if (code == 3) {
            longText.append(value);
        }
        last.put(code, value);
    }

    void addVertex(DxfItem vertex) {
        corners.add(new double[] {vertex.x(), vertex.y(), vertex.number(42)});
    }

    void addAttribute(DxfItem attribute) {
        String tag = attribute.last.getOrDefault(2, "").strip();
        if (!tag.isEmpty() && !attribute.text().isEmpty()) {
            attributes.put(tag, attribute.text());
        }
    }

    boolean isText() {
        return (kind.equals("TEXT") || kind.equals("MTEXT")) && !text().isEmpty();
    }

    /** Its text without the codes for fonts and heights. */
    String text() {
        String raw = longText + last.getOrDefault(1, "");
        Matcher coded = UNICODE.matcher(raw);
        String plain =
                coded.replaceAll(found ->
                        Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(found.group(1), 16))));
        return FORMAT.matcher(plain.replace("\\P", " ")).replaceAll("").strip();
    }

    double x() {
        return number(10);
    }

    double y() {
        return number(20);
    }

    private double number(int code) {
        return number(last.getOrDefault(code, "0"));
    }

    /** What is no number is not a number: the feature is told to be so, not the whole drawing. */
    private static double number(String value) {
        try {
            return Double.parseDouble(value.strip());
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private boolean isClosed() {
        return ((int) number(70) & 1) != 0;
    }

    void describe(Map<String, Object> into) {
        put(into, "handle", last.get(5));
        put(into, "layer", last.get(8));
        if (kind.equals("INSERT")) {
            put(into, "block", last.get(2));
        }
        into.putAll(attributes);
    }

    private static void put(Map<String, Object> into, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            into.put(key, value.strip());
        }
    }

    /** What it draws; null when that is nothing we take. */
    @Nullable Shape shape() {
        Shape shape = new Shape();
        switch (kind) {
            case "POINT", "INSERT" -> {
                shape.begin(Kind.POINT);
                shape.add(x(), y());
                shape.endPart(true);
            }
            case "LINE" -> {
                shape.begin(Kind.LINE);
                shape.add(x(), y());
                shape.add(number(11), number(21));
                shape.endPart(true);
            }
            case "LWPOLYLINE", "POLYLINE" -> {
                return corners.size() < 2 ? null : polyline(shape);
            }
            case "CIRCLE" -> {
                shape.begin(Kind.POLYGON);
                arc(shape, 0, 2 * Math.PI);
                shape.add(shape.numbers()[0], shape.numbers()[1]);
                shape.endPart(true);
            }
            case "ARC" -> {
                shape.begin(Kind.LINE);
                double from = Math.toRadians(number(50));
                double to = Math.toRadians(number(51));
                arc(shape, from, to > from ? to : to + 2 * Math.PI);
                shape.add(x() + number(40) * Math.cos(to), y() + number(40) * Math.sin(to));
                shape.endPart(true);
            }
            default -> {
                return null;
            }
        }
        return shape;
    }

    /** Places on the circle, from one angle on and short of the other. */
    private void arc(Shape into, double from, double to) {
        int steps = Math.max(8, (int) Math.ceil((to - from) / STEP));
        for (int i = 0; i < steps; i++) {
            double angle = from + (to - from) * i / steps;
            into.add(x() + number(40) * Math.cos(angle), y() + number(40) * Math.sin(angle));
        }
    }

    private Shape polyline(Shape shape) {
        double[] first = corners.getFirst();
        double[] end = corners.getLast();
        boolean returns = corners.size() > 3 && first[0] == end[0] && first[1] == end[1];
        boolean isBent = corners.stream().anyMatch(corner -> corner[2] != 0);
        boolean isArea = (isClosed() || returns) && (corners.size() > 2 || isBent);
        shape.begin(isArea ? Kind.POLYGON : Kind.LINE);
        int sides = isArea && !returns ? corners.size() : corners.size() - 1;
        for (int i = 0; i < sides; i++) {
            bulge(corners.get(i), corners.get((i + 1) % corners.size()), shape);
        }
        double[] closing = isArea ? first : end;
        shape.add(closing[0], closing[1]);
        shape.endPart(true);
        return shape;
    }

    /**
     * A side; a bulge is the tangent of a quarter of the angle of its arc, to the left positive.
     */
    private static void bulge(double[] from, double[] to, Shape into) {
        into.add(from[0], from[1]);
        double angle = 4 * Math.atan(from[2]);
        int steps = (int) Math.ceil(Math.abs(angle) / STEP);
        if (steps < 2) {
            return;
        }
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double off = 1 / Math.tan(angle / 2) / 2;
        double middleX = from[0] + dx / 2 - dy * off;
        double middleY = from[1] + dy / 2 + dx * off;
        double radius = Math.hypot(from[0] - middleX, from[1] - middleY);
        double begin = Math.atan2(from[1] - middleY, from[0] - middleX);
        for (int i = 1; i < steps; i++) {
            double at = begin + angle * i / steps;
            into.add(middleX + radius * Math.cos(at), middleY + radius * Math.sin(at));
        }
    }
}
