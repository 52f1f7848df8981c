package guatu.schedule.plan;

/** What an activity is (工作类型). */
public enum ActivityKind {
    /** Work with a duration. */
    TASK,
    /** A point at the start of something (开始里程碑). */
    START_MILESTONE,
    /** A point at the finish of something (完成里程碑). */
    FINISH_MILESTONE,
    /** Work that lasts from its predecessors' to its successors' dates (支持性工作). */
    LEVEL_OF_EFFORT,
    /** An activity that spans what its parent holds and is not finished (WBS 汇总作业). */
    WBS_SUMMARY,
    /** A bracket around the activities below it (汇总工作). */
    SUMMARY
}
