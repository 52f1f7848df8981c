package guatu.schedule.plan;

/** Between which dates total float is counted (总时差算法). */
public enum FloatBy {
    /** From early to late start. */
    START,
    /** From early to late finish. */
    FINISH,
    /** The smaller of the two. */
    SMALLEST
}
