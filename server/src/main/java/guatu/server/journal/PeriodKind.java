package guatu.server.journal;

/** What kind of span a figure is true of (报告期类型). */
public enum PeriodKind {
    /** 日. */
    DAY,
    /** 周: Monday to Sunday. */
    WEEK,
    /** 月. */
    MONTH,
    /** 季. */
    QUARTER,
    /** 年. */
    YEAR,
    /** 累计月份, as 1至11月份: from 1 January to the end of a month. */
    MONTHS,
    /** 自某日以来, as 落户以来: from any day to any day. */
    SINCE
}
