package guatu.server.forecast;

/**
 * The computed health of a milestone or project (亮灯). It is computed, never set by a person;
 * escalation (督办) is another thing.
 */
public enum Light {
    /** 完成 ✓. */
    DONE,
    /** 正常 ●. */
    ON_TRACK,
    /** 预警 ▲: forecast beyond the date within the tolerance, or due soon without a report. */
    AT_RISK,
    /** 超期 ■: overdue, or forecast beyond the tolerance. */
    LATE,
    /** 停工 ‖: reported as blocked and not resumed. */
    STOPPED,
    /** 未开工 ○. */
    NOT_STARTED,
    /** 草稿, milestones only: no lead post, or no date. */
    DRAFT
}
