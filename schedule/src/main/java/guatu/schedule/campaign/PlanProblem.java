package guatu.schedule.campaign;

/**
 * Something in a plan that cannot be used as told; the rest is dated.
 *
 * @param code what is wrong, and what was done about it
 * @param place the milestone, relation or event it stands at
 * @param value what stands there
 */
public record PlanProblem(Code code, String place, String value) {
    /** The kinds of problem. */
    public enum Code {
        /** A second milestone or event with the same id; the first counts. */
        DUPLICATE_ID,
        /** A relation or count-back names a milestone that is not in the plan; it is left out. */
        UNKNOWN_MILESTONE,
        /** A count-back names an event that is not in the plan; it is left out. */
        UNKNOWN_EVENT,
        /** A milestone that follows itself; the relation is left out. */
        SELF_RELATION,
        /** A date before 1985 or after 2110; it counts as not given. */
        DATE_OUT_OF_RANGE,
        /**
         * A negative length, or a length or lag of more than 5,000 days; it counts as not given.
         */
        DAYS_OUT_OF_RANGE,
        /** A percentage outside 0 to 100; the nearest counts. */
        PERCENT_OUT_OF_RANGE,
        /** A finish before its start, planned or actual; both are taken as told. */
        FINISH_BEFORE_START,
        /** Something reported as done after the status date; it is taken as told. */
        ACTUAL_AFTER_STATUS_DATE,
        /** A relation from a project that a circular relation stops; it holds nothing. */
        PREDECESSOR_STOPPED
    }
}
