package guatu.server.wallmap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Polygons between GeoJSON (RFC 7946) and JTS. */
final class GeoJson {

    /** A millionth of a degree is a tenth of a metre. */
    private static final int DECIMALS = 6;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private GeoJson() {}

    /** Reads a Polygon or MultiPolygon. */
    static Geometry read(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").asString().equals("Polygon")) {
            return polygon(coordinates);
        }
        List<Polygon> polygons = new ArrayList<>();
        coordinates.forEach(rings -> polygons.add(polygon(rings)));
        return GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = new ArrayList<>();
        rings.forEach(ring -> read.add(ring(ring)));
        LinearRing[] holes = read.subList(1, read.size()).toArray(LinearRing[]::new);
        return GEOMETRY.createPolygon(read.getFirst(), holes);
    }

    private static LinearRing ring(JsonNode ring) {
        Coordinate[] vertices = new Coordinate[ring.size()];
        for (int i = 0; i < vertices.length; i++) {
            JsonNode vertex = ring.get(i);
            vertices[i] = new Coordinate(vertex.get(0).asDouble(), vertex.get(1).asDouble());
        }
        return GEOMETRY.createLinearRing(vertices);
    }

    /** Writes polygons as one MultiPolygon. */
    static ObjectNode written(Geometry geometry) {
        ArrayNode polygons = NODES.arrayNode();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(rings(polygon));
            }
        }
        ObjectNode node = NODES.objectNode();
        node.put("type", "MultiPolygon");
        node.set("coordinates", polygons);
        return node;
    }

    private static ArrayNode rings(Polygon polygon) {
        ArrayNode rings = NODES.arrayNode();
        rings.add(vertices(polygon.getExteriorRing()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            rings.add(vertices(polygon.getInteriorRingN(hole)));
        }
        return rings;
    }

    private static ArrayNode vertices(LinearRing ring) {
        ArrayNode vertices = NODES.arrayNode();
        for (Coordinate vertex : ring.getCoordinates()) {
            vertices.add(NODES.arrayNode().add(degrees(vertex.x)).add(degrees(vertex.y)));
        }
        return vertices;
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
