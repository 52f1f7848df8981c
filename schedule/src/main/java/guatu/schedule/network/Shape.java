package guatu.schedule.network;

/** How an activity lies in time: what snaps to working time and what may stretch. */
public enum Shape {
    /** Work without a break: starts at a start of work, finishes with a minute of work. */
    TASK(0),
    /** A point that waits for the next start of work (开始里程碑). */
    START_POINT(1),
    /** A point that stays at the end of the work before it (完成里程碑). */
    FINISH_POINT(2),
    /** Work whose finish may be held back without moving its start; finish dates are literal. */
    SPAN(3),
    /** A point at whatever moment its floors and relations give; nothing snaps. */
    POINT(4);

    private static final Shape[] ALL = values();

    /** How arrays and packed links name it. */
    final int code;

    Shape(int code) {
        this.code = code;
    }

    static Shape of(int code) {
        return ALL[code];
    }
}
