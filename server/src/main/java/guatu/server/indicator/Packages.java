package guatu.server.indicator;

/** How a package (项目包) counts: as one or as its parts; the other count is shown beside it. */
public enum Packages {
    /** 按 1 个计. */
    ONE,
    /** 拆分计. */
    PARTS
}
