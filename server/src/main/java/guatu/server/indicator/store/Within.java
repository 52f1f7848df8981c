package guatu.server.indicator.store;

import guatu.server.indicator.count.MonthWindow;
import guatu.server.indicator.count.Tally;
import guatu.server.journal.Period;
import guatu.server.web.Here;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that are summed up, as known on an instant (统计窗口).
 *
 * @param first first day, or null for ever
 * @param asOf null for all that is known now
 */
public record Within(@Nullable LocalDate first, LocalDate last, @Nullable Instant asOf) {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    /** The days of a period. */
    public static Within of(Period period, @Nullable Instant asOf) {
        return new Within(period.from(), period.to(), asOf);
    }

    /** All days up to one. */
    public static Within upTo(LocalDate last, @Nullable Instant asOf) {
        return new Within(null, last, asOf);
    }

    LocalDate from() {
        return first == null ? EVER : first;
    }

    /** Whether it begins and ends with a month, so that tallies serve. */
    boolean wholeMonths() {
        return from().getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
    }

    /** The last of its days that was over at the instant as of which it is asked. */
    LocalDate lastKnownDay() {
        if (asOf == null) {
            return last;
        }
        LocalDate day = LocalDate.ofInstant(asOf, Here.ZONE);
        return day.isBefore(last) ? day : last;
    }

    /** The tallies that serve. */
    MonthWindow months() {
        return new MonthWindow(
                Tally.month(from()), Tally.month(last), asOf == null ? null : Tally.month(asOf));
    }
}
