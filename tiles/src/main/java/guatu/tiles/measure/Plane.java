package guatu.tiles.measure;

/** Areas and lengths in a plane of metres (平面量算), as survey drawings state them. */
public final class Plane {

    private Plane() {}

    /**
     * The area within a ring of eastings and northings in turn, closed or not: positive where it
     * runs counter-clockwise. Counted from its first corner, so that large coordinates cost no
     * precision.
     */
    public static double area(double[] metres, int from, int to) {
        double east = metres[from];
        double north = metres[from + 1];
        double twice = 0;
        for (int i = from + 2; i + 3 < to; i += 2) {
            twice +=
                    (metres[i] - east) * (metres[i + 3] - north)
                            - (metres[i + 2] - east) * (metres[i + 1] - north);
        }
        return twice / 2;
    }

    /** The length of a line of eastings and northings in turn. */
    public static double length(double[] metres, int from, int to) {
        double length = 0;
        for (int i = from; i + 3 < to; i += 2) {
            length += Math.hypot(metres[i + 2] - metres[i], metres[i + 3] - metres[i + 1]);
        }
        return length;
    }
}
