package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of points (坐标表): decimal degrees, degrees with minutes and seconds, or metres. */
final class PointTable {

    private static final Set<String> EAST =
            Set.of("经度", "lon", "lng", "long", "longitude", "x", "东坐标", "横坐标", "e", "east");
    private static final Set<String> NORTH =
            Set.of("纬度", "lat", "latitude", "y", "北坐标", "纵坐标", "n", "north");
    private static final Pattern SEXAGESIMAL =
            Pattern.compile(
                    "([0-9]{1,3})\\s*[°d:度]\\s*([0-9]{1,2})\\s*['′m:分]\\s*"
                            + "([0-9]{1,2}(?:\\.[0-9]+)?)?\\s*[\"″s秒]?\\s*[NESWnesw]?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private PointTable() {}

    static GisFile read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        String border = lines.isEmpty() || !lines.getFirst().contains("\t") ? "," : "\t";
        List<String> heads = lines.isEmpty() ? List.of() : cells(lines.getFirst(), border);
        int east = find(heads, EAST);
        int north = find(heads, NORTH);
        if (east < 0 || north < 0) {
            throw new UnreadableException(
                    Problem.at("map.file.no-columns", "file", String.join("、", heads)));
        }
        List<RawFeature> features = new ArrayList<>();
        List<Problem> notes = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i), border);
            Double x = number(cell(cells, east));
            Double y = number(cell(cells, north));
            if (x.isNaN() || y.isNaN()) {
                notes.add(Problem.at("map.file.note.row", "row", lines.get(i), i + 1));
            } else {
                features.add(new RawFeature(point(x, y), properties(heads, cells, east, north)));
            }
        }
        return new GisFile("CSV", null, features, notes.subList(0, Math.min(20, notes.size())));
    }

    private static Shape point(double x, double y) {
        Shape shape = new Shape();
        shape.begin(Kind.POINT);
        shape.add(x, y);
        shape.endPart(true);
        return shape;
    }

    private static Map<String, Object> properties(
            List<String> heads, List<String> cells, int east, int north) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            if (i != east && i != north && !cell(cells, i).isEmpty()) {
                properties.put(heads.get(i), cell(cells, i));
            }
        }
        return properties;
    }

    private static int find(List<String> heads, Set<String> names) {
        for (int i = 0; i < heads.size(); i++) {
            if (names.contains(heads.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    /** A number of degrees or metres; not a number when it is none. */
    private static double number(String cell) {
        if (DECIMAL.matcher(cell).matches()) {
            return Double.parseDouble(cell);
        }
        Matcher parts = SEXAGESIMAL.matcher(cell);
        if (!parts.matches()) {
            return Double.NaN;
        }
        double seconds = parts.group(3) == null ? 0 : Double.parseDouble(parts.group(3));
        double minutes = Double.parseDouble(parts.group(2));
        return Double.parseDouble(parts.group(1)) + minutes / 60 + seconds / 3600;
    }

    /** Cells of a line; one in quotes may hold the border and doubled quotes. */
    private static List<String> cells(String line, String border) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && border.indexOf(c) >= 0) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
