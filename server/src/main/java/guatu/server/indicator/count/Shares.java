package guatu.server.indicator.count;

import guatu.server.journal.Accrual;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Divides the reports in force of one series into shares that may be added (份额划分), so that nothing
 * counts twice:
 *
 * <ul>
 *   <li>what was done within a period (当期) counts as it is, but not where a report of a longer
 *       period covers it: a month covers its weeks;
 *   <li>a week belongs to the month in which it ends;
 *   <li>what was done so far (累计) counts as the increase over the report before it with the same
 *       first day;
 *   <li>a series with reports of the first sort does not count those of the second: they are a
 *       check.
 * </ul>
 */
final class Shares {

    private static final Comparator<Told> BY_END =
            Comparator.comparing((Told told) -> told.period().to())
                    .thenComparing(told -> told.period().from())
                    .thenComparingLong(Told::seq);

    private Shares() {}

    /** The shares of the reports in force of one series, one report a slot. */
    static List<Share> of(Collection<Told> inForce) {
        List<Told> flows = new ArrayList<>();
        List<Told> soFar = new ArrayList<>();
        for (Told told : inForce) {
            if (told.value() != null) {
                (told.accrual() == Accrual.FLOW ? flows : soFar).add(told);
            }
        }
        return flows.isEmpty() ? increases(soFar) : uncovered(flows);
    }

    /** Whether each slot can be counted by itself: all of one sort and of one rhythm. */
    static boolean independent(Collection<Told> series) {
        PeriodKind rhythm = null;
        for (Told told : series) {
            PeriodKind kind = told.period().kind();
            boolean regular = kind != PeriodKind.MONTHS && kind != PeriodKind.SINCE;
            if (told.accrual() != Accrual.FLOW || !regular || (rhythm != null && rhythm != kind)) {
                return false;
            }
            rhythm = kind;
        }
        return true;
    }

    private static List<Share> uncovered(List<Told> flows) {
        List<Share> shares = new ArrayList<>();
        for (Told flow : flows) {
            Share share = share(flow);
            if (flows.stream().noneMatch(other -> covers(other, flow, share))) {
                shares.add(share);
            }
        }
        return shares;
    }

    private static Share share(Told flow) {
        Period period = flow.period();
        LocalDate first = period.kind() == PeriodKind.WEEK ? period.to() : period.from();
        return new Share(flow.seq(), first, period.to(), value(flow));
    }

    private static boolean covers(Told other, Told flow, Share share) {
        return days(other.period()) > days(flow.period())
                && !other.period().from().isAfter(share.first())
                && !other.period().to().isBefore(share.last());
    }

    private static long days(Period period) {
        return period.to().toEpochDay() - period.from().toEpochDay();
    }

    /** Of chains that overlap, the one with the earlier first day counts. */
    private static List<Share> increases(List<Told> soFar) {
        TreeMap<LocalDate, List<Told>> chains = new TreeMap<>();
        for (Told told : soFar) {
            chains.computeIfAbsent(told.period().from(), day -> new ArrayList<>()).add(told);
        }
        List<Share> shares = new ArrayList<>();
        LocalDate counted = LocalDate.MIN;
        for (var chain : chains.entrySet()) {
            if (chain.getKey().isAfter(counted)) {
                counted = addChain(chain.getKey(), chain.getValue(), shares);
            }
        }
        return shares;
    }

    private static LocalDate addChain(LocalDate from, List<Told> chain, List<Share> shares) {
        LocalDate first = from;
        BigDecimal before = BigDecimal.ZERO;
        LocalDate last = from;
        for (Told told : chain.stream().sorted(BY_END).toList()) {
            last = told.period().to();
            LocalDate begin = first.isAfter(last) ? last : first;
            shares.add(new Share(told.seq(), begin, last, value(told).subtract(before)));
            before = value(told);
            first = last.plusDays(1);
        }
        return last;
    }

    private static BigDecimal value(Told told) {
        return Objects.requireNonNull(told.value());
    }
}
