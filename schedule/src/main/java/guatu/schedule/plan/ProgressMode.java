package guatu.schedule.plan;

/** How out-of-sequence progress is dated (进度计算方式). */
public enum ProgressMode {
    /** Remaining work waits for its predecessors (保持逻辑). */
    RETAINED_LOGIC,
    /** Remaining work of what has started waits for nothing but the status date (进展优先). */
    PROGRESS_OVERRIDE,
    /** As override, and late dates too are counted from actual dates (实际日期). */
    ACTUAL_DATES
}
