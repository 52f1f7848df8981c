package guatu.server.access;

import jakarta.servlet.http.HttpServletRequest;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Gives a change of one statement a transaction when it is asked for under an idempotency key
 * (单语句写入随事务), so that {@link KeyRecorder} can put the key beside it. The audit trail's own lines
 * are no such change.
 */
final class KeyedUpdates extends JdbcTemplate {

    private static final String TRAIL = "access.audit";

    private final ObjectProvider<TransactionTemplate> transactions;

    KeyedUpdates(DataSource source, ObjectProvider<TransactionTemplate> transactions) {
        super(source);
        this.transactions = transactions;
    }

    @Override
    protected int update(PreparedStatementCreator statement, @Nullable PreparedStatementSetter to) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                || !isAskedUnderKey()
                || (statement instanceof SqlProvider text && isOfTheTrail(text.getSql()))) {
            return super.update(statement, to);
        }
        Integer rows = transactions.getObject().execute(_ -> super.update(statement, to));
        return rows == null ? 0 : rows;
    }

    private static boolean isOfTheTrail(@Nullable String sql) {
        return sql == null || sql.contains(TRAIL);
    }

    private static boolean isAskedUnderKey() {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return false;
        }
        HttpServletRequest request = attributes.getRequest();
        return KeyedRequest.of(request) != null
                && KeyedRequest.isUnderWay(request)
                && !KeyedRequest.isStanding(request);
    }
}
