package guatu.server.forecast;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as screens show it; names and the reason are in the reader's language.
 *
 * @param phase number of the phase, as text
 * @param due when it is due: planned, counted back from an event, or the last day allowed
 * @param workingDaysLeft working days left until due, both days included; negative once overdue
 * @param percent 0 to 100 done
 * @param slipWorkingDays working days from due to forecast finish; positive is late
 * @param floatWorkingDays total float (总时差); 0 or less is critical
 * @param weight share in the progress of its project, more than 0
 */
public record MilestoneItem(
        String key,
        String code,
        String name,
        String project,
        String projectName,
        @Nullable String phase,
        @Nullable String building,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedFinish,
        @Nullable LocalDate due,
        @Nullable Integer workingDaysLeft,
        @Nullable LocalDate forecastStart,
        @Nullable LocalDate forecastFinish,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualFinish,
        BigDecimal percent,
        int slipWorkingDays,
        int floatWorkingDays,
        boolean critical,
        Light light,
        String reason,
        @Nullable String leadUnit,
        @Nullable String leadUnitName,
        @Nullable String leadPost,
        @Nullable String leadPostName,
        @Nullable String evidenceWanted,
        BigDecimal weight,
        @Nullable Instant lastReport,
        List<RelationItem> relationsIn) {}
