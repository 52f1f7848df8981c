package guatu.server.wallmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project's pace against one deadline of its campaign (序时进度).
 *
 * @param years over how many years the line runs
 * @param donePercent what is done, by the milestones' weights
 * @param linePercent the share of days gone
 * @param projectedFinish the day all would be done at the pace so far; null if nothing is done
 * @param sentence the same in words
 */
record PaceLine(
        int years,
        LocalDate deadline,
        BigDecimal donePercent,
        BigDecimal linePercent,
        boolean onPace,
        @Nullable LocalDate projectedFinish,
        String sentence) {}
