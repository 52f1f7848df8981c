package guatu.server.exchange.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Dates that spreadsheets keep as day numbers (日期序列号). */
public final class SerialDate {

    private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final long SECONDS_A_DAY = 86_400;
    private static final BigDecimal LAST_SERIAL = new BigDecimal(2_958_466);

    private SerialDate() {}

    /**
     * The moment a day number means, to the nearest second: parts of a day are stored as binary
     * fractions, and one that falls short of midnight would otherwise end a day early.
     *
     * @return null for a number that is no date, or the 29 February 1900 that never was
     */
    public static @Nullable LocalDateTime moment(BigDecimal serial, boolean epoch1904) {
        if (serial.signum() < 0 || serial.compareTo(LAST_SERIAL) >= 0) {
            return null;
        }
        long seconds =
                serial.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        long days = Math.floorDiv(seconds, SECONDS_A_DAY);
        LocalDate day;
        if (epoch1904) {
            day = DAY_ZERO_1904.plusDays(days);
        } else if (days == 60 || days == 0) {
            return null;
        } else {
            // Excel holds 1900 for a leap year: before that false day the count is one short.
            day = DAY_ZERO_1900.plusDays(days < 60 ? days + 1 : days);
        }
        return day.atStartOfDay().plusSeconds(Math.floorMod(seconds, SECONDS_A_DAY));
    }
}
