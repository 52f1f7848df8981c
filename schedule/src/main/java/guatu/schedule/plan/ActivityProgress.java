package guatu.schedule.plan;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to an activity (实际进展).
 *
 * @param actualStart when it started
 * @param actualFinish when it finished
 * @param remainingMinutes the work left
 * @param suspend when it was put aside
 * @param resume when its remaining work goes on
 * @param expectedFinish the finish its owner expects; where used, it replaces the remaining work
 */
public record ActivityProgress(
        @Nullable LocalDateTime actualStart,
        @Nullable LocalDateTime actualFinish,
        int remainingMinutes,
        @Nullable LocalDateTime suspend,
        @Nullable LocalDateTime resume,
        @Nullable LocalDateTime expectedFinish) {
    /** Not started, with this much work ahead. */
    public static ActivityProgress none(int minutes) {
        return new ActivityProgress(null, null, minutes, null, null, null);
    }
}
