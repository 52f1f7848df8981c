package guatu.server.journal;

/** What a report says (填报类型). */
public enum ReportKind {
    /** 开工: work has begun. */
    STARTED,
    /** 进展: so much percent is done, or a new expected finish, or both. */
    PROGRESS,
    /** 完成. */
    FINISHED,
    /** 受阻: blocked, and by what. */
    BLOCKED,
    /** 复工: the block is gone. */
    RESUMED,
    /** 预计: a new expected finish. */
    EXPECTED,
    /** 撤回: takes an earlier entry back without putting another in its place. */
    WITHDRAWN
}
