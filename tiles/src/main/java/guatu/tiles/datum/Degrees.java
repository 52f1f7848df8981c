package guatu.tiles.datum;

/**
 * Longitude and latitude of WGS 84 or CGCS2000 (经纬度).
 *
 * @param epsg 4326 or 4490; 0 for the OGC's CRS84, which writes longitude first
 */
public record Degrees(int epsg, String name) implements ReferenceSystem {

    /** WGS 84, longitude first: what GeoJSON speaks. */
    public static final Degrees CRS84 = new Degrees(0, "CRS84");

    /** WGS 84 as EPSG writes it, latitude first. */
    public static final Degrees WGS84 = new Degrees(4326, "EPSG:4326");

    /** The national datum of China (2000 国家大地坐标系), latitude first. */
    public static final Degrees CGCS2000 = new Degrees(4490, "EPSG:4490");

    @Override
    public boolean isInDegrees() {
        return true;
    }

    @Override
    public boolean northFirst() {
        return epsg != 0;
    }

    @Override
    public void toDegrees(double[] place) {
        // They are what everything else is turned to.
    }

    @Override
    public void fromDegrees(double[] place) {
        // They are what everything else is turned from.
    }
}
