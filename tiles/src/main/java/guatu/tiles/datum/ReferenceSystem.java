package guatu.tiles.datum;

/**
 * A coordinate reference system (坐标系). Places are two numbers, first east (longitude, easting),
 * then north (latitude, northing), whatever order its authority writes them in; see {@link
 * #northFirst}.
 *
 * <p>WGS 84 and CGCS2000 differ by less than a metre everywhere and by centimetres at their epochs;
 * as in PROJ and in the surveyors' practice, degrees of one are taken for degrees of the other.
 */
public sealed interface ReferenceSystem permits Degrees, GaussKruger, WebMercator, Shifted {

    /** EPSG code, or 0 where the authority knows none. */
    int epsg();

    /** A short name, such as {@code EPSG:4549} or {@code GCJ-02}. */
    String name();

    /** Whether its numbers are degrees; else they are metres. */
    boolean isInDegrees();

    /** Whether its authority writes north before east. */
    boolean northFirst();

    /** Turns a place of this system, in place, to degrees of WGS 84. */
    void toDegrees(double[] place);

    /** Turns degrees of WGS 84, in place, to this system. */
    void fromDegrees(double[] place);

    /** A place of this system in degrees of WGS 84. */
    default double[] degrees(double east, double north) {
        double[] place = {east, north};
        toDegrees(place);
        return place;
    }

    /** A place in degrees of WGS 84 in this system. */
    default double[] of(double lon, double lat) {
        double[] place = {lon, lat};
        fromDegrees(place);
        return place;
    }
}
