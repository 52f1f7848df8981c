package guatu.server.wallmap.layer;

import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes as GeoJSON geometries (RFC 7946), in the axis order of their reference system. */
public final class GeoJsonText {

    /** A hundred-millionth of a degree and a tenth of a millimetre are both about a millimetre. */
    private static final int DEGREE_DECIMALS = 8;

    private static final int METRE_DECIMALS = 4;

    private GeoJsonText() {}

    /** The geometry; the shape is in that system already. */
    public static @Nullable Map<String, Object> geometry(
            @Nullable Shape shape, ReferenceSystem crs) {
        return geometry(shape, crs, crs.northFirst());
    }

    /** The geometry with east first whatever the authority says, as files have it. */
    public static @Nullable Map<String, Object> eastFirst(
            @Nullable Shape shape, ReferenceSystem crs) {
        return geometry(shape, crs, false);
    }

    private static @Nullable Map<String, Object> geometry(
            @Nullable Shape shape, ReferenceSystem crs, boolean northFirst) {
        if (shape == null || shape.parts() == 0) {
            return null;
        }
        boolean several = shape.count() > 1;
        String type =
                switch (shape.kind()) {
                    case POINT -> several ? "MultiPoint" : "Point";
                    case LINE -> several ? "MultiLineString" : "LineString";
                    case POLYGON -> several ? "MultiPolygon" : "Polygon";
                };
        List<Object> members = new ArrayList<>();
        List<Object> rings = new ArrayList<>();
        for (int part = 0; part < shape.parts(); part++) {
            List<Object> places = places(shape, part, crs, northFirst);
            if (shape.kind() == Kind.POINT) {
                members.add(places.getFirst());
            } else if (shape.kind() == Kind.LINE) {
                members.add(places);
            } else {
                if (shape.isOuter(part)) {
                    rings = new ArrayList<>();
                    members.add(rings);
                }
                rings.add(places);
            }
        }
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", type);
        geometry.put("coordinates", several ? members : members.getFirst());
        return geometry;
    }

    private static List<Object> places(
            Shape shape, int part, ReferenceSystem crs, boolean northFirst) {
        List<Object> places = new ArrayList<>();
        for (int i = shape.start(part); i < shape.end(part); i += 2) {
            BigDecimal east = rounded(shape.numbers()[i], crs);
            BigDecimal north = rounded(shape.numbers()[i + 1], crs);
            places.add(northFirst ? List.of(north, east) : List.of(east, north));
        }
        return places;
    }

    private static BigDecimal rounded(double value, ReferenceSystem crs) {
        int decimals = crs.isInDegrees() ? DEGREE_DECIMALS : METRE_DECIMALS;
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
