package guatu.tiles.datum;

/**
 * A Gauss–Krüger zone of CGCS2000 (高斯－克吕格投影): transverse Mercator with scale 1 on the central
 * meridian, false easting 500 km, by Krüger's series in the third flattening to the sixth order
 * (Karney 2011, "Transverse Mercator with an accuracy of a few nanometers").
 *
 * @param epsg 4491 to 4554
 * @param centralMeridian in degrees
 * @param zone number written before the easting (带号), 0 for none
 */
public record GaussKruger(int epsg, double centralMeridian, int zone) implements ReferenceSystem {

    private static final double FALSE_EASTING = 500_000;
    private static final double ZONE = 1_000_000;
    private static final int ORDER = 6;

    private static final double E2 = Ellipsoid.CGCS2000.eccentricitySquared();
    private static final double E = Math.sqrt(E2);
    private static final double N = Ellipsoid.CGCS2000.thirdFlattening();

    /** Rectifying radius. */
    private static final double A =
            Ellipsoid.CGCS2000.radius()
                    / (1 + N)
                    * (1 + N * N / 4 + Math.pow(N, 4) / 64 + Math.pow(N, 6) / 256);

    /** Rows of coefficients by powers of n, from the row's own number up. */
    private static final double[] FORWARD =
            series(
                    new double[] {
                        1 / 2.0, -2 / 3.0, 5 / 16.0, 41 / 180.0, -127 / 288.0, 7891 / 37800.0
                    },
                    new double[] {
                        13 / 48.0, -3 / 5.0, 557 / 1440.0, 281 / 630.0, -1983433 / 1935360.0
                    },
                    new double[] {61 / 240.0, -103 / 140.0, 15061 / 26880.0, 167603 / 181440.0},
                    new double[] {49561 / 161280.0, -179 / 168.0, 6601661 / 7257600.0},
                    new double[] {34729 / 80640.0, -3418889 / 1995840.0},
                    new double[] {212378941 / 319334400.0});

    private static final double[] BACKWARD =
            series(
                    new double[] {
                        1 / 2.0, -2 / 3.0, 37 / 96.0, -1 / 360.0, -81 / 512.0, 96199 / 604800.0
                    },
                    new double[] {
                        1 / 48.0, 1 / 15.0, -437 / 1440.0, 46 / 105.0, -1118711 / 3870720.0
                    },
                    new double[] {17 / 480.0, -37 / 840.0, -209 / 4480.0, 5569 / 90720.0},
                    new double[] {4397 / 161280.0, -11 / 504.0, -830251 / 7257600.0},
                    new double[] {4583 / 161280.0, -108847 / 3991680.0},
                    new double[] {20648693 / 638668800.0});

    /** From the conformal latitude to the geographic one. */
    private static final double[] GEOGRAPHIC =
            series(
                    new double[] {2, -2 / 3.0, -2, 116 / 45.0, 26 / 45.0, -2854 / 675.0},
                    new double[] {7 / 3.0, -8 / 5.0, -227 / 45.0, 2704 / 315.0, 2323 / 945.0},
                    new double[] {56 / 15.0, -136 / 35.0, -1262 / 105.0, 73814 / 2835.0},
                    new double[] {4279 / 630.0, -332 / 35.0, -399572 / 14175.0},
                    new double[] {4174 / 315.0, -144838 / 6237.0},
                    new double[] {601676 / 22275.0});

    @Override
    public String name() {
        return "EPSG:" + epsg;
    }

    @Override
    public boolean isInDegrees() {
        return false;
    }

    @Override
    public boolean northFirst() {
        return true;
    }

