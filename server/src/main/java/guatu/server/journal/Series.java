package guatu.server.journal;

/** Which of two series a figure belongs to (统计口径系列); they are never mixed. */
public enum Series {
    /** 形象进度: as the site sees it. */
    PROGRESS,
    /** 纳统: as the statistics bureau has taken it in (以县统计局核定的纳统数据为准). */
    OFFICIAL
}
