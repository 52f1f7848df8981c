package guatu.tiles.datum;

/**
 * An ellipsoid of revolution (椭球).
 *
 * @param radius equatorial radius in metres
 * @param flattening (a − b) / a
 */
public record Ellipsoid(double radius, double flattening) {

    /** Of CGCS2000 (GB 22021—2008): a = 6 378 137 m, 1/f = 298.257 222 101. */
    public static final Ellipsoid CGCS2000 = new Ellipsoid(6_378_137, 1 / 298.257222101);

    /** Of WGS 84: 1/f = 298.257 223 563, which makes 0.1 mm at the pole. */
    public static final Ellipsoid WGS84 = new Ellipsoid(6_378_137, 1 / 298.257223563);

    /** First eccentricity squared. */
    public double eccentricitySquared() {
        return flattening * (2 - flattening);
    }

    /** Third flattening (a − b) / (a + b). */
    public double thirdFlattening() {
        return flattening / (2 - flattening);
    }
}
