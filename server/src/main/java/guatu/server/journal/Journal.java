package guatu.server.journal;

import guatu.server.access.Account;
import guatu.server.database.Notices;
import guatu.server.ledger.Ledger;
import guatu.server.organisation.Organisation;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The append-only journal of reports (台账). The only writer of its schema; entries are never changed
 * or removed.
 */
@Component
public final class Journal {

    /** Checkpoint before the first entry. */
    public static final long BEGINNING = 0;

    /** What the journal's notices to other servers are about. */
    static final String TOPIC = "journal";

    private static final int REPORTS_AT_A_TIME = 2_000;

    private static final Duration ORDER_PATIENCE = Duration.ofSeconds(2);
    private static final Duration ORDER_GLANCE = Duration.ofMillis(2);

    private final EntryRows rows;
    private final EntryRules rules;
    private final Ledger ledger;
    private final Organisation organisation;
    private final Notices notices;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Journal(
            EntryRows rows,
            EntryRules rules,
            Ledger ledger,
            Organisation organisation,
            Notices notices,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rules = rules;
        this.ledger = ledger;
        this.organisation = organisation;
        this.notices = notices;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * What speaks against a report by this account, as far as the journal knows; whether the
     * account holds the milestone's post is for the caller to check.
     */
    public List<Problem> check(NewReport report, Account by) {
        return rules.check(report, by);
    }

    /**
     * Records a report signed by the account.
     *
     * @param idempotencyKey the same key of the same account gives the entry of the first time
     *     again
     */
    public Outcome<Entry> append(NewReport report, Account by, String idempotencyKey) {
        Entry before = recorded(by, idempotencyKey);
        if (before != null) {
            return same(before, report, idempotencyKey);
        }
        List<Problem> problems = new ArrayList<>(rules.check(report, by));
        problems.addAll(rules.checkKey(idempotencyKey));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Entry entry = entry(report, by);
        boolean isNew = inTransaction(() -> recordOne(entry, idempotencyKey));
        if (isNew) {
            awaitOrder(entry.id());
            return Outcome.done(stored(entry.id()));
        }
        Entry other = recorded(by, idempotencyKey);
        return other == null
                ? Outcome.refused(EntryRules.correctedAlready(report))
                : same(other, report, idempotencyKey);
    }

    /** The entry that the account recorded before under that key, or null. */
    public @Nullable Entry recorded(Account by, String idempotencyKey) {
        return rows.findByKey(by.login(), idempotencyKey);
    }

    /**
     * Records reports that an office carries over from a file, all or none; joins the transaction
     * at hand. A report that already stands word for word is not recorded again.
     *
     * @return the entries that are new
     */
    public Outcome<List<Entry>> appendAll(List<NewReport> reports, Account by) {
        List<Problem> problems =
                reports.stream().flatMap(report -> rules.check(report, by).stream()).toList();
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Set<NewReport> standing = new HashSet<>();
        rows.current().forEach(entry -> standing.add(entry.asReport()));
        List<Entry> added =
                reports.stream().filter(standing::add).map(report -> entry(report, by)).toList();
        if (!added.isEmpty()) {
            inTransaction(() -> {
                for (int at = 0; at < added.size(); at += REPORTS_AT_A_TIME) {
                    int end = Math.min(at + REPORTS_AT_A_TIME, added.size());
                    List<Entry> some = added.subList(at, end);
                    rows.insertAll(some);
                    ledger.append(some.stream().map(Bodies::of).toList());
                }
                return true;
            });
        }
        return Outcome.done(added.stream().map(entry -> stored(entry.id())).toList());
    }

    /**
     * What was recorded after a checkpoint, in an order that never changes; a transaction still
     * under way is waited for, never skipped. The last entry's position is the next checkpoint.
     */
    public List<Entry> entriesAfter(long position) {
        return rows.after(position);
    }

    /**
     * The checkpoint that all entries so far lie before, as far as their order is settled, or
     * {@link #BEGINNING}.
     */
    public long position() {
        return rows.position();
    }

    /** What holds now: without corrected and withdrawn entries, in order of record. */
    public List<Entry> current() {
        return rows.current();
    }

    /** What holds now for one milestone, in order of record. */
    public List<Entry> current(String milestone) {
        return rows.current(milestone);
    }

    /** Everything ever recorded for one milestone, newest first. */
    public List<Entry> historyOfMilestone(String milestone) {
        return rows.historyOfMilestone(milestone);
    }

    /** Everything ever recorded for one project, newest first. */
    public List<Entry> historyOfProject(String project) {
        return rows.historyOfProject(project);
    }

    private boolean recordOne(Entry entry, String idempotencyKey) {
        boolean isNew = rows.insert(entry, idempotencyKey);
        if (isNew) {
            ledger.append(List.of(Bodies.of(entry)));
        }
        return isNew;
    }

    private interface Recording {
        boolean record();
    }

    /** Events and notices go out after the commit; on rollback nobody hears of it. */
    private boolean inTransaction(Recording recording) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    boolean isNew = recording.record();
                    if (isNew) {
                        notices.send(TOPIC);
                        events.publishEvent(new Recorded());
                    }
                    return isNew;
                }));
    }

    /**
     * Waits, for a moment at most, until the entry has its place in the order, so that whoever
     * recorded it finds it in {@link #entriesAfter}.
     */
    private void awaitOrder(UUID id) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        long end = System.nanoTime() + ORDER_PATIENCE.toNanos();
        while (!rows.isSettled(id) && System.nanoTime() < end) {
            LockSupport.parkNanos(ORDER_GLANCE.toNanos());
        }
    }

    private Entry entry(NewReport report, Account by) {
        int version = organisation.at(report.effectiveOn()).version().no();
        return report.entry(UUID.randomUUID(), Bodies.kept(clock.instant()), by.login(), version);
    }

    private Entry stored(UUID id) {
        Entry entry = rows.find(id);
        if (entry == null) {
            throw new IllegalStateException("Entry " + id + " was recorded and is not there.");
        }
        return entry;
    }

    private static Outcome<Entry> same(Entry before, NewReport report, String idempotencyKey) {
        return before.asReport().equals(report)
                ? Outcome.done(before)
                : Outcome.refused(Problem.at("journal.key.reused", "", idempotencyKey));
    }
}
