package guatu.server.database;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a lone change in a transaction where {@link LoneStatements} wants one (单语句写入随事务). */
final class ChangesInTransactions extends JdbcTemplate {

    private final ObjectProvider<TransactionTemplate> transactions;
    private final ObjectProvider<LoneStatements> lone;

    ChangesInTransactions(
            DataSource source,
            ObjectProvider<TransactionTemplate> transactions,
            ObjectProvider<LoneStatements> lone) {
        super(source);
        this.transactions = transactions;
        this.lone = lone;
    }

    @Override
    protected int update(PreparedStatementCreator statement, @Nullable PreparedStatementSetter to) {
        String sql = statement instanceof SqlProvider text ? text.getSql() : null;
        if (sql == null
                || TransactionSynchronizationManager.isActualTransactionActive()
                || lone.stream().noneMatch(rule -> rule.needTransaction(sql))) {
            return super.update(statement, to);
        }
        Integer rows = transactions.getObject().execute(_ -> super.update(statement, to));
        return rows == null ? 0 : rows;
    }
}
