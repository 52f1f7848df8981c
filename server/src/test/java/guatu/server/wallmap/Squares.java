package guatu.server.wallmap;

import java.util.List;
import java.util.Map;

/** Squares as a screen sends them (方形), in degrees, as GeoJSON. */
final class Squares {

    private Squares() {}

    /** From its south-west corner, with sides of so many degrees. */
    static Map<String, Object> at(double x, double y, double side) {
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(
                        List.of(
                                List.of(x, y),
                                List.of(x + side, y),
                                List.of(x + side, y + side),
                                List.of(x, y + side),
                                List.of(x, y))));
    }
}
