package guatu.server.journal;

/** Whether a figure is that of the period alone or all up to its end (累计方式). */
public enum Accrual {
    /** 当期: what was done within the period. */
    FLOW,
    /** 累计: all from the period's first day to its last; never negative, never shrinking. */
    CUMULATIVE
}
