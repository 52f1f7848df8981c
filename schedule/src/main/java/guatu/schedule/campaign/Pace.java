package guatu.schedule.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The pace against one deadline (序时进度): what share is done beside what share of the time is gone.
 *
 * <p>A pulled-forward commitment (三年任务两年完成) has one pace for each of its deadlines; both show.
 *
 * @param deadline the day by which all must be done
 * @param donePercent what is done, in percent to one decimal
 * @param linePercent the days gone of all days, in percent to one decimal
 * @param onPace whether as much is done as time is gone
 * @param projectedFinish the day all would be done at the pace so far; null if nothing is done
 */
public record Pace(
        LocalDate deadline,
        BigDecimal donePercent,
        BigDecimal linePercent,
        boolean onPace,
        @Nullable LocalDate projectedFinish) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Measures a pace.
     *
     * @param done how many are done
     * @param total how many are to be done, more than zero
     * @param start the first day
     * @param deadline the last day, not before the first
     * @param today the day up to which is counted; it counts as gone
     */
    public static Pace of(
            BigDecimal done,
            BigDecimal total,
            LocalDate start,
            LocalDate deadline,
            LocalDate today) {
        if (total.signum() <= 0 || deadline.isBefore(start)) {
            throw new IllegalArgumentException(
                    "a pace needs a total above 0 (%s) and a deadline (%s) after its start (%s)"
                            .formatted(total, deadline, start));
        }
        long days = ChronoUnit.DAYS.between(start, deadline) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(start, today) + 1, 0, days);
        boolean onPace =
                done.multiply(BigDecimal.valueOf(days))
                                .compareTo(total.multiply(BigDecimal.valueOf(gone)))
                        >= 0;
        return new Pace(
                deadline,
                percent(done, total),
                percent(BigDecimal.valueOf(gone), BigDecimal.valueOf(days)),
                onPace,
                projected(done, total, start, today));
    }

    /** By how many percentage points the pace is ahead; negative is behind. */
    public BigDecimal leadPoints() {
        return donePercent.subtract(linePercent);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }

    private static @Nullable LocalDate projected(
            BigDecimal done, BigDecimal total, LocalDate start, LocalDate today) {
        long gone = ChronoUnit.DAYS.between(start, today) + 1;
        if (done.signum() <= 0 || gone <= 0) {
            return null;
        }
        BigDecimal days =
                total.multiply(BigDecimal.valueOf(gone)).divide(done, 0, RoundingMode.CEILING);
        boolean inRange = days.compareTo(BigDecimal.valueOf(PlanCheck.MAX_DAYS * 10L)) < 0;
        return inRange ? start.plusDays(days.longValue() - 1) : null;
    }
}
