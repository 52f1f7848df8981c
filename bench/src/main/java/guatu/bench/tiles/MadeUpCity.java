package guatu.bench.tiles;

import guatu.tiles.datum.WebMercator;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import guatu.tiles.vector.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Made-up parcels and points over the core of Qingdao (示例地块与点位), the same for the same seed. */
final class MadeUpCity {

    private static final double WEST = 120.28;
    private static final double SOUTH = 36.04;
    private static final double WIDE = 0.24;

    private static final List<String> USES =
            List.of("R2", "B1", "A33", "M1", "G1", "S1", "W1", "U1", "H14", "B2");

    private static final List<String> LIGHTS =
            List.of("DONE", "ON_TRACK", "AT_RISK", "LATE", "NOT_STARTED");

    private final SplittableRandom random;

    MadeUpCity(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One feature; its shape in metres of Web Mercator. */
    record Thing(long id, Shape shape, Map<String, Object> properties) {

        /** As the product writes them: it knows that no two codes of a layer are the same. */
        byte[] tags() {
            return Tags.of(properties, Set.of("code"));
        }
    }

    /** The box around all of it, in metres. */
    static Bounds bounds() {
        double[] low = WebMercator.METRES.of(WEST, SOUTH);
        double[] high = WebMercator.METRES.of(WEST + WIDE, SOUTH + WIDE);
        return new Bounds(low[0], low[1], high[0], high[1]);
    }

    /** Parcels side by side: some four-sided, some with bends in their sides, some with a yard. */
    List<Thing> parcels(int count) {
        List<Thing> parcels = new ArrayList<>(count);
        int across = (int) Math.ceil(Math.sqrt(count));
        double step = WIDE / across;
        for (int i = 0; i < count; i++) {
            int row = i / across;
            double west = WEST + (i - row * across) * step;
            double south = SOUTH + row * step;
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("code", "3702%06d".formatted(i));
            properties.put("kind", USES.get(random.nextInt(USES.size())));
            properties.put("area", random.nextInt(300, 9000));
            properties.put("status", random.nextInt(4));
            parcels.add(new Thing(i + 1L, parcel(west, south, step), properties));
        }
        return parcels;
    }

    private Shape parcel(double west, double south, double step) {
        Shape shape = new Shape();
        shape.begin(Kind.POLYGON);
        int perSide = random.nextInt(1, 4);
        double[] first = new double[2];
        for (int side = 0; side < 4; side++) {
            for (int k = 0; k < perSide; k++) {
                double along = (0.05 + 0.9 * k / perSide) * step;
                double off = random.nextDouble(0.02, 0.08) * step;
                double[] place =
                        WebMercator.METRES.of(
                                west + x(side, along, off, step),
                                south + y(side, along, off, step));
                first = side == 0 && k == 0 ? place : first;
                shape.add(place[0], place[1]);
            }
        }
        shape.add(first[0], first[1]);
        shape.endPart(true);
        if (random.nextInt(10) == 0) {
            yard(shape, west, south, step);
        }
        return shape.copy();
    }

    private static double x(int side, double along, double off, double step) {
        return switch (side) {
            case 0 -> along;
            case 1 -> step - off;
            case 2 -> step - along;
            default -> off;
        };
    }

    private static double y(int side, double along, double off, double step) {
        return switch (side) {
            case 0 -> off;
            case 1 -> along;
            case 2 -> step - off;
            default -> step - along;
        };
    }

    private static void yard(Shape shape, double west, double south, double step) {
        double[][] corners = {{0.4, 0.4}, {0.4, 0.6}, {0.6, 0.6}, {0.6, 0.4}, {0.4, 0.4}};
        for (double[] corner : corners) {
            double[] place =
                    WebMercator.METRES.of(west + corner[0] * step, south + corner[1] * step);
            shape.add(place[0], place[1]);
        }
        shape.endPart(false);
    }

    /** Projects as points. */
    List<Thing> points(int count) {
        List<Thing> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Shape shape = new Shape();
            shape.begin(Kind.POINT);
            double[] place =
                    WebMercator.METRES.of(
                            WEST + random.nextDouble(WIDE), SOUTH + random.nextDouble(WIDE));
            shape.add(place[0], place[1]);
            shape.endPart(true);
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("code", "QD-%05d".formatted(i));
            properties.put("light", LIGHTS.get(random.nextInt(LIGHTS.size())));
            properties.put("percent", random.nextInt(101));
            points.add(new Thing(i + 1L, shape.copy(), properties));
        }
        return points;
    }
}
