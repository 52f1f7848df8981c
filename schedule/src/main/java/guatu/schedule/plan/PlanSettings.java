package guatu.schedule.plan;

import guatu.schedule.network.LagTime;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a plan as a whole.
 *
 * @param start the moment before which nothing starts
 * @param statusDate the moment up to which work is known (数据日期); null if none is kept
 * @param mustFinishBy the moment its open ends must reach; null for its own early finish
 * @param fromFinish whether it is dated backward from its finish
 * @param calendar the number of the plan's own calendar
 * @param lagTime in which time lags run
 * @param progress how progress is dated
 * @param criticalMinutes total float up to which an activity is critical
 * @param options choices that few plans make
 */
public record PlanSettings(
        LocalDateTime start,
        @Nullable LocalDateTime statusDate,
        @Nullable LocalDateTime mustFinishBy,
        boolean fromFinish,
        int calendar,
        LagTime lagTime,
        ProgressMode progress,
        int criticalMinutes,
        PlanOptions options) {

    /** Settings with the usual options. */
    public PlanSettings(
            LocalDateTime start,
            @Nullable LocalDateTime statusDate,
            @Nullable LocalDateTime mustFinishBy,
            boolean fromFinish,
            int calendar,
            LagTime lagTime,
            ProgressMode progress,
            int criticalMinutes) {
        this(
                start,
                statusDate,
                mustFinishBy,
                fromFinish,
                calendar,
                lagTime,
                progress,
                criticalMinutes,
                PlanOptions.USUAL);
    }
}
