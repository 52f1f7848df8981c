package guatu.server.indicator;

/**
 * The state in which a project or milestone counts in a period (统计状态). Starts and completions are
 * flows: they count in the period in which they took place.
 */
public enum State {
    /** 在列: on the list. */
    LISTED,
    /** 计划开工: planned to start in the period. */
    PLANNED_START,
    /** 开工: started in the period. */
    STARTED,
    /** 提前或计划外开工: started in the period, planned for a later one or off the plan. */
    EARLY_START,
    /** 应开未开: planned to start in the period, and did not; early starts never offset it. */
    MISSED_START,
    /** 计划完成: due in the period. */
    PLANNED_FINISH,
    /** 完成: finished in the period. */
    COMPLETED,
    /** 结转: under way when the period began. */
    CARRIED_OVER,
    /** 年度目标完成: all that was due by the end of the period is finished. */
    GOAL_MET
}
