package guatu.server.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure taken apart (下钻). Where the whole is a sum, parts + unassigned − overlap = whole; the
 * differences are named, never hidden.
 *
 * @param additive whether parts add up; shares and rates do not
 * @param unassigned value of projects on no part (未归线), with their number
 * @param overlap value that projects on several parts have beyond the first, with their number
 */
public record Breakdown(
        Figure whole,
        Grouping by,
        List<Part> parts,
        boolean additive,
        Rest unassigned,
        Rest overlap) {

    public Breakdown {
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param code of the district, action, unit, area, project; {@code 2022-11} for a month
     * @param value in the definition's unit; null where nothing is known
     * @param projects how many it was counted from
     * @param reports how many it was counted from
     */
    public record Part(
            String code, String name, @Nullable BigDecimal value, int projects, int reports) {}

    /**
     * What parts do not hold, or hold twice.
     *
     * @param value in the definition's unit
     * @param projects how many make it up
     */
    public record Rest(BigDecimal value, int projects) {

        static final Rest NOTHING = new Rest(BigDecimal.ZERO, 0);
    }
}
