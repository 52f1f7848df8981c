package guatu.server.indicator;

/** What an indicator counts (统计对象). */
public enum Counted {
    /** 填报数量: the reported quantities of a measure. */
    QUANTITY,
    /** 总投资: the total investment on the list, in 元. */
    INVESTMENT,
    /** 项目: projects in a state. */
    PROJECT,
    /** 节点: milestones in a state. */
    MILESTONE
}
