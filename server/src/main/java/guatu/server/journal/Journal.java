package guatu.server.journal;

import guatu.server.access.Account;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The append-only journal of reports (台账). The only writer of its schema; entries are never changed
 * or removed.
 */
@Component
@SuppressWarnings("DoNotCallSuggester")
public final class Journal {

    /** Checkpoint before the first entry. */
    public static final long BEGINNING = 0;

    /**
     * What speaks against a report by this account, as far as the journal knows; whether the
     * account holds the milestone's post is for the caller to check.
     */
    public List<Problem> check(NewReport report, Account by) {
        throw new UnsupportedOperationException(report.toString() + by);
    }

    /**
     * Records a report signed by the account.
     *
     * @param idempotencyKey the same key of the same account gives the entry of the first time
     *     again
     */
    public Outcome<Entry> append(NewReport report, Account by, String idempotencyKey) {
        throw new UnsupportedOperationException(report.toString() + by + idempotencyKey);
    }

    /**
     * Records reports that an office carries over from a file, all or none; joins the transaction
     * at hand. A report that already stands word for word is not recorded again.
     *
     * @return the entries that are new
     */
    public Outcome<List<Entry>> appendAll(List<NewReport> reports, Account by) {
        throw new UnsupportedOperationException(reports.toString() + by);
    }

    /**
     * What was recorded after a checkpoint, in an order that never changes; a transaction still
     * under way is waited for, never skipped. The last entry's position is the next checkpoint.
     */
    public List<Entry> entriesAfter(long position) {
        throw new UnsupportedOperationException(Long.toString(position));
    }

    /** The position of the newest entry, or {@link #BEGINNING}. */
    public long position() {
        throw new UnsupportedOperationException();
    }

    /** What holds now: without corrected and withdrawn entries, in order of record. */
    public List<Entry> current() {
        throw new UnsupportedOperationException();
    }

    /** What holds now for one milestone, in order of record. */
    public List<Entry> current(String milestone) {
        throw new UnsupportedOperationException(milestone);
    }

    /** Everything ever recorded for one milestone, newest first. */
    public List<Entry> historyOfMilestone(String milestone) {
        throw new UnsupportedOperationException(milestone);
    }

    /** Everything ever recorded for one project, newest first. */
    public List<Entry> historyOfProject(String project) {
        throw new UnsupportedOperationException(project);
    }
}
