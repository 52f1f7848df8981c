package guatu.server.wallmap.layer;

import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** GeoJSON geometries as shapes (RFC 7946 §3.1). What is no number is not a number. */
public final class GeoJsonShapes {

    private GeoJsonShapes() {}

    /** The shape of a geometry; null when it is none that a map draws. */
    public static @Nullable Shape shape(JsonNode geometry) {
        JsonNode places = geometry.path("coordinates");
        Shape shape = new Shape();
        switch (geometry.path("type").asString("")) {
            case "Point" -> {
                shape.begin(Kind.POINT);
                points(List.of(places), shape);
            }
            case "MultiPoint" -> {
                shape.begin(Kind.POINT);
                points(places, shape);
            }
            case "LineString" -> {
                shape.begin(Kind.LINE);
                line(places, true, shape);
            }
            case "MultiLineString" -> {
                shape.begin(Kind.LINE);
                places.forEach(line -> line(line, true, shape));
            }
            case "Polygon" -> {
                shape.begin(Kind.POLYGON);
                polygon(places, shape);
            }
            case "MultiPolygon" -> {
                shape.begin(Kind.POLYGON);
                places.forEach(polygon -> polygon(polygon, shape));
            }
            default -> {
                return null;
            }
        }
        return shape;
    }

    private static void points(Iterable<JsonNode> places, Shape into) {
        for (JsonNode place : places) {
            if (!place.isEmpty()) {
                add(place, into);
                into.endPart(true);
            }
        }
    }

    private static void polygon(JsonNode rings, Shape into) {
        boolean isOuter = true;
        for (JsonNode ring : rings) {
            line(ring, isOuter, into);
            isOuter = false;
        }
    }

    private static void line(JsonNode places, boolean isOuter, Shape into) {
        places.forEach(place -> add(place, into));
        if (!places.isEmpty()) {
            into.endPart(isOuter);
        }
    }

    private static void add(JsonNode place, Shape into) {
        into.add(number(place, 0), number(place, 1));
    }

    private static double number(JsonNode place, int at) {
        JsonNode number = place.path(at);
        return number.isNumber() ? number.asDouble() : Double.NaN;
    }
}
