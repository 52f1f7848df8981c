package guatu.server.indicator;

/** How an indicator puts together what it counts (汇总方式). */
public enum Aggregation {
    /** 求和: adds the quantities of one measure. */
    SUM,
    /** 计数: counts projects or milestones. */
    COUNT,
    /** 去重计数: counts different districts, units, areas or actions. */
    DISTINCT,
    /** 占比: one indicator divided by another. */
    RATIO,
    /** 同比: growth of an indicator over the same period of the year before, in percent. */
    GROWTH,
    /** 自某日以来累计: adds up from a fixed first day to the end of the period. */
    CUMULATIVE,
    /** 时点比率: one stock divided by another, both as they stand on the last day. */
    RATE_AT,
    /** 进度差: completion less the time gone, in percentage points, against each deadline. */
    PACE,
    /** 官方统计: quoted from the statistics office, never computed (统计法). */
    QUOTED;

    /** Whether it is made of other indicators. */
    public boolean derived() {
        return this == RATIO || this == GROWTH || this == RATE_AT || this == PACE;
    }
}