    @Override
    public void fromDegrees(double[] place) {
        double lambda = Math.toRadians(place[0] - centralMeridian);
        double tau = Math.tan(Math.toRadians(place[1]));
        double conformal = conformal(tau);
        double cos = Math.cos(lambda);
        double xi = Math.atan2(conformal, cos);
        double eta = asinh(Math.sin(lambda) / Math.hypot(conformal, cos));
        sum(FORWARD, 1, xi, eta, place);
        place[0] = A * place[0] + FALSE_EASTING + zone * ZONE;
        place[1] *= A;
    }

    @Override
    public void toDegrees(double[] place) {
        double eta = (place[0] - FALSE_EASTING - zone * ZONE) / A;
        double xi = place[1] / A;
        sum(BACKWARD, -1, xi, eta, place);
        double exp = Math.exp(place[0]);
        double sinh = (exp - 1 / exp) / 2;
        double sin = Math.sin(place[1]);
        double cos = Math.cos(place[1]);
        double root = Math.sqrt(sinh * sinh + cos * cos);
        place[0] = Math.toDegrees(Math.atan2(sinh, cos)) + centralMeridian;
        place[1] = Math.toDegrees(geographic(sin, root));
    }

    /** The latitude whose conformal latitude has this sine and cosine, up to a common factor. */
    private static double geographic(double sin, double cos) {
        double squared = sin * sin + cos * cos;
        double twice = 2 * (cos * cos - sin * sin) / squared;
        double sum = 0;
        double after = 0;
        for (int j = ORDER - 1; j >= 0; j--) {
            double next = twice * sum - after + GEOGRAPHIC[j];
            after = sum;
            sum = next;
        }
        return Math.atan2(sin, cos) + 2 * sin * cos / squared * sum;
    }

    /**
     * Puts eta and xi, each with its series added, into the place. The series in sines of multiples
     * of ξ + iη is summed by Clenshaw's recurrence, so that four functions do for all its terms.
     */
    private static void sum(double[] series, int sign, double xi, double eta, double[] place) {
        double sin = Math.sin(2 * xi);
        double cos = Math.cos(2 * xi);
        double exp = Math.exp(2 * eta);
        double sinh = (exp - 1 / exp) / 2;
        double cosh = (exp + 1 / exp) / 2;
        double twiceReal = 2 * cos * cosh;
        double twiceImaginary = -2 * sin * sinh;
        double real = 0;
        double imaginary = 0;
        double realAfter = 0;
        double imaginaryAfter = 0;
        for (int j = ORDER - 1; j >= 0; j--) {
            double nextReal = twiceReal * real - twiceImaginary * imaginary - realAfter + series[j];
            double nextImaginary = twiceReal * imaginary + twiceImaginary * real - imaginaryAfter;
            realAfter = real;
            imaginaryAfter = imaginary;
            real = nextReal;
            imaginary = nextImaginary;
        }
        place[1] = xi + sign * (sin * cosh * real - cos * sinh * imaginary);
        place[0] = eta + sign * (sin * cosh * imaginary + cos * sinh * real);
    }

    /** Tangent of the conformal latitude. */
    private static double conformal(double tau) {
        double secant = secant(tau);
        double sigma = Math.sinh(E * atanh(E * tau / secant));
        return tau * secant(sigma) - sigma * secant;
    }

    /** Of a tangent; tangents of latitudes do not overflow when squared. */
    private static double secant(double tangent) {
        return Math.sqrt(1 + tangent * tangent);
    }

    private static double atanh(double x) {
        return 0.5 * Math.log1p(2 * x / (1 - x));
    }

    private static double asinh(double x) {
        double size = Math.abs(x);
        double value = Math.log1p(size + size * size / (1 + Math.hypot(1, size)));
        return Math.copySign(value, x);
    }

    private static double[] series(double[]... rows) {
        double[] sums = new double[rows.length];
        for (int j = 0; j < rows.length; j++) {
            for (int k = rows[j].length - 1; k >= 0; k--) {
                sums[j] = (sums[j] + rows[j][k]) * N;
            }
            sums[j] *= Math.pow(N, j);
        }
        return sums;
    }
}
