package guatu.server.indicator.count;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which tallies add up to what was done within whole months (整月窗口): whole years by the year, the
 * months before and after them by the month.
 *
 * @param first first month, as {@link Tally} numbers them
 * @param last last month
 * @param known month of the instant as of which it is asked, or null for now; tallies tell what was
 *     known before it, its own reports are looked at one by one
 */
public record MonthWindow(int first, int last, @Nullable Integer known) {

    private static final int MONTHS = 12;

    /** The whole years, by their Januaries. */
    public List<Integer> years() {
        List<Integer> years = new ArrayList<>();
        for (int year = firstYear(); year <= lastYear(); year += MONTHS) {
            years.add(year);
        }
        return years;
    }

    /** The months in no whole year. */
    public List<Integer> months() {
        return IntStream.rangeClosed(first, last)
                .filter(month -> month < firstYear() || month >= lastYear() + MONTHS)
                .boxed()
                .toList();
    }

    private int firstYear() {
        return Tally.january(first + MONTHS - 1);
    }

    /** The last whole year, or the one before the first. */
    private int lastYear() {
        return Tally.january(last + 1) - MONTHS;
    }

    /** Whether a tally is one of them. */
    public boolean takes(Tally one) {
        return switch (one.grain()) {
            case MONTH_NOW -> known == null && inMonths(one);
            case YEAR_NOW -> known == null && inYears(one);
            case ACROSS_NOW -> known == null && within(one);
            case MONTH_KNOWN -> known != null && one.knownMonth() < known && inMonths(one);
            case YEAR_KNOWN ->
                    known != null
                            && one.knownMonth() < known
                            && one.knownMonth() >= Tally.january(known)
                            && inYears(one);
            case ACROSS_KNOWN -> known != null && one.knownMonth() < known && within(one);
            case YEAR_KNOWN_YEAR ->
                    known != null && one.knownMonth() < Tally.january(known) && inYears(one);
        };
    }

    private boolean inYears(Tally one) {
        return years().contains(one.lastMonth());
    }

    private boolean inMonths(Tally one) {
        return one.firstMonth() >= first && months().contains(one.lastMonth());
    }

    private boolean within(Tally one) {
        return one.firstMonth() >= first && one.lastMonth() <= last;
    }
}
