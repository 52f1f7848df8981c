package guatu.server.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Puts every change that a request makes into the audit trail (变更留痕), in the transaction that makes
 * it: both are there or neither. A transaction that has recorded something of its own, such as
 * {@link AuditAction#LIST_CHANGED}, is not recorded again.
 */
@Component
final class ChangeRecorder implements TransactionExecutionListener {

    private final Audit audit;
    private final Deeds deeds;

    ChangeRecorder(Audit audit, Deeds deeds) {
        this.audit = audit;
        this.deeds = deeds;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (transaction.isReadOnly() || audit.hasRecordedInTransaction()) {
            return;
        }
        Deed deed = deeds.atHand();
        if (deed != null) {
            audit.record(deed.login(), deed.action(), deed.subject(), deed.detail());
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
}
