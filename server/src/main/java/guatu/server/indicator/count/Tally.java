package guatu.server.indicator.count;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contributions added up by month (月度汇总): what became known in a month is added, what ceased to be
 * known is taken off, so that a count as known at the end of any month is a plain sum.
 *
 * @param firstMonth month of the first day, as {@code year * 12 + month - 1}
 * @param lastMonth month of the last day
 * @param knownMonth month in which it became known or ceased to be
 * @param amount to add; negative where more ceased than came
 * @param reports how many reports came less how many ceased
 */
public record Tally(int firstMonth, int lastMonth, int knownMonth, BigDecimal amount, int reports) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private record Cell(int firstMonth, int lastMonth, int knownMonth) {}

    private record Sum(BigDecimal amount, int reports) {

        Sum plus(Sum other) {
            return new Sum(amount.add(other.amount), reports + other.reports);
        }

        boolean nothing() {
            return amount.signum() == 0 && reports == 0;
        }
    }

    /** The tallies of a series. */
    public static List<Tally> of(Collection<Contribution> contributions) {
        Map<Cell, Sum> sums = new LinkedHashMap<>();
        for (Contribution one : contributions) {
            BigDecimal amount = one.share().amount();
            add(sums, one, one.from(), new Sum(amount, 1));
            if (one.to() != null) {
                add(sums, one, one.to(), new Sum(amount.negate(), -1));
            }
        }
        List<Tally> tallies = new ArrayList<>();
        sums.forEach((cell, sum) -> {
            if (!sum.nothing()) {
                tallies.add(
                        new Tally(
                                cell.firstMonth(),
                                cell.lastMonth(),
                                cell.knownMonth(),
                                sum.amount(),
                                sum.reports()));
            }
        });
        return tallies;
    }

    private static void add(Map<Cell, Sum> sums, Contribution one, Instant known, Sum sum) {
        Share share = one.share();
        Cell cell = new Cell(month(share.first()), month(share.last()), month(known));
        sums.merge(cell, sum, Sum::plus);
    }

    /** The number of a day's month. */
    public static int month(LocalDate day) {
        return month(YearMonth.from(day));
    }

    /** The number of a month. */
    public static int month(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    /** The number of the month, in China, that an instant lies in. */
    public static int month(Instant instant) {
        return month(LocalDate.ofInstant(instant, SHANGHAI));
    }

    /** The first instant of a month of that number, in China. */
    public static Instant begin(int month) {
        return LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1)
                .atStartOfDay(SHANGHAI)
                .toInstant();
    }
}
