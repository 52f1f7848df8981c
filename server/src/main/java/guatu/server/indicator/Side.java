package guatu.server.indicator;

/** Which side of an indicator is asked for (口径侧). */
public enum Side {
    /** 完成: what was reported. */
    RESULT,
    /** 计划: what the list promises. */
    PLAN
}
