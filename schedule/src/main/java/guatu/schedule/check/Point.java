package guatu.schedule.check;

/**
 * The fourteen points of the Defense Contract Management Agency's schedule assessment (DCMA-EA PAM
 * 200.1, 2012), with their limits.
 */
public enum Point {
    /** Activities without a predecessor or successor: at most 5 %. */
    MISSING_LOGIC(5),
    /** Relations with a lead: none. */
    LEADS(0),
    /** Relations with a lag: at most 5 %. */
    LAGS(5),
    /** Relations other than finish–start: at most 10 %. */
    OTHER_RELATIONS(10),
    /** Constraints that hold a late date or pin an early one: at most 5 %. */
    HARD_CONSTRAINTS(5),
    /** Total float of more than 44 working days: at most 5 %. */
    HIGH_FLOAT(5),
    /** Negative total float: none. */
    NEGATIVE_FLOAT(0),
    /** Remaining work of more than 44 working days: at most 5 %. */
    LONG_DURATION(5),
    /** Actual dates after the status date, or unfinished work before it: none. */
    INVALID_DATES(0),
    /** Activities without a resource: told, not judged, as this plan keeps none. */
    RESOURCES(100),
    /** Activities finished later than their baseline: at most 5 %. */
    MISSED(5),
    /** A delay of the longest path's first open activity must reach the end. */
    CRITICAL_PATH_TEST(0),
    /** Length of the longest path with its float, to its length: at least 0.95. */
    CRITICAL_PATH_LENGTH_INDEX(95),
    /** Activities finished, to those the baseline has finished by now: at least 0.95. */
    BASELINE_EXECUTION_INDEX(95);

    private final int limitPercent;

    Point(int limitPercent) {
        this.limitPercent = limitPercent;
    }

    /** The limit, in percent or hundredths of an index. */
    public int limit() {
        return limitPercent;
    }
}
