package guatu.tiles.datum;

/**
 * Degrees that were shifted on purpose (加偏坐标), as public maps in China show them. The formulas are
 * public knowledge, not a publication of the authority; the way back is by iteration and ends below
 * a micrometre.
 */
public enum Shifted implements ReferenceSystem {

    /** 火星坐标 of the national rule, as of 高德 and 腾讯: 300 to 600 m from WGS 84. */
    GCJ02 {
        @Override
        public void fromDegrees(double[] place) {
            Mars.shift(place);
        }
    },

    /** 百度坐标: GCJ-02 shifted once more. */
    BD09 {
        @Override
        public void fromDegrees(double[] place) {
            Mars.shift(place);
            double x = place[0];
            double y = place[1];
            double z = Math.hypot(x, y) + 0.00002 * Math.sin(y * PER_3000);
            double theta = Math.atan2(y, x) + 0.000003 * Math.cos(x * PER_3000);
            place[0] = z * Math.cos(theta) + 0.0065;
            place[1] = z * Math.sin(theta) + 0.006;
        }
    };

    private static final double PER_3000 = Math.PI * 3000 / 180;

    /** A billionth of a millimetre or so, in degrees. */
    private static final double CLOSE = 1e-13;

    private static final int MOST_STEPS = 30;

    @Override
    public int epsg() {
        return 0;
    }

    @Override
    public boolean isInDegrees() {
        return true;
    }

    @Override
    public boolean northFirst() {
        return false;
    }

    @Override
    public void toDegrees(double[] place) {
        double lon = place[0];
        double lat = place[1];
        double[] there = new double[2];
        for (int step = 0; step < MOST_STEPS; step++) {
            there[0] = place[0];
            there[1] = place[1];
            fromDegrees(there);
            double east = lon - there[0];
            double north = lat - there[1];
            place[0] += east;
            place[1] += north;
            if (Math.abs(east) + Math.abs(north) < CLOSE) {
                return;
            }
        }
    }

    /** The shift of GCJ-02. */
    private static final class Mars {

        /** Of the Krasovsky 1940 ellipsoid, which the formulas are built on. */
        private static final double RADIUS = 6_378_245.0;

        private static final double E2 = 0.006693421622965943;

        private Mars() {}

        /** Outside of this box around China nothing is shifted. */
        private static boolean isIn(double lon, double lat) {
            return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
        }

        static void shift(double[] place) {
            double lon = place[0];
            double lat = place[1];
            if (!isIn(lon, lat)) {
                return;
            }
            double x = lon - 105;
            double y = lat - 35;
            double phi = Math.toRadians(lat);
            double magic = 1 - E2 * Math.sin(phi) * Math.sin(phi);
            double root = Math.sqrt(magic);
            place[0] += Math.toDegrees(east(x, y) / (RADIUS / root * Math.cos(phi)));
            place[1] += Math.toDegrees(north(x, y) / (RADIUS * (1 - E2) / (magic * root)));
        }

        private static double east(double x, double y) {
            return 300
                    + x
                    + 2 * y
                    + 0.1 * x * x
                    + 0.1 * x * y
                    + 0.1 * Math.sqrt(Math.abs(x))
                    + waves(20, 6 * x, 20, 2 * x)
                    + waves(20, x, 40, x / 3)
                    + waves(150, x / 12, 300, x / 30);
        }

        private static double north(double x, double y) {
            return -100
                    + 2 * x
                    + 3 * y
                    + 0.2 * y * y
                    + 0.1 * x * y
                    + 0.2 * Math.sqrt(Math.abs(x))
                    + waves(20, 6 * x, 20, 2 * x)
                    + waves(20, y, 40, y / 3)
                    + waves(160, y / 12, 320, y / 30);
        }

        private static double waves(double high, double at, double wide, double around) {
            return (high * Math.sin(at * Math.PI) + wide * Math.sin(around * Math.PI)) * 2 / 3;
        }
    }
}
