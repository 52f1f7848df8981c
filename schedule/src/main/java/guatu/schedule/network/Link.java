package guatu.schedule.network;

/**
 * A relation packed into one int: two bits of type, two bits of lag time, 28 bits of lag.
 *
 * <p>The lag may be 255 years either way.
 */
final class Link {
    /** The longest lag or lead, in minutes. */
    static final int MAX_LAG = (1 << 27) - 1;

    private Link() {}

    static int pack(RelationType type, LagTime time, int lag) {
        return (lag << 4) | (time.code << 2) | type.code;
    }

    static int lag(int link) {
        return link >> 4;
    }

    static LagTime time(int link) {
        return LagTime.of((link >> 2) & 3);
    }

    static RelationType type(int link) {
        return RelationType.of(link & 3);
    }

    /** As {@link RelationType#fromStart()}: SS is 1, SF is 3. */
    static boolean fromStart(int link) {
        return (link & 1) != 0;
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
