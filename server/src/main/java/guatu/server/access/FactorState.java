package guatu.server.access;

/** How the second factor of a session stands (第二因子状态). */
enum FactorState {
    /** To be shown before anything else. */
    DUE,
    /** The policy wants one and the account has none yet. */
    TO_ENROL,
    /** Shown, or not wanted. */
    SETTLED
}
