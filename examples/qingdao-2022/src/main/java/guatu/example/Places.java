package guatu.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Streets (街道) of the ten districts with a rough centre, and areas (片区) with a rough boundary. */
final class Places {

    private static final double KM_PER_DEGREE_LATITUDE = 111.2;
    private static final double KM_PER_DEGREE_LONGITUDE = 89.8;

    private final List<Street> streets;
    private final Map<String, Area> areas;

    Places(List<Street> streets, Map<String, Area> areas) {
        this.streets = streets;
        this.areas = areas;
    }

    /** A point, in WGS 84. */
    record Point(double longitude, double latitude) {

        /** As the sheet writes it: {@code 120.38120,36.06710}. */
        @Override
        public String toString() {
            return fiveDecimals(longitude) + "," + fiveDecimals(latitude);
        }

        private static BigDecimal fiveDecimals(double degrees) {
            return BigDecimal.valueOf(degrees).setScale(5, RoundingMode.HALF_UP);
        }
    }

    /** A street with the roads that projects are named after. */
    record Street(
            String code,
            String name,
            String district,
            Point centre,
            double radiusKm,
            List<String> roads) {}

    /** An area with its rough boundary. */
    record Area(Polygon boundary, boolean severalDistricts) {}

    /** The streets of a district, in the order of the table. */
    List<Street> streetsOf(String district) {
        return streets.stream().filter(s -> s.district().equals(district)).toList();
    }

    /** The street of the district whose centre is nearest. */
    Street nearest(Point point, String district) {
        return streetsOf(district).stream()
                .min((a, b) -> Double.compare(km(point, a.centre()), km(point, b.centre())))
                .orElseThrow(() -> new IllegalArgumentException("no street in " + district));
    }

    private static double km(Point a, Point b) {
        return Math.hypot(
                (a.longitude() - b.longitude()) * KM_PER_DEGREE_LONGITUDE,
                (a.latitude() - b.latitude()) * KM_PER_DEGREE_LATITUDE);
    }

    /** A point in the inner part of a street. */
    static Point somewhereIn(Street street, RandomGenerator random) {
        double distance = street.radiusKm() * 0.9 * Math.sqrt(random.nextDouble());
        double angle = random.nextDouble() * 2 * Math.PI;
        return new Point(
                street.centre().longitude() + distance * Math.cos(angle) / KM_PER_DEGREE_LONGITUDE,
                street.centre().latitude() + distance * Math.sin(angle) / KM_PER_DEGREE_LATITUDE);
    }

    /**
     * A point in an area. Where the area lies in several districts it is taken near a street of the
     * district that is asked for.
     */
    Point somewhereIn(String area, String district, RandomGenerator random) {
        Area found = areas.get(area);
        if (found == null) {
            throw new IllegalArgumentException("no boundary of " + area);
        }
        Point point = found.boundary().randomPoint(random);
        while (found.severalDistricts() && !isNearAStreetOf(district, point)) {
            point = found.boundary().randomPoint(random);
        }
        return point;
    }

    private boolean isNearAStreetOf(String district, Point point) {
        Street street = nearest(point, district);
        return km(point, street.centre()) < street.radiusKm() * 0.9;
    }
}
