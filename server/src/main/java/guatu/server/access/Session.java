package guatu.server.access;

/**
 * A login that is still good (会话).
 *
 * @param account who it is
 * @param csrf what the page must send back with every change it asks for
 */
record Session(Account account, String csrf) {}
