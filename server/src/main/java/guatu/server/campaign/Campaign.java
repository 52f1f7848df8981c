package guatu.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign (攻坚行动): everything else hangs on it.
 *
 * @param code unique and stable
 * @param name as printed on the wall
 * @param level the city's or a district's
 * @param start first day
 * @param end last planned day
 * @param planYears the years with a yearly plan, ascending
 * @param fixedStatusDate the status date (数据日期) when it is fixed, or null to follow the calendar
 * @param settings thresholds of the lights
 * @param note free text, or null
 */
public record Campaign(
        String code,
        String name,
        Level level,
        LocalDate start,
        LocalDate end,
        List<Integer> planYears,
        @Nullable LocalDate fixedStatusDate,
        LightSettings settings,
        @Nullable String note) {

    public Campaign {
        planYears = List.copyOf(planYears);
    }

    /** The same campaign with other thresholds and another status date, or none fixed. */
    public Campaign with(LightSettings settings, @Nullable LocalDate fixedStatusDate) {
        return new Campaign(
                code, name, level, start, end, planYears, fixedStatusDate, settings, note);
    }
}
