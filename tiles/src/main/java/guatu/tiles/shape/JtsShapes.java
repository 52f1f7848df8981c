package guatu.tiles.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryExtracter;

/** Between {@link Shape} and JTS (图形互换), for what is rarely done and better left to JTS. */
public final class JtsShapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private JtsShapes() {}

    /** A geometry as a shape; of a collection, what has the highest dimension. */
    public static Shape of(Geometry geometry) {
        Shape shape = new Shape();
        switch (geometry.getDimension()) {
            case 2 -> {
                shape.begin(Kind.POLYGON);
                parts(geometry, Geometry.TYPENAME_POLYGON)
                        .forEach(one -> polygon((Polygon) one, shape));
            }
            case 1 -> {
                shape.begin(Kind.LINE);
                parts(geometry, Geometry.TYPENAME_LINESTRING)
                        .forEach(one ->
                                part(((LineString) one).getCoordinateSequence(), true, shape));
            }
            default -> {
                shape.begin(Kind.POINT);
                parts(geometry, Geometry.TYPENAME_POINT)
                        .forEach(one -> part(((Point) one).getCoordinateSequence(), true, shape));
            }
        }
        return shape;
    }

    @SuppressWarnings("unchecked")
    private static List<Geometry> parts(Geometry geometry, String type) {
        return GeometryExtracter.extract(geometry, type);
    }

    private static void polygon(Polygon polygon, Shape into) {
        part(polygon.getExteriorRing().getCoordinateSequence(), true, into);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            part(polygon.getInteriorRingN(hole).getCoordinateSequence(), false, into);
        }
    }

    private static void part(CoordinateSequence places, boolean isOuter, Shape into) {
        for (int i = 0; i < places.size(); i++) {
            into.add(places.getX(i), places.getY(i));
        }
        if (places.size() > 0) {
            into.endPart(isOuter);
        }
    }

    /**
     * A shape as a geometry.
     *
     * @throws IllegalArgumentException when a ring is not closed or has fewer than four places
     */
    public static Geometry geometry(Shape shape) {
        List<Geometry> members = new ArrayList<>();
        int part = 0;
        while (part < shape.parts()) {
            int next = part + 1;
            while (next < shape.parts() && !shape.isOuter(next)) {
                next++;
            }
            members.add(member(shape, part, next));
            part = next;
        }
        return members.size() == 1 ? members.getFirst() : FACTORY.buildGeometry(members);
    }

    private static Geometry member(Shape shape, int from, int to) {
        return switch (shape.kind()) {
            case POINT -> FACTORY.createPoint(places(shape, from)[0]);
            case LINE -> FACTORY.createLineString(places(shape, from));
            case POLYGON -> {
                LinearRing[] rings = new LinearRing[to - from];
                Arrays.setAll(rings, i -> FACTORY.createLinearRing(places(shape, from + i)));
                yield FACTORY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
            }
        };
    }

    private static Coordinate[] places(Shape shape, int part) {
        int from = shape.start(part);
        Coordinate[] places = new Coordinate[(shape.end(part) - from) / 2];
        Arrays.setAll(
                places,
                i ->
                        new Coordinate(
                                shape.numbers()[from + 2 * i], shape.numbers()[from + 2 * i + 1]));
        return places;
    }
}
