package guatu.server.wallmap.show;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a led wall shows (画面). Whatever is null is not asked for.
 *
 * @param page null for the pages in turn
 * @param district code of the district everything is about
 * @param area code of the area everything is about
 * @param project code of the project that is opened
 * @param lon longitude of the map's middle, in degrees
 * @param lat latitude of the map's middle, in degrees
 * @param zoom of the map, 0 to 22
 * @param filter query string of the list filter on the map
 * @param day the day whose lights are shown; today's without it
 */
public record Scene(
        @Nullable WallPage page,
        @Nullable String district,
        @Nullable String area,
        @Nullable String project,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Double zoom,
        @Nullable String filter,
        @Nullable LocalDate day) {

    static final Scene HOME = new Scene(null, null, null, null, null, null, null, null, null);

    /** Whether the place, where there is one, lies on the earth and is whole. */
    boolean isPlaced() {
        if (lon == null || lat == null || zoom == null) {
            return lon == null && lat == null && zoom == null;
        }
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 85.06 && zoom >= 0 && zoom <= 22;
    }
}
