package guatu.server.database;

/** A setting of PostgreSQL by which something acknowledged may be lost (丢失风险). */
public enum DurabilityRisk {
    /** A crash of the machine may lose what was written. */
    FSYNC("fsync is off; set fsync = on"),
    /** A crash of the machine may leave half a page. */
    FULL_PAGE_WRITES("full_page_writes is off; set full_page_writes = on"),
    /** A commit is answered before it is on the disk. */
    SYNCHRONOUS_COMMIT("synchronous_commit is off; set synchronous_commit = on"),
    /** Another server may take over that had not everything. */
    REPLICATION(
            "replication to the other servers is not synchronous; set synchronous_standby_names and"
                    + " synchronous_commit = on (Patroni: synchronous_mode and"
                    + " synchronous_mode_strict: true)");

    private final String sentence;

    DurabilityRisk(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong and how to mend it, for the log. */
    String sentence() {
        return sentence;
    }
}
