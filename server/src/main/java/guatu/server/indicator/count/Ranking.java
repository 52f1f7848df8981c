package guatu.server.indicator.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranks values, equal ones alike (排名，并列同名次): 1, 1, 3. */
public final class Ranking {

    private Ranking() {}

    /**
     * What is ranked.
     *
     * @param code names it; equal values stand in the order of their codes
     * @param value exact, or null for unknown: such come last and have no rank
     */
    public record Entrant(String code, @Nullable BigDecimal value) {}

    /**
     * A place.
     *
     * @param rank from 1, or null for an unknown value
     * @param tied whether another holds the same rank
     * @param toNext how far to the value of the next better rank; null for the first and unknown
     */
    public record Place(
            String code,
            @Nullable BigDecimal value,
            @Nullable Integer rank,
            boolean tied,
            @Nullable BigDecimal toNext) {}

    /** The places, best first. */
    public static List<Place> of(List<Entrant> entrants, boolean lowerIsBetter) {
        Comparator<BigDecimal> better =
                lowerIsBetter ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Entrant> ordered =
                entrants.stream()
                        .sorted(
                                Comparator.comparing(Entrant::value, Comparator.nullsLast(better))
                                        .thenComparing(Entrant::code))
                        .toList();
        List<Place> places = new ArrayList<>();
        int rank = 0;
        BigDecimal ahead = null;
        for (int i = 0; i < ordered.size(); i++) {
            Entrant one = ordered.get(i);
            BigDecimal value = one.value();
            if (value == null) {
                places.add(new Place(one.code(), null, null, false, null));
                continue;
            }
            boolean asBefore = i > 0 && same(value, ordered.get(i - 1).value());
            if (!asBefore) {
                ahead = i == 0 ? null : ordered.get(i - 1).value();
                rank = i + 1;
            }
            boolean asNext = i + 1 < ordered.size() && same(value, ordered.get(i + 1).value());
            BigDecimal toNext = ahead == null ? null : ahead.subtract(value).abs();
            places.add(new Place(one.code(), value, rank, asBefore || asNext, toNext));
        }
        return places;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }
}
