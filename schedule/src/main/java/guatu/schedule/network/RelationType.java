package guatu.schedule.network;

/** Which end of the predecessor holds which end of the successor (搭接关系). */
public enum RelationType {
    /** Finish to start (完成—开始): the successor starts after the predecessor is finished. */
    FS(0),
    /** Start to start (开始—开始). */
    SS(1),
    /** Finish to finish (完成—完成). */
    FF(2),
    /** Start to finish (开始—完成): the successor finishes after the predecessor has started. */
    SF(3);

    private static final RelationType[] ALL = values();

    /** How arrays and packed links name it. */
    final int code;

    RelationType(int code) {
        this.code = code;
    }

    static RelationType of(int code) {
        return ALL[code];
    }

    /** Whether the relation leaves from the predecessor's start. */
    public boolean fromStart() {
        return this == SS || this == SF;
    }

    /** Whether the relation holds the successor's start. */
    public boolean toStart() {
        return this == FS || this == SS;
    }
}
