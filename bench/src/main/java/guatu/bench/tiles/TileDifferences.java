package guatu.bench.tiles;

import guatu.tiles.vector.DecodedTile;
import guatu.tiles.vector.DecodedTile.Feature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds two tiles against each other, feature by feature, and sorts what differs by its reason. */
final class TileDifferences {

    private long features;
    private long equal;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();

    void compare(String where, byte[] ours, byte[] theirs) {
        Map<String, List<Feature>> mine = DecodedTile.of(ours).layers();
        Map<String, List<Feature>> others = DecodedTile.of(theirs).layers();
        for (String layer : List.of("parcels", "points")) {
            compare(
                    where + " " + layer,
                    byId(mine.getOrDefault(layer, List.of())),
                    byId(others.getOrDefault(layer, List.of())));
        }
    }

    private static Map<Long, Feature> byId(List<Feature> features) {
        Map<Long, Feature> byId = new HashMap<>();
        features.forEach(feature -> byId.put(feature.id(), feature));
        return byId;
    }

    private void compare(String where, Map<Long, Feature> ours, Map<Long, Feature> theirs) {
        theirs.forEach((id, feature) -> {
            features++;
            Feature own = ours.get(id);
            if (own == null) {
                note(where, id, "only PostGIS has it", feature.parts().toString());
            } else if (!own.properties().equals(feature.properties())) {
                note(where, id, "other properties", own.properties() + " " + feature.properties());
            } else if (own.kind() == feature.kind() && isSame(own.parts(), feature.parts())) {
                equal++;
            } else {
                note(where, id, reason(own, feature), own.parts() + " | " + feature.parts());
            }
        });
        ours.forEach((id, feature) -> {
            if (!theirs.containsKey(id)) {
                note(where, id, "only Guatu has it", feature.parts().toString());
            }
        });
    }

    private void note(String where, long id, String reason, String facts) {
        if (reasons.merge(reason, 1, Integer::sum) <= 2) {
            examples.add("  %s %d %s: %s".formatted(where, id, reason, facts));
        }
    }

    /** Rings are equal whatever corner they begin at. */
    private static boolean isSame(List<List<Integer>> ours, List<List<Integer>> theirs) {
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        ours.forEach(part -> one.add(fromLeast(part)));
        theirs.forEach(part -> other.add(fromLeast(part)));
        Collections.sort(one);
        Collections.sort(other);
        return one.equals(other);
    }

    private static String fromLeast(List<Integer> ring) {
        int least = 0;
        for (int i = 2; i < ring.size(); i += 2) {
            int byX = ring.get(i).compareTo(ring.get(least));
            if (byX < 0 || (byX == 0 && ring.get(i + 1) < ring.get(least + 1))) {
                least = i;
            }
        }
        List<Integer> turned = new ArrayList<>(ring);
        Collections.rotate(turned, -least);
        return turned.toString();
    }

    private static String reason(Feature own, Feature other) {
        long difference = twiceArea(own.parts()) - twiceArea(other.parts());
        if (own.parts().size() != other.parts().size()) {
            return "PostGIS mended a ring that touches itself on the grid";
        }
        return difference == 0
                ? "same area, a corner on a straight side more or less"
                : "a corner differs where the ring is cut at the buffer, or was mended";
    }

    private static long twiceArea(List<List<Integer>> rings) {
        long twice = 0;
        for (List<Integer> ring : rings) {
            for (int i = 0; i < ring.size(); i += 2) {
                int next = (i + 2) % ring.size();
                twice += (long) ring.get(i) * ring.get(next + 1);
                twice -= (long) ring.get(next) * ring.get(i + 1);
            }
        }
        return twice;
    }

    void print() {
        System.out.printf(
                "features compared %,d, equal %,d (%.4f %%)%n",
                features, equal, 100.0 * equal / Math.max(1, features));
        reasons.forEach((reason, count) -> System.out.printf("  %,8d  %s%n", count, reason));
        examples.forEach(example ->
                System.out.println(example.substring(0, Math.min(example.length(), 300))));
    }
}
