package guatu.tiles.shape;

/** A box around something (外包框), in degrees or in metres. */
public record Bounds(double west, double south, double east, double north) {

    /** A box that holds nothing and that any other widens. */
    public static final Bounds NONE =
            new Bounds(
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    Double.NEGATIVE_INFINITY);

    /** A box that holds everything. */
    public static final Bounds ALL =
            new Bounds(-Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);

    /** The box around places, x before y, from a number of a row up to another. */
    public static Bounds around(double[] numbers, int from, int to) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i += 2) {
            west = Math.min(west, numbers[i]);
            east = Math.max(east, numbers[i]);
            south = Math.min(south, numbers[i + 1]);
            north = Math.max(north, numbers[i + 1]);
        }
        return new Bounds(west, south, east, north);
    }

    /** Whether it holds nothing. */
    public boolean isNone() {
        return west > east || south > north;
    }

    /** The box around both. */
    public Bounds with(Bounds other) {
        return new Bounds(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }

    /** Whether both have a place in common. */
    public boolean meets(Bounds other) {
        return west <= other.east
                && east >= other.west
                && south <= other.north
                && north >= other.south;
    }

    /** The box with its axes changed. */
    public Bounds turned() {
        return new Bounds(
                /* west= */ south, /* south= */ west, /* east= */ north, /* north= */ east);
    }

    /** Whether it holds a place. */
    public boolean holds(double x, double y) {
        return x >= west && x <= east && y >= south && y <= north;
    }
}
