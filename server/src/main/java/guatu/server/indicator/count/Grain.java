package guatu.server.indicator.count;

/**
 * What a tally adds up (汇总粒度): by month or by year of what was done, as known now or by the time it
 * became known. The number stands in the table.
 */
public enum Grain {
    /** What was done within a year, by the month of its last day, as known now. */
    MONTH_NOW(0),
    /** By the year, as known now. */
    YEAR_NOW(1),
    /** What was done over the turn of a year, as known now. */
    ACROSS_NOW(2),
    /** As {@link #MONTH_NOW}, by the month in which it became known. */
    MONTH_KNOWN(3),
    /** As {@link #YEAR_NOW}, by the month in which it became known. */
    YEAR_KNOWN(4),
    /** As {@link #ACROSS_NOW}, by the month in which it became known. */
    ACROSS_KNOWN(5),
    /** As {@link #YEAR_NOW}, by the year in which it became known. */
    YEAR_KNOWN_YEAR(6);

    private final int number;

    Grain(int number) {
        this.number = number;
    }

    /** Its number in the table. */
    public int number() {
        return number;
    }
}
