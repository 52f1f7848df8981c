package guatu.server.journal;

/** How far a reported quantity has come (填报状态). */
public enum Stage {
    /** 已填报: signed by the filler (统计法实施条例: 填报人签字). */
    FILLED,
    /** 已签: signed by the head of the unit. */
    SIGNED,
    /** 已接收: taken by the headquarters' office. */
    ACCEPTED,
    /** 退回: sent back with a reason; it holds no more and waits for its correction. */
    SENT_BACK
}
