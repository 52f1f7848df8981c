package guatu.tiles.topology;

/** Sides of rings against each other (边的关系), on rows of numbers. A side is named by its first. */
final class Sides {

    /** Products of differences are exact to some 2⁻⁵⁰ of their size; well beyond is certain. */
    private static final double CERTAIN = 1e-12;

    private Sides() {}

    /** Whether two sides surely have no place in common. */
    static boolean areApart(double[] a, int i, double[] b, int j) {
        double ax = a[i];
        double ay = a[i + 1];
        double bx = a[i + 2];
        double by = a[i + 3];
        double cx = b[j];
        double cy = b[j + 1];
        double dx = b[j + 2];
        double dy = b[j + 3];
        if (Math.max(ax, bx) < Math.min(cx, dx)
                || Math.max(cx, dx) < Math.min(ax, bx)
                || Math.max(ay, by) < Math.min(cy, dy)
                || Math.max(cy, dy) < Math.min(ay, by)) {
            return true;
        }
        return isOneSide(ax, ay, bx, by, cx, cy, dx, dy)
                || isOneSide(cx, cy, dx, dy, ax, ay, bx, by);
    }

    /** Whether two places surely lie on the same side of a line. */
    private static boolean isOneSide(
            double ax,
            double ay,
            double bx,
            double by,
            double px,
            double py,
            double qx,
            double qy) {
        double p = across(ax, ay, bx, by, px, py);
        double q = across(ax, ay, bx, by, qx, qy);
        double size = Math.abs(bx - ax) + Math.abs(by - ay);
        double reach = Math.abs(px - ax) + Math.abs(py - ay) + Math.abs(qx - ax);
        double doubt = CERTAIN * size * (reach + Math.abs(qy - ay));
        return (p > doubt && q > doubt) || (p < -doubt && q < -doubt);
    }

    /** Twice the area of the triangle: positive where the place lies to the left of the line. */
    static double across(double ax, double ay, double bx, double by, double px, double py) {
        return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
    }

    /** Whether a place lies within a ring, by counting; of no use on its border. */
    static boolean isInside(double[] ring, int from, int to, double x, double y) {
        boolean inside = false;
        for (int i = from; i < to - 2; i += 2) {
            if (ring[i + 1] > y != ring[i + 3] > y) {
                double part = (y - ring[i + 1]) / (ring[i + 3] - ring[i + 1]);
                inside ^= x < ring[i] + part * (ring[i + 2] - ring[i]);
            }
        }
        return inside;
    }
}
