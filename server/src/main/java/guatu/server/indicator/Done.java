package guatu.server.indicator;

/** What "done" means in a question about all of a population (完成口径). */
public enum Done {
    /** 竣工: every milestone is finished. */
    FINISHED,
    /** 年度目标完成: what was due by the end of the year is finished; not the same as 竣工. */
    YEAR_GOAL,
    /** 已开工: work has begun. */
    STARTED
}
