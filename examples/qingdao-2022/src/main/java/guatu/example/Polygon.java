package guatu.example;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A simple polygon of one ring, read from WKT. */
record Polygon(List<Places.Point> ring) {

    /** Reads {@code POLYGON((120.44 36.108,120.47 36.106,…))}. */
    static Polygon ofWkt(String wkt) {
        String inside = wkt.substring(wkt.lastIndexOf('(') + 1, wkt.indexOf(')'));
        return new Polygon(Stream.of(inside.split(",")).map(Polygon::point).toList());
    }

    private static Places.Point point(String pair) {
        String[] degrees = pair.strip().split(" ");
        return new Places.Point(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
    }

    /** By counting the edges that a ray to the east crosses. */
    boolean contains(Places.Point p) {
        boolean inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            Places.Point a = ring.get(i);
            Places.Point b = ring.get(j);
            boolean crosses = (a.latitude() > p.latitude()) != (b.latitude() > p.latitude());
            double share = (p.latitude() - a.latitude()) / (b.latitude() - a.latitude());
            if (crosses
                    && p.longitude() < a.longitude() + share * (b.longitude() - a.longitude())) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** A point inside, evenly spread. */
    Places.Point randomPoint(RandomGenerator random) {
        var longitudes = ring.stream().mapToDouble(Places.Point::longitude).summaryStatistics();
        var latitudes = ring.stream().mapToDouble(Places.Point::latitude).summaryStatistics();
        while (true) {
            var point =
                    new Places.Point(
                            random.nextDouble(longitudes.getMin(), longitudes.getMax()),
                            random.nextDouble(latitudes.getMin(), latitudes.getMax()));
            if (contains(point)) {
                return point;
            }
        }
    }
}
