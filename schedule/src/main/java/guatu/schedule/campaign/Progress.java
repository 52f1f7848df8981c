package guatu.schedule.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has been reported on a milestone (进展).
 *
 * @param actualStart the day it was started
 * @param actualFinish the day it was finished; from then on nothing moves its dates
 * @param expectedFinish the finish its post expects (预计完成); takes the place of the planned one
 * @param percentDone how much is done, 0 to 100
 * @param stopped whether work has stopped (停工); dates are computed all the same
 */
public record Progress(
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualFinish,
        @Nullable LocalDate expectedFinish,
        int percentDone,
        boolean stopped) {
    /** Nothing reported yet. */
    public static final Progress NONE = new Progress(null, null, null, 0, false);

    /** Started on this day, nothing more known. */
    public static Progress started(LocalDate day) {
        return new Progress(day, null, null, 0, false);
    }

    /** Finished on this day. */
    public static Progress finished(LocalDate day) {
        return new Progress(null, day, null, 100, false);
    }

    /** Not finished, and expected by its post for this day. */
    public static Progress expected(LocalDate day) {
        return new Progress(null, null, day, 0, false);
    }

    /** The same with so much done. */
    public Progress percent(int percentDone) {
        return new Progress(actualStart, actualFinish, expectedFinish, percentDone, stopped);
    }

    /** The same with another expected finish, or with none. */
    public Progress expecting(@Nullable LocalDate day) {
        return new Progress(actualStart, actualFinish, day, percentDone, stopped);
    }
}
