package guatu.tiles.datum;

/** Web Mercator (EPSG:3857), the plane of map tiles: a sphere, in metres at the equator. */
public record WebMercator() implements ReferenceSystem {

    /** The one there is. */
    public static final WebMercator METRES = new WebMercator();

    /** From the middle of the plane to its edge, in metres. */
    public static final double EDGE = Math.PI * 6_378_137;

    /** The latitude of its upper edge, in degrees. */
    public static final double NORTH = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

    @Override
    public int epsg() {
        return 3857;
    }

    @Override
    public String name() {
        return "EPSG:3857";
    }

    @Override
    public boolean isInDegrees() {
        return false;
    }

    @Override
    public boolean northFirst() {
        return false;
    }

    @Override
    public void fromDegrees(double[] place) {
        place[0] = place[0] / 180 * EDGE;
        double sine = Math.sin(Math.toRadians(Math.clamp(place[1], -NORTH, NORTH)));
        place[1] = Math.log((1 + sine) / (1 - sine)) / (2 * Math.PI) * EDGE;
    }

    @Override
    public void toDegrees(double[] place) {
        place[0] = place[0] / EDGE * 180;
        place[1] = Math.toDegrees(Math.atan(Math.sinh(place[1] / EDGE * Math.PI)));
    }
}
