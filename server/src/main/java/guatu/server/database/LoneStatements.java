package guatu.server.database;

/**
 * Says which changes of one statement, outside any transaction, are to have one of their own, so
 * that listeners of transactions see them as well (单语句写入).
 */
public interface LoneStatements {

    /** Whether the statement, about to run on its own, gets a transaction. */
    boolean needTransaction(String sql);
}
