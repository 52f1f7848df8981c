package guatu.planfile;

/**
 * Something in a plan file that could not be taken as it stands (问题), or that this system does not
 * represent.
 *
 * @param code what it is
 * @param activity whose, by its code in the file; empty where it is the file's as a whole
 * @param value what stands there
 */
public record PlanFileProblem(Code code, String activity, String value) {

    /** The kinds; {@link #isLoss()} tells what is merely not represented. */
    public enum Code {
        /** Not one of the four formats. */
        NOT_A_PLAN(false),
        /** The file breaks off or contradicts itself. */
        DAMAGED(false),
        /** A password protects it. */
        PASSWORD(false),
        /** Saved by a Microsoft Project older than 98. */
        TOO_OLD(false),
        /** Larger than is read. */
        TOO_LARGE(false),
        /** Reading took longer than is waited for. */
        TOO_SLOW(false),
        /** No project or no activity in it. */
        EMPTY(false),
        /** A relation to an activity that is not in the file. */
        DANGLING_RELATION(false),
        /** Two activities with one id. */
        DUPLICATE_ID(false),
        /** Two activities of a project that people know by one code; both are taken. */
        DUPLICATE_CODE(false),
        /** A calendar in which nothing is worked; the parser puts a usual week in its place. */
        CALENDAR_WITHOUT_WORK(false),
        /** A date outside 1950 to 2149. */
        DATE_OUT_OF_RANGE(false),
        /** A relation to another project. */
        OTHER_PROJECT(true),
        /** An inactive task; it is left out. */
        INACTIVE_TASK(true),
        /** A task that stands for one in another file. */
        EXTERNAL_TASK(true),
        /** A subproject in another file. */
        SUBPROJECT(true),
        /** A task split into parts; it is dated in one piece. */
        SPLIT(true),
        /** An activity whose resources say when it is worked on. */
        RESOURCE_DATES(true),
        /** Resources and their assignments. */
        RESOURCES(true),
        /** Costs. */
        COSTS(true),
        /** Fields that a user named. */
        CUSTOM_FIELDS(true),
        /** Activity codes. */
        ACTIVITY_CODES(true),
        /** Notes. */
        NOTES(true),
        /** Baselines beyond the first. */
        FURTHER_BASELINES(true);

        private final boolean loss;

        Code(boolean loss) {
            this.loss = loss;
        }

        /** Whether it is merely something this system has no place for. */
        public boolean isLoss() {
            return loss;
        }
    }
}
