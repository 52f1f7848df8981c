package guatu.server.exchange.layout;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How well a heading names a field (列与字段的吻合). */
record ColumnMatch(int column, Field field, double confidence) {

    static final double LEAST = 0.65;

    /** The best match of each column, no field twice. */
    static Map<Integer, ColumnMatch> best(SheetRole role, Map<Integer, String> headings) {
        List<ColumnMatch> all =
                headings.entrySet().stream()
                        .flatMap(heading -> matches(role, heading.getKey(), heading.getValue()))
                        .sorted(Comparator.comparingDouble(ColumnMatch::confidence).reversed())
                        .toList();
        Map<Integer, ColumnMatch> best = new HashMap<>();
        Set<Field> taken = new HashSet<>();
        for (ColumnMatch match : all) {
            if (!best.containsKey(match.column()) && taken.add(match.field())) {
                best.put(match.column(), match);
            }
        }
        return best;
    }

    private static Stream<ColumnMatch> matches(SheetRole role, int column, String printed) {
        Heading heading = Heading.of(printed);
        return Field.of(role).stream()
                .map(field -> new ColumnMatch(column, field, likeness(heading, field)))
                .filter(match -> match.confidence() >= LEAST);
    }

    private static double likeness(Heading heading, Field field) {
        double best = 0;
        double weight = 1;
        for (String candidate : heading.candidates()) {
            best = Math.max(best, weight * field.likeness(candidate));
            weight -= 0.1;
        }
        if (heading.unit() != null && !field.numeric()) {
            best -= 0.3;
        }
        if (heading.unit() != null && field.type().equals("money") && !heading.unit().money()) {
            best = 0;
        }
        return best;
    }

    /** What all headings together say for a kind of sheet; required fields count double. */
    static double score(SheetRole role, Map<Integer, String> headings) {
        return total(best(role, headings).values());
    }

    private static double total(Collection<ColumnMatch> matches) {
        double total = 0;
        for (ColumnMatch match : matches) {
            total += match.confidence() * (match.field().required() ? 2 : 1);
        }
        return total;
    }
}
