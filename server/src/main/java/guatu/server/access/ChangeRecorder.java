package guatu.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Puts every change that a request makes into the audit trail (变更留痕), in the transaction that makes
 * it: both are there or neither. A transaction that has recorded something of its own, such as
 * {@link AuditAction#LIST_CHANGED}, is not recorded again.
 */
@Component
final class ChangeRecorder implements TransactionExecutionListener {

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Audit audit;

    ChangeRecorder(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        HttpServletRequest request = request();
        if (request == null || transaction.isReadOnly() || audit.hasRecordedInTransaction()) {
            return;
        }
        Session session = CurrentAccount.session(request);
        if (session != null && CHANGING.contains(request.getMethod())) {
            String key = request.getHeader(IDEMPOTENCY_KEY);
            audit.record(
                    session.account(),
                    AuditAction.CHANGED,
                    request.getMethod() + " " + request.getRequestURI(),
                    key == null ? "" : key);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        audit.forgetTransaction();
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        audit.forgetTransaction();
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
