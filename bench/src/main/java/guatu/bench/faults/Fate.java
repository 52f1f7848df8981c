package guatu.bench.faults;

/** What a client knows of something it asked for (请求结果). */
enum Fate {
    /** The server said it is done: it must be there for ever. */
    ACKNOWLEDGED,
    /** No answer, or one that tells nothing: it may be there or not, once. */
    UNKNOWN,
    /** The server said no: it must not be there. */
    REFUSED
}
