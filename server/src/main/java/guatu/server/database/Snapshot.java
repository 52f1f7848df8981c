package guatu.server.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows kept in memory as one immutable value (内存快照), read when first asked for. A transaction that
 * changes the rows sees its own changes at once; everybody else sees them after commit.
 *
 * @param <T> an immutable value
 */
public final class Snapshot<T> {

    private final Supplier<T> read;
    private volatile @Nullable T shared;

    /** A snapshot that reads the rows by the given query. */
    public Snapshot(Supplier<T> read) {
        this.read = read;
    }

    /** The rows as the transaction at hand sees them. */
    @SuppressWarnings("unchecked")
    public T get() {
        Object own = TransactionSynchronizationManager.getResource(this);
        if (own != null) {
            return (T) own;
        }
        T known = shared;
        return known == null ? readShared() : known;
    }

    /** Must be called in the transaction that changed the rows, after each change. */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
            return;
        }
        boolean isFirst = TransactionSynchronizationManager.getResource(this) == null;
        if (isFirst) {
            TransactionSynchronizationManager.registerSynchronization(new End());
        } else {
            TransactionSynchronizationManager.unbindResource(this);
        }
        TransactionSynchronizationManager.bindResource(this, read.get());
    }

    /** Drops what is known, so that the next one to ask reads again. */
    public synchronized void forget() {
        shared = null;
    }

    private synchronized T readShared() {
        T known = shared;
        if (known == null) {
            known = read.get();
            shared = known;
        }
        return known;
    }

    /** Gives the transaction's own view up: after commit everybody reads the new rows. */
    private final class End implements TransactionSynchronization {

        @Override
        public int getOrder() {
            // Before those who run after commit and want to see the new rows.
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            release();
            forget();
        }

        @Override
        public void afterCompletion(int status) {
            release();
        }

        private void release() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.this);
        }
    }
}
