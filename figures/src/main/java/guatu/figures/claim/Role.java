package guatu.figures.claim;

/** What a figure does in its sentence (数据的用途). */
public enum Role {
    /** Something that is so. */
    RESULT,
    /** Something intended: 计划, 将, 力争. */
    PLAN,
    /** The value something is to reach: 目标, 达到…以上 in a plan. */
    TARGET,
    /** What another figure starts from or is compared with: 由13.2平方米增加到…. */
    BASE,
    /** A place in a ranking. */
    RANK,
    /** How much something rose or fell. */
    CHANGE,
    /** A part of a whole: 占…的三成. */
    SHARE
}
