package guatu.schedule.network;

/** In which time a relation's lag (时距) runs. */
public enum LagTime {
    /** On the predecessor's calendar. */
    PREDECESSOR(0),
    /** On the successor's calendar. */
    SUCCESSOR(1),
    /** On the calendar of the predecessor's project. */
    PROJECT(2),
    /** Around the clock (日历时间). */
    ELAPSED(3);

    private static final LagTime[] ALL = values();

    /** How arrays and packed links name it. */
    final int code;

    LagTime(int code) {
        this.code = code;
    }

    static LagTime of(int code) {
        return ALL[code];
    }
}
