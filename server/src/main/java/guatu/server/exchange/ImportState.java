package guatu.server.exchange;

/** How far an import is (导入状态). */
enum ImportState {
    READING,
    MAPPING,
    CHECKING,
    PREVIEW,
    APPLYING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether somebody is working on it. */
    boolean running() {
        return this == READING || this == CHECKING || this == APPLYING;
    }
}
