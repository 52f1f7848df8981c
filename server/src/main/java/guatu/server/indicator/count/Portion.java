package guatu.server.indicator.count;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Shares of a whole, growth and pace, in decimals (占比、增速、序时进度). */
public final class Portion {

    /** Decimals kept where a quotient has no finite decimal. */
    public static final int PLACES = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private Portion() {}

    /** One divided by another; exact where a finite decimal exists. The divisor is not zero. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        try {
            return plain(part.divide(whole, MathContext.UNLIMITED));
        } catch (ArithmeticException endless) {
            return part.divide(whole, PLACES, RoundingMode.HALF_UP);
        }
    }

    /** In percent. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return of(part.multiply(HUNDRED), whole);
    }

    /** Growth over a base in percent (同比增长): 6.6 over 3.3 is 100. */
    public static BigDecimal growth(BigDecimal now, BigDecimal base) {
        return percent(now.subtract(base), base);
    }

    /**
     * Points ahead of the calendar (超序时进度，百分点): completion less elapsed months of the year.
     *
     * @param completed percent of the year's task
     * @param month months gone, this one included; must lie in one year
     */
    public static BigDecimal aheadOfYear(BigDecimal completed, YearMonth month) {
        BigDecimal gone = BigDecimal.valueOf(month.getMonthValue());
        return completed.subtract(percent(gone, TWELVE));
    }

    /**
     * The share of months gone between a start and a deadline, in percent (时间进度).
     *
     * @param now the last month that is gone; before the start it is 0, after the deadline 100
     */
    public static BigDecimal elapsed(YearMonth start, YearMonth deadline, YearMonth now) {
        long months = ChronoUnit.MONTHS.between(start, deadline) + 1;
        long gone = Math.clamp(ChronoUnit.MONTHS.between(start, now) + 1, 0, months);
        return percent(BigDecimal.valueOf(gone), BigDecimal.valueOf(months));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
