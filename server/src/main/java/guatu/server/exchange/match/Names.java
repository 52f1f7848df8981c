package guatu.server.exchange.match;

import guatu.server.exchange.cell.Plain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All things of one kind, found by code and name (名录). */
public final class Names {

    private static final double LEAST_ALIKE = 0.34;
    private static final double NEARBY = 0.1;

    private final Map<String, Named> byCode = new HashMap<>();
    private final Map<String, List<Named>> byKey = new HashMap<>();

    /** An index over things; of two with one code the later counts. */
    public Names(Collection<Named> all) {
        all.forEach(named -> byCode.put(named.code(), named));
        for (Named named : byCode.values()) {
            index(named.name(), named);
            named.others().forEach(other -> index(other, named));
        }
    }

    private void index(String name, Named named) {
        String key = Plain.key(name);
        if (!key.isEmpty()) {
            List<Named> same = byKey.computeIfAbsent(key, _ -> new ArrayList<>(1));
            if (!same.contains(named)) {
                same.add(named);
            }
        }
    }

    /** The thing of that code, or null. */
    public @Nullable Named code(String code) {
        return byCode.get(code);
    }

    /** All things that bear exactly this name, whatever width, case and blanks. */
    public List<Named> named(String name) {
        return byKey.getOrDefault(Plain.key(name), List.of());
    }

    /**
     * The things whose names are most like this one, the likeliest first.
     *
     * @param near beginning of the codes that the neighbouring rows have; empty without
     */
    public List<Named> similar(String name, String near, int most) {
        String key = Plain.key(name);
        record Scored(Named named, double score) {}
        List<Scored> scored = new ArrayList<>();
        for (Named named : byCode.values()) {
            double score = likeness(key, named);
            boolean nearby = !near.isEmpty() && named.code().startsWith(near);
            if (score >= LEAST_ALIKE) {
                scored.add(new Scored(named, score + (nearby ? NEARBY : 0)));
            }
        }
        return scored.stream()
                .sorted(
                        Comparator.comparingDouble(Scored::score)
                                .reversed()
                                .thenComparing(found -> found.named().code()))
                .limit(most)
                .map(Scored::named)
                .toList();
    }

    private static double likeness(String key, Named named) {
        double best = Likeness.of(key, Plain.key(named.name()));
        for (String other : named.others()) {
            best = Math.max(best, Likeness.of(key, Plain.key(other)));
        }
        return best;
    }
}
