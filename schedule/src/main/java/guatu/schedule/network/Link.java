package guatu.schedule.network;

/**
 * A relation packed into one int: two bits of type, two bits of lag time, one that says whether it
 * holds forward only, 27 bits of lag.
 *
 * <p>The lag may be 127 years either way.
 */
final class Link {
    /** The longest lag or lead, in minutes. */
    static final int MAX_LAG = (1 << 26) - 1;

    private static final int FORWARD_ONLY = 16;
    private static final int TIME_MASK = 3 << 2;
    private static final int FROM_START = 1;

    private Link() {}

    /** Packs a relation whose lag fits. */
    static int checked(RelationType type, LagTime time, int lag) {
        if (Math.abs((long) lag) > MAX_LAG) {
            throw new IllegalArgumentException("a lag of %d minutes".formatted(lag));
        }
        return pack(type, time, lag);
    }

    /** Packs a relation; no lag is the same in any time, so it goes by the predecessor's. */
    static int pack(RelationType type, LagTime time, int lag) {
        int code = lag == 0 ? LagTime.PREDECESSOR.code : time.code;
        return (lag << 5) | (code << 2) | type.code;
    }

    static int lag(int link) {
        return link >> 5;
    }

    /** The same relation, holding early dates only: late dates do not heed it. */
    static int forwardOnly(int link) {
        return link | FORWARD_ONLY;
    }

    static boolean isForwardOnly(int link) {
        return (link & FORWARD_ONLY) != 0;
    }

    /** Whether the lag, if there is one, is work on the predecessor's calendar. */
    static boolean inPredecessorTime(int link) {
        return (link & TIME_MASK) == 0;
    }

    /** Whether the lag, if there is one, is the predecessor's own working time after its finish. */
    static boolean isWorkAfterFinish(int link) {
        return (link & (TIME_MASK | FROM_START)) == 0;
    }

    static LagTime time(int link) {
        return LagTime.of((link >> 2) & 3);
    }

    static RelationType type(int link) {
        return RelationType.of(link & 3);
    }

    /** As {@link RelationType#fromStart()}: SS is 1, SF is 3. */
    static boolean fromStart(int link) {
        return (link & FROM_START) != 0;
    }

    /** As {@link RelationType#toStart()}: FS is 0, SS is 1. */
    static boolean toStart(int link) {
        return (link & 2) == 0;
    }

    /** Where the date that a relation leaves from stands in the dates of its predecessor. */
    static int from(int link, int predecessor) {
        return 2 * predecessor + (~link & 1);
    }

    /** Where the date that a relation holds stands in the dates of its successor. */
    static int to(int link, int successor) {
        return 2 * successor + ((link >> 1) & 1);
    }
}
