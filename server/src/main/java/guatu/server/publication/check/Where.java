package guatu.server.publication.check;

import org.jspecify.annotations.Nullable;

/**
 * A place that a text names (地点).
 *
 * @param code of the district, area, community or project; {@value #CITY_CODE} for the city
 * @param district code of the district it lies in; null for the city, or when in several
 */
public record Where(Kind kind, String code, String name, @Nullable String district) {

    /** The code of the whole city. */
    public static final String CITY_CODE = "*";

    /** How large a place is. */
    public enum Kind {
        CITY,
        DISTRICT,
        AREA,
        COMMUNITY,
        PROJECT
    }
}
