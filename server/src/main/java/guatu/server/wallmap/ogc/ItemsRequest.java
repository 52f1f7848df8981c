package guatu.server.wallmap.ogc;

import guatu.server.wallmap.layer.FeatureQuery;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.shape.Bounds;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for items, read from its parameters (要素请求): OGC 17-069r4 §7.15, OGC 18-058r1 §6. A
 * parameter that nobody knows or that is malformed is refused.
 */
record ItemsRequest(FeatureQuery query, ReferenceSystem crs) {

    static final int MOST = 10_000;
    static final int USUAL = 10;

    private static final double MERIDIAN = 180;

    /** Properties that may be asked for by their value. */
    static final List<String> QUERYABLE =
            List.of(
                    "code",
                    "name",
                    "project",
                    "light",
                    "kind",
                    "district",
                    "line",
                    "unit",
                    "percent",
                    "area",
                    "status");

    private static final Set<String> KNOWN =
            Set.of("limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "f");

    static Outcome<ItemsRequest> of(Map<String, String> parameters) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> equal = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (QUERYABLE.contains(name)) {
                equal.put(name, value);
            } else if (!KNOWN.contains(name)) {
                problems.add(Problem.at("map.ogc.parameter", name, value));
            }
        });
        ReferenceSystem crs = crs(parameters, "crs", problems);
        ReferenceSystem boxCrs = crs(parameters, "bbox-crs", problems);
        Bounds box = box(parameters.get("bbox"), boxCrs, problems);
        DatetimeParameter days = datetime(parameters.get("datetime"), problems);
        int limit = Math.min(MOST, number(parameters, "limit", USUAL, 1, problems));
        int offset = number(parameters, "offset", 0, 0, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        FeatureQuery query = new FeatureQuery(box, days.from(), days.to(), equal, limit, offset);
        return Outcome.done(new ItemsRequest(query, crs));
    }

    /** The reference system that a parameter names; refused when it is none of ours. */
    static ReferenceSystem crs(
            Map<String, String> parameters, String name, List<Problem> problems) {
        String address = parameters.get(name);
        if (address == null) {
            return Crs.USUAL;
        }
        ReferenceSystem crs = Crs.of(address);
        if (crs == null) {
            problems.add(
                    Problem.at("map.ogc.crs", name, address, String.join(" ", Crs.addresses())));
            return Crs.USUAL;
        }
        return crs;
    }

    private static int number(
            Map<String, String> parameters,
            String name,
            int usual,
            int least,
            List<Problem> problems) {
        String value = parameters.get(name);
        if (value == null) {
            return usual;
        }
        if (value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least) {
            return Integer.parseInt(value);
        }
        problems.add(Problem.at("map.ogc.number", name, value, least));
        return usual;
    }

    /**
     * Four numbers, or six with heights between, in the order of their reference system. In degrees
     * a box may begin east of where it ends: it lies across the 180th meridian. Then what lies this
     * side of it counts, where all reference systems of China are.
     */
    private static @Nullable Bounds box(
            @Nullable String value, ReferenceSystem crs, List<Problem> problems) {
        if (value == null) {
            return null;
        }
        double[] numbers = numbers(value);
        if (numbers.length != 4 && numbers.length != 6) {
            problems.add(Problem.at("map.ogc.bbox", "bbox", value));
            return null;
        }
        int half = numbers.length / 2;
        int east = crs.northFirst() ? 1 : 0;
        int north = 1 - east;
        boolean isAcross = crs.isInDegrees() && numbers[east] > numbers[half + east];
        if (numbers[north] > numbers[half + north]
                || (numbers[east] > numbers[half + east] && !isAcross)) {
            problems.add(Problem.at("map.ogc.bbox", "bbox", value));
            return null;
        }
        double[] low = crs.degrees(numbers[east], numbers[north]);
        double[] high = crs.degrees(numbers[half + east], numbers[half + north]);
        boolean isOnEarth = low[0] <= high[0] || isAcross;
        return isOnEarth && low[1] <= high[1]
                ? new Bounds(low[0], low[1], isAcross ? MERIDIAN : high[0], high[1])
                : Bounds.NONE;
    }

    private static double[] numbers(String value) {
        String[] words = value.split(",", -1);
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            if (!words[i].strip()
                    .matches("[+-]?([0-9]++\\.?+[0-9]*+|\\.[0-9]++)([eE][+-]?[0-9]++)?+")) {
                return new double[0];
            }
            numbers[i] = Double.parseDouble(words[i].strip());
        }
        return numbers;
    }

    private static DatetimeParameter datetime(@Nullable String value, List<Problem> problems) {
        try {
            return value == null ? DatetimeParameter.ANY : DatetimeParameter.of(value);
        } catch (DateTimeException | ArithmeticException malformed) {
            problems.add(Problem.at("map.ogc.datetime", "datetime", value));
            return DatetimeParameter.ANY;
        }
    }
}
