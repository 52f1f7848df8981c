package guatu.server.project;

/** What happened to a project or milestone from one list version to the next. */
public enum ChangeKind {
    /** 新增. */
    ADDED,
    /** 移出. */
    REMOVED,
    /** 变更. */
    CHANGED
}
