package guatu.server.forecast;

import guatu.server.campaign.Level;
import guatu.server.project.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lists and pages say of a project; names and the reason are in the reader's language.
 *
 * @param investmentWan in 万元, or null
 * @param lon degrees east, or null
 * @param lat degrees north, or null
 * @param percent whole percent of its weighted milestones done, rounded down
 * @param slipWorkingDays working days from planned to forecast finish; positive is late
 */
public record ProjectFacts(
        String code,
        String name,
        Level level,
        Kind kind,
        @Nullable String district,
        @Nullable String districtName,
        List<String> actions,
        @Nullable String line,
        List<String> areas,
        String leadUnit,
        @Nullable String leadUnitName,
        @Nullable BigDecimal investmentWan,
        Set<Integer> planYears,
        @Nullable Double lon,
        @Nullable Double lat,
        Light light,
        String reason,
        int percent,
        boolean started,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedFinish,
        @Nullable LocalDate forecastStart,
        @Nullable LocalDate forecastFinish,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualFinish,
        int slipWorkingDays,
        @Nullable String packageCode,
        boolean sample) {}
