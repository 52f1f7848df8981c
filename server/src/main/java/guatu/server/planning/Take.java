package guatu.server.planning;

/** Which activities of a plan file become milestones (取用范围). */
enum Take {
    /** Only points in time. */
    POINTS,
    /** Every activity; summaries are left out. */
    ACTIVITIES,
    /** Only summaries: stages of the plan. */
    SUMMARIES
}
