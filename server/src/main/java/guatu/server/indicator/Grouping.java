package guatu.server.indicator;

/** By what a figure is taken apart or a league table is drawn up (分组). */
public enum Grouping {
    /** 区市. */
    DISTRICT,
    /** 攻坚行动; a project may belong to several. */
    ACTION,
    /** 条线. */
    LINE,
    /** 责任单位. */
    UNIT,
    /** 片区; a project may lie in several. */
    AREA,
    /** 月份. */
    MONTH,
    /** 项目. */
    PROJECT
}
