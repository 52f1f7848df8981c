package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A table with places (坐标表), of text or of a workbook: two columns of degrees or metres, one column
 * with both, or one of well-known text. Its head is the first row that names them.
 */
final class PointTable {

    private static final Set<String> EAST =
            Set.of(
                    "经度",
                    "东经",
                    "lon",
                    "lng",
                    "long",
                    "longitude",
                    "x",
                    "x坐标",
                    "东坐标",
                    "横坐标",
                    "e",
                    "east",
                    "easting");
    private static final Set<String> NORTH =
            Set.of(
                    "纬度",
                    "北纬",
                    "lat",
                    "latitude",
                    "y",
                    "y坐标",
                    "北坐标",
                    "纵坐标",
                    "n",
                    "north",
                    "northing");
    private static final Set<String> BOTH = Set.of("坐标", "经纬度", "位置坐标", "coordinates", "lonlat");
    private static final Set<String> TEXT = Set.of("wkt", "geometry", "图形", "geom", "the_geom");
    private static final int MOST_ROWS_ABOVE = 10;
    private static final int MOST_NOTES = 20;

    private final List<String> heads;
    private final int east;
    private final int north;
    private final int both;
    private final int text;

    private PointTable(List<String> heads) {
        this.heads = heads;
        east = find(heads, EAST);
        north = find(heads, NORTH);
        both = find(heads, BOTH);
        text = find(heads, TEXT);
    }

    static GisFile ofText(String content) {
        List<String> lines = content.lines().filter(line -> !line.isBlank()).toList();
        String border = lines.isEmpty() ? "," : border(lines.getFirst());
        List<List<String>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(cells(line, border)));
        GisFile read = of("CSV", rows);
        if (read == null) {
            String found = rows.isEmpty() ? "" : String.join("、", rows.getFirst());
            throw new UnreadableException(Problem.at("map.file.no-columns", "file", found));
        }
        return read;
    }

    private static String border(String head) {
        return head.contains("\t") ? "\t" : head.contains(",") ? "," : ";";
    }

    /** The features of a table; null when no row of it names places. */
    static @Nullable GisFile of(String format, List<List<String>> rows) {
        for (int i = 0; i < Math.min(rows.size(), MOST_ROWS_ABOVE); i++) {
            PointTable table = new PointTable(rows.get(i));
            if (table.isHead()) {
                return table.read(format, rows, i + 1);
            }
        }
        return null;
    }

    private boolean isHead() {
        return (east >= 0 && north >= 0) || both >= 0 || text >= 0;
    }

    private GisFile read(String format, List<List<String>> rows, int from) {
        List<RawFeature> features = new ArrayList<>();
        List<Problem> notes = new ArrayList<>();
        for (int i = from; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            Shape shape = shape(cells);
            if (shape != null) {
                features.add(new RawFeature(shape, properties(cells)));
            } else if (notes.size() < MOST_NOTES) {
                String row = String.join(",", cells);
                notes.add(Problem.at("map.file.note.row", "row", row, i + 1));
            }
        }
        return new GisFile(format, null, features, notes);
    }

    private @Nullable Shape shape(List<String> cells) {
        if (east >= 0 && north >= 0) {
            return point(Angle.number(cell(cells, east)), Angle.number(cell(cells, north)));
        }
        if (both >= 0) {
            String[] pair = cell(cells, both).split("[,，;；\\s]+(?=[^,，;；\\s]*$)");
            return pair.length == 2 ? point(Angle.number(pair[0]), Angle.number(pair[1])) : null;
        }
        try {
            Shape shape = JtsShapes.of(new WKTReader().read(cell(cells, text)));
            return shape.parts() == 0 ? null : shape;
        } catch (ParseException | IllegalArgumentException none) {
            return null;
        }
    }

    private static @Nullable Shape point(double x, double y) {
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return null;
        }
        Shape shape = new Shape();
        shape.begin(Kind.POINT);
        shape.add(x, y);
        shape.endPart(true);
        return shape;
    }

    private Map<String, Object> properties(List<String> cells) {
        Map<String, Object> properties = new LinkedHashMap<>();
        boolean pair = east >= 0 && north >= 0;
        for (int i = 0; i < heads.size(); i++) {
            boolean isPlace = pair ? i == east || i == north : i == both || i == text;
            if (!isPlace && !heads.get(i).isBlank() && !cell(cells, i).isEmpty()) {
                properties.put(heads.get(i).strip(), cell(cells, i));
            }
        }
        return properties;
    }

    /** Units and remarks in brackets do not change what a column is. */
    private static int find(List<String> heads, Set<String> names) {
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i).replaceAll("[(（\\[].*|\\s", "");
            if (names.contains(head.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at).strip() : "";
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
