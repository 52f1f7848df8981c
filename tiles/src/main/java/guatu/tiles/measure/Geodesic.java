package guatu.tiles.measure;

import guatu.tiles.datum.Ellipsoid;

/**
 * Lengths and areas on the ellipsoid (椭球面量算), along geodesics between neighbouring places.
 *
 * <p>Both are integrals along the geodesic, which on Bessel's auxiliary sphere is a great circle:
 * with reduced latitude β, ds = a·√(1 − e²cos²β) dσ and dλ = √(1 − e²cos²β) dω. The area is that
 * between the path and a parallel near it, by Gauss–Legendre quadrature. Good to a millimetre and
 * to a part in 10⁹ for edges up to a few hundred kilometres; not for places opposite each other.
 */
public final class Geodesic {

    /** 亩: a fifteenth of a hectare. */
    public static final double MU = 10_000 / 15.0;

    /** 公顷. */
    public static final double HECTARE = 10_000;

    private static final double A = Ellipsoid.WGS84.radius();
    private static final double E2 = Ellipsoid.WGS84.eccentricitySquared();
    private static final double E = Math.sqrt(E2);
    private static final double B = A * (1 - Ellipsoid.WGS84.flattening());
    private static final double AXES = Math.sqrt(1 - E2);

    /** Places and weights on (0, 1) of the Gauss–Legendre rules of three and of seven points. */
    private static final double[][] FEW = {
        {0.1127016653792583, 0.5, 0.8872983346207417},
        {0.27777777777777785, 0.4444444444444444, 0.27777777777777785}
    };

    private static final double[][] MANY = {
        {
            0.0254460438286207,
            0.12923440720030277,
            0.2970774243113014,
            0.5,
            0.7029225756886985,
            0.8707655927996972,
            0.9745539561713793
        },
        {
            0.06474248308443487,
            0.13985269574463843,
            0.19091502525255935,
            0.20897959183673465,
            0.19091502525255935,
            0.13985269574463843,
            0.06474248308443487
        }
    };

    /** Edges longer than this angle, some 6 km, take the finer rule. */
    private static final double SHORT = 0.001;

    private Geodesic() {}

    /** The length of a line of longitudes and latitudes in turn, in degrees; in metres. */
    public static double length(double[] degrees, int from, int to) {
        double metres = 0;
        Edge edge = new Edge();
        for (int i = from; i + 3 < to; i += 2) {
            edge.between(degrees[i], degrees[i + 1], degrees[i + 2], degrees[i + 3]);
            metres += edge.length;
        }
        return metres;
    }

    /**
     * The area within a ring, closed or not, in square metres: positive where it runs
     * counter-clockwise.
     */
    public static double area(double[] degrees, int from, int to) {
        int last = to - 2;
        boolean closed = degrees[from] == degrees[last] && degrees[from + 1] == degrees[last + 1];
        int end = closed ? last : to;
        if (end - from < 6) {
            return 0;
        }
        double parallel = strip(degrees[from + 1]);
        double area = 0;
        Edge edge = new Edge();
        edge.parallel = parallel;
        for (int i = from; i < end; i += 2) {
            int next = i + 2 < end ? i + 2 : from;
            edge.between(degrees[i], degrees[i + 1], degrees[next], degrees[next + 1]);
            area -= edge.area;
        }
        return area;
    }

    /** Square metres per radian of longitude between the equator and a latitude. */
    private static double strip(double lat) {
        return stripOfSine(Math.sin(Math.toRadians(lat)));
    }

    private static double stripOfSine(double sine) {
        double x = E * sine;
        double bend = 0.5 * Math.log1p(2 * x / (1 - x)) / E;
        return B * B / 2 * (sine / (1 - x * x) + bend);
    }

    /** One edge, worked out in place. */
    private static final class Edge {

        /** {@link #strip} at the parallel that the area is counted from. */
        private double parallel;

        private double length;
        private double area;

        /** Sums along the path: of dσ·u, of dω, of dλ, of the strips over dλ. */
        private double pathLength;

        private double turned;
        private double longitude;
        private double strips;

        void between(double lon1, double lat1, double lon2, double lat2) {
            double lambda = Math.toRadians(Math.IEEEremainder(lon2 - lon1, 360));
            double beta1 = Math.atan(AXES * Math.tan(Math.toRadians(lat1)));
            double beta2 = Math.atan(AXES * Math.tan(Math.toRadians(lat2)));
            double omega = lambda / Math.sqrt(1 - E2 * square(Math.cos((beta1 + beta2) / 2)));
            double sigma = 0;
            for (int step = 0; step < 6; step++) {
                sigma = angle(beta1, beta2, omega);
                sum(beta1, beta2, sigma);
                double better = turned == 0 ? lambda : lambda * turned / longitude;
                boolean close = Math.abs(better - omega) <= 1e-16 + 1e-15 * Math.abs(omega);
                omega = better;
                if (close) {
                    break;
                }
            }
            length = A * pathLength;
            area = longitude == 0 ? 0 : lambda * (strips / longitude);
        }

        /** The angle between two places of the auxiliary sphere, exact for near ones too. */
        private static double angle(double beta1, double beta2, double omega) {
            double height = Math.sin((beta2 - beta1) / 2);
            double width = Math.sin(omega / 2);
            double half = height * height + Math.cos(beta1) * Math.cos(beta2) * width * width;
            return 2 * Math.asin(Math.min(1, Math.sqrt(half)));
        }

        private void sum(double beta1, double beta2, double sigma) {
            double[][] rule = sigma < SHORT ? FEW : MANY;
            double sine1 = Math.sin(beta1);
            double sine2 = Math.sin(beta2);
            double whole = Math.sin(sigma);
            pathLength = 0;
            turned = 0;
            longitude = 0;
            strips = 0;
            for (int k = 0; k < rule[0].length; k++) {
                double t = rule[0][k];
                double from = whole == 0 ? 1 - t : Math.sin((1 - t) * sigma) / whole;
                double to = whole == 0 ? t : Math.sin(t * sigma) / whole;
                double sine = from * sine1 + to * sine2;
                double cosSquared = 1 - sine * sine;
                double u = Math.sqrt(1 - E2 * cosSquared);
                double weight = rule[1][k];
                pathLength += weight * u * sigma;
                turned += weight / cosSquared;
                longitude += weight * u / cosSquared;
                // sin φ of the reduced latitude: tan φ = tan β / √(1 − e²).
                double sinPhi = sine / Math.sqrt(AXES * AXES * cosSquared + sine * sine);
                strips += weight * u / cosSquared * (stripOfSine(sinPhi) - parallel);
            }
        }

        private static double square(double x) {
            return x * x;
        }
    }
}
