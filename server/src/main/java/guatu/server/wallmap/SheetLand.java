package guatu.server.wallmap;

import guatu.paper.wall.WallSheet.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The land as a printed sheet needs it (图面底图): rings of the districts, lines of the coast. */
final class SheetLand {

    /** How much smaller than the median a district is that an inset shows larger. */
    private static final double SMALL = 0.15;

    private final Map<String, Geometry> districts = new TreeMap<>();
    private final List<double[]> coasts = new ArrayList<>();

    SheetLand() {
        BaseMap map = BaseMap.load();
        for (JsonNode feature : features(map.districts())) {
            districts.put(
                    feature.get("properties").get("code").asString(),
                    GeoJson.read(feature.get("geometry")));
        }
        for (JsonNode feature : features(map.coast())) {
            lines(feature.get("geometry"));
        }
    }

    private static JsonNode features(BaseMap.Layer layer) {
        return JsonMapper.shared().readTree(layer.geoJson()).get("features");
    }

    private void lines(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").asString().equals("LineString")) {
            coasts.add(line(coordinates));
        } else {
            coordinates.forEach(one -> coasts.add(line(one)));
        }
    }

    private static double[] line(JsonNode places) {
        double[] line = new double[places.size() * 2];
        for (int i = 0; i < places.size(); i++) {
            line[2 * i] = places.get(i).get(0).asDouble();
            line[2 * i + 1] = places.get(i).get(1).asDouble();
        }
        return line;
    }

    List<double[]> coasts() {
        return coasts;
    }

    /** Outer rings of a district; none for a code that the base map does not know. */
    List<double[]> rings(String district) {
        Geometry geometry = districts.get(district);
        List<double[]> rings = new ArrayList<>();
        for (int i = 0; geometry != null && i < geometry.getNumGeometries(); i++) {
            rings.add(numbers(((Polygon) geometry.getGeometryN(i)).getExteriorRing()));
        }
        return rings;
    }

    private static double[] numbers(Geometry ring) {
        Coordinate[] places = ring.getCoordinates();
        double[] numbers = new double[places.length * 2];
        for (int i = 0; i < places.length; i++) {
            numbers[2 * i] = places[i].x;
            numbers[2 * i + 1] = places[i].y;
        }
        return numbers;
    }

    /** Where a district's name stands. */
    @Nullable Coordinate label(String district) {
        Geometry geometry = districts.get(district);
        return geometry == null ? null : geometry.getInteriorPoint().getCoordinate();
    }

    /** Around a district with a little air; around all of them for null or an unknown code. */
    Box around(@Nullable String district) {
        Envelope box = new Envelope();
        Geometry one = district == null ? null : districts.get(district);
        if (one != null) {
            box.expandToInclude(mainland(one).getEnvelopeInternal());
        } else {
            districts
                    .values()
                    .forEach(all -> box.expandToInclude(mainland(all).getEnvelopeInternal()));
        }
        return box(box, 0.02);
    }

    private static Geometry mainland(Geometry geometry) {
        Geometry largest = geometry.getGeometryN(0);
        for (int i = 1; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i).getArea() > largest.getArea()) {
                largest = geometry.getGeometryN(i);
            }
        }
        return largest;
    }

    static Box box(Envelope box, double air) {
        double by = air * Math.max(box.getWidth(), box.getHeight());
        return new Box(
                box.getMinX() - by, box.getMinY() - by, box.getMaxX() + by, box.getMaxY() + by);
    }

    /** Around the small, dense districts; null where none is small. */
    @Nullable Box core() {
        List<Geometry> bySize =
                districts.values().stream()
                        .map(SheetLand::mainland)
                        .sorted(Comparator.comparingDouble(Geometry::getArea))
                        .toList();
        double median = bySize.isEmpty() ? 0 : bySize.get(bySize.size() / 2).getArea();
        Envelope core = new Envelope();
        bySize.stream()
                .filter(one -> one.getArea() < SMALL * median)
                .forEach(one -> core.expandToInclude(one.getEnvelopeInternal()));
        return core.isNull() ? null : box(core, 0.06);
    }
}
