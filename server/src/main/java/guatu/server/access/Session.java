package guatu.server.access;

/**
 * A login that is still good (会话).
 *
 * @param account who it is
 * @param csrf what the page must send back with every change it asks for
 * @param factorDue whether the second factor is still to be shown
 * @param toEnrol whether the account must have one and has none
 */
record Session(Account account, String csrf, boolean factorDue, boolean toEnrol) {

    /** The command line on the same machine. */
    static Session console() {
        return new Session(Account.console(), "", false, false);
    }

    /** How the second factor stands. */
    FactorState factor() {
        if (factorDue) {
            return FactorState.DUE;
        }
        return toEnrol ? FactorState.TO_ENROL : FactorState.SETTLED;
    }
}
