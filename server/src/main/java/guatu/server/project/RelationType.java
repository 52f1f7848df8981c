package guatu.server.project;

/** How a milestone hangs on another (紧前关系), in the words of PMBOK. */
public enum RelationType {
    /** Finish to start (完成—开始). */
    FS,
    /** Start to start (开始—开始). */
    SS,
    /** Finish to finish (完成—完成). */
    FF,
    /** Start to finish (开始—完成). */
    SF
}
