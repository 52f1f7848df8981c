package guatu.server.exchange.cell;

/** Which day of an unprecise date counts (取首日或末日): work starts on the first, is due on the last. */
public enum Edge {
    /** The first day of the month or year. */
    FIRST,
    /** The last day. */
    LAST
}
