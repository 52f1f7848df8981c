package guatu.server.project;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Where a project stands (位置): a point, a line or an area.
 *
 * @param wkt OGC well-known text, WGS 84, longitude before latitude, in degrees
 */
public record Place(String wkt) {

    /** Longitude of a point on the project to which a label may be fixed, in degrees. */
    public double lon() {
        return label().getX();
    }

    /** Latitude of a point on the project to which a label may be fixed, in degrees. */
    public double lat() {
        return label().getY();
    }

    /** Whether the text is a geometry, not empty, within the bounds of the earth. */
    public boolean valid() {
        try {
            Geometry geometry = new WKTReader().read(wkt);
            return !geometry.isEmpty() && onEarth(geometry);
        } catch (ParseException | IllegalArgumentException notAGeometry) {
            return false;
        }
    }

    /** The label point in one reading of the text. */
    public Coordinate label() {
        try {
            return new WKTReader().read(wkt).getInteriorPoint().getCoordinate();
        } catch (ParseException e) {
            throw new IllegalStateException(
                    "The list holds a place that is no geometry: " + wkt, e);
        }
    }

    private static boolean onEarth(Geometry geometry) {
        var box = geometry.getEnvelopeInternal();
        return box.getMinX() >= -180
                && box.getMaxX() <= 180
                && box.getMinY() >= -90
                && box.getMaxY() <= 90;
    }
}
