package guatu.schedule.plan;

/** What a constraint date does (限制条件). */
public enum ConstraintKind {
    /** Neither early nor late dates pass it: the start is on it unless logic makes it later. */
    START_ON,
    /** The early start is not before it. */
    START_ON_OR_AFTER,
    /** The late start is not after it. */
    START_ON_OR_BEFORE,
    /** The start is on it, whatever logic says. */
    MANDATORY_START,
    /** The finish is on it unless logic makes it later. */
    FINISH_ON,
    /** The early finish is not before it. */
    FINISH_ON_OR_AFTER,
    /** The late finish is not after it. */
    FINISH_ON_OR_BEFORE,
    /** The finish is on it, whatever logic says. */
    MANDATORY_FINISH,
    /** The early start is not before it: another project's logic handed it in. */
    EXTERNAL_START,
    /** The late finish is not after it: another project's logic handed it in. */
    EXTERNAL_FINISH,
    /** As late as its successors allow without moving them (越晚越好); has no date. */
    AS_LATE_AS_POSSIBLE
}
