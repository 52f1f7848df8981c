package guatu.server.indicator;

import guatu.server.journal.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question for one figure (查询).
 *
 * @param indicator code of the indicator
 * @param asOf as known on that instant, or null for now
 * @param side what was done, or what the list promises
 */
public record Question(
        String indicator, Place place, Period period, @Nullable Instant asOf, Side side) {

    /** What was done, as known now. */
    public static Question now(String indicator, Place place, Period period) {
        return new Question(indicator, place, period, null, Side.RESULT);
    }

    /** What the list promises, as known now. */
    public static Question plan(String indicator, Place place, Period period) {
        return new Question(indicator, place, period, null, Side.PLAN);
    }

    Question at(Period other) {
        return new Question(indicator, place, other, asOf, side);
    }
}
