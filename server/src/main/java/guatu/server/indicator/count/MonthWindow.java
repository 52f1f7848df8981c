package guatu.server.indicator.count;

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

    /** The January of the first whole year. */
    public int firstYear() {
        return Tally.january(first + MONTHS - 1);
    }

    /** The January of the last whole year; before the first where there is none. */
    public int lastYear() {
        return Tally.january(last + 1) - MONTHS;
    }

    private boolean hasYears() {
        return firstYear() <= lastYear();
    }

    /** The last of the months before the whole years. */
    public int headLast() {
        return hasYears() ? firstYear() - 1 : last;
    }

    /** The first of the months after the whole years. */
    public int tailFirst() {
        return hasYears() ? lastYear() + MONTHS : last + 1;
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
        return one.lastMonth() >= firstYear() && one.lastMonth() <= lastYear();
    }

    private boolean inMonths(Tally one) {
        return within(one) && (one.lastMonth() <= headLast() || one.lastMonth() >= tailFirst());
    }

    private boolean within(Tally one) {
        return one.firstMonth() >= first && one.lastMonth() <= last;
    }
}
