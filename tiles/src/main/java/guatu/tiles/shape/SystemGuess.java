package guatu.tiles.shape;

import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.ReferenceSystems;
import guatu.tiles.datum.WebMercator;
import org.jspecify.annotations.Nullable;

/**
 * Which reference system numbers without a name are in (坐标系识别), by their size, near a city.
 *
 * @param system null when no guess fits
 * @param isSwapped whether north stands before east
 */
public record SystemGuess(@Nullable ReferenceSystem system, boolean isSwapped) {

    private static final Bounds CHINA = new Bounds(73, 3, 136, 54);
    private static final double LEAST_NORTHING = 300_000;
    private static final double MOST_NORTHING = 6_100_000;

    /** How far from the middle of the plane a zone reaches, false easting included. */
    private static final double LEAST_EASTING = 100_000;

    private static final double MOST_EASTING = 900_000;

    /**
     * Guesses by the box around the numbers.
     *
     * @param lon longitude of the city, which tells the zone where the numbers do not
     */
    public static SystemGuess of(Bounds box, double lon) {
        ReferenceSystem straight = system(box, lon);
        if (straight != null) {
            return new SystemGuess(straight, false);
        }
        return new SystemGuess(system(box.turned(), lon), true);
    }

    private static @Nullable ReferenceSystem system(Bounds box, double lon) {
        if (CHINA.holds(box.west(), box.south()) && CHINA.holds(box.east(), box.north())) {
            return Degrees.CGCS2000;
        }
        boolean northing = box.south() > LEAST_NORTHING && box.north() < MOST_NORTHING;
        if (!northing) {
            return null;
        }
        double plane = WebMercator.METRES.of(lon, 36)[0];
        if (Math.abs(box.west() - plane) < 500_000 && Math.abs(box.east() - plane) < 500_000) {
            return WebMercator.METRES;
        }
        int zone = (int) Math.floor(box.west() / 1e6);
        double east = box.west() - zone * 1e6;
        boolean fits = east > LEAST_EASTING && box.east() - zone * 1e6 < MOST_EASTING;
        if (!fits) {
            return null;
        }
        if (zone == 0) {
            return ReferenceSystems.zoneAt(lon, false);
        }
        if (zone >= 25 && zone <= 45) {
            return ReferenceSystems.ofEpsg(4513 + zone - 25);
        }
        return zone >= 13 && zone <= 23 ? ReferenceSystems.ofEpsg(4491 + zone - 13) : null;
    }
}
