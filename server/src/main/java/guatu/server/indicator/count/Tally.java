package guatu.server.indicator.count;

import guatu.server.web.Here;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contributions added up (月度汇总、年度汇总): what became known is added, what ceased to be known is taken
 * off, so that a count as known at the end of any month is a plain sum. Of five years' weekly
 * reports a question reads a handful of rows.
 *
 * @param firstMonth month of the first day, as {@code year * 12 + month - 1}; of a year its January
 * @param lastMonth month of the last day; of a year its January
 * @param knownMonth month in which it became known or ceased to be; of a year its January; 0 for
 *     what is known now
 * @param amount to add; negative where more ceased than came
 * @param reports how many reports came less how many ceased
 */
public record Tally(
        Grain grain,
        int firstMonth,
        int lastMonth,
        int knownMonth,
        BigDecimal amount,
        int reports) {

    private static final int MONTHS = 12;
    private static final int NOW = 0;

    private record Cell(Grain grain, int firstMonth, int lastMonth, int knownMonth) {}

    private record Sum(BigDecimal amount, int reports) {

        Sum plus(Sum other) {
            return new Sum(amount.add(other.amount), reports + other.reports);
        }

        boolean nothing() {
            return amount.signum() == 0 && reports == 0;
        }
    }

    /** The tallies of a series, of every grain. */
    public static List<Tally> of(Collection<Contribution> contributions) {
        Map<Cell, Sum> sums = new LinkedHashMap<>();
        for (Contribution one : contributions) {
            BigDecimal amount = one.share().amount();
            add(sums, one.share(), one.from(), new Sum(amount, 1));
            if (one.to() != null) {
                add(sums, one.share(), one.to(), new Sum(amount.negate(), -1));
            }
        }
        List<Tally> tallies = new ArrayList<>();
        sums.forEach((cell, sum) -> {
            if (!sum.nothing()) {
                tallies.add(
                        new Tally(
                                cell.grain(),
                                cell.firstMonth(),
                                cell.lastMonth(),
                                cell.knownMonth(),
                                sum.amount(),
                                sum.reports()));
            }
        });
        return tallies;
    }

    private static void add(Map<Cell, Sum> sums, Share share, Instant moment, Sum sum) {
        int first = month(share.first());
        int last = month(share.last());
        int known = month(moment);
        int year = january(last);
        if (january(first) != year) {
            sums.merge(new Cell(Grain.ACROSS_NOW, first, last, NOW), sum, Sum::plus);
            sums.merge(new Cell(Grain.ACROSS_KNOWN, first, last, known), sum, Sum::plus);
            return;
        }
        sums.merge(new Cell(Grain.MONTH_NOW, first, last, NOW), sum, Sum::plus);
        sums.merge(new Cell(Grain.YEAR_NOW, year, year, NOW), sum, Sum::plus);
        sums.merge(new Cell(Grain.MONTH_KNOWN, first, last, known), sum, Sum::plus);
        sums.merge(new Cell(Grain.YEAR_KNOWN, year, year, known), sum, Sum::plus);
        Cell years = new Cell(Grain.YEAR_KNOWN_YEAR, year, year, january(known));
        sums.merge(years, sum, Sum::plus);
    }

    /** The January of a month's year. */
    public static int january(int month) {
        return Math.floorDiv(month, MONTHS) * MONTHS;
    }

    /** The number of a day's month. */
    public static int month(LocalDate day) {
        return month(YearMonth.from(day));
    }

    /** The number of a month. */
    public static int month(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    /** The number of the month, in China, that an instant lies in. */
    public static int month(Instant instant) {
        return month(LocalDate.ofInstant(instant, Here.ZONE));
    }

    /** The first instant of a month of that number, in China. */
    public static Instant begin(int month) {
        return LocalDate.of(Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS) + 1, 1)
                .atStartOfDay(Here.ZONE)
                .toInstant();
    }
}
