package guatu.server.wallmap.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A column that files name in many ways (字段别名), the surest name first. */
final class Column {

    private static final int NONE = Integer.MAX_VALUE;
    private static final int MOST_KEPT = 1_000;

    private final List<String> names;
    private final Map<String, Integer> ranks = new ConcurrentHashMap<>();

    private Column(List<String> names) {
        this.names = names;
    }

    static Column of(String... names) {
        return new Column(Arrays.asList(names));
    }

    /** What a feature has there; null when it has nothing. */
    @Nullable String of(RawFeature raw) {
        int best = NONE;
        String found = null;
        for (Map.Entry<String, Object> one : raw.properties().entrySet()) {
            int rank = rank(one.getKey());
            if (rank < best && !one.getValue().toString().isBlank()) {
                best = rank;
                found = one.getValue().toString().strip();
            }
        }
        return found;
    }

    private int rank(String head) {
        Integer known = ranks.get(head);
        if (known != null) {
            return known;
        }
        int at = names.indexOf(head.strip().toLowerCase(Locale.ROOT));
        int rank = at < 0 ? NONE : at;
        if (ranks.size() < MOST_KEPT) {
            ranks.put(head, rank);
        }
        return rank;
    }
}
