package guatu.server.journal;

import guatu.server.access.Account;
import guatu.server.organisation.Organisation;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

    private static final Duration ORDER_PATIENCE = Duration.ofSeconds(2);
    private static final Duration ORDER_GLANCE = Duration.ofMillis(2);

    private final EntryRows rows;
    private final EntryOrder order;
    private final EntryRules rules;
    private final EntryLane lane;
    private final Organisation organisation;
    private final Clock clock;

    Journal(
            EntryRows rows,
            EntryOrder order,
            EntryRules rules,
            EntryLane lane,
            Organisation organisation,
            Clock clock) {
        this.rows = rows;
        this.order = order;
        this.rules = rules;
        this.lane = lane;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * What speaks against a report by this account, as far as the journal knows; whether the
     * account holds the milestone's post is for the caller to check.
     */
    public List<Problem> check(NewReport report, Account by) {
        return rules.check(report, by);
    }

    /**
     * Records a report signed by the account, unless its period is closed, and waits until whoever
     * reads {@link #entriesAfter} finds it.
     *
     * @param district code of the district that the project counts in, or null for the whole city
     * @param idempotencyKey the same key of the same account gives the entry of the first time
     *     again
     */
    public Outcome<Entry> append(
            NewReport report, @Nullable String district, Account by, String idempotencyKey) {
        Outcome<Entry> outcome = record(report, district, by, idempotencyKey);
        if (outcome instanceof Outcome.Done<Entry>(Entry entry)) {
            awaitOrder(entry.id());
        }
        return outcome;
    }

    /**
     * As {@link #append}, but does not wait for the entry's place in the order. Whether the key was
     * used before is asked only of a report that cannot be recorded: most can.
     */
    public Outcome<Entry> record(
            NewReport report, @Nullable String district, Account by, String idempotencyKey) {
        List<Problem> problems = new ArrayList<>(rules.check(report, by));
        problems.addAll(rules.checkKey(idempotencyKey));
        if (!problems.isEmpty()) {
            return beforeOr(report, by, idempotencyKey, problems);
        }
        Entry entry = entry(report, by);
        return switch (lane.write(entry, idempotencyKey, district)) {
            case Written.At(long position) ->
                    Outcome.done(
                            entry.evidence().isEmpty() ? entry.at(position) : stored(entry.id()));
            case Written.Shut(PeriodLock lock) ->
                    beforeOr(report, by, idempotencyKey, List.of(EntryRules.shut(report, lock)));
            case Written.Taken _ -> taken(report, by, idempotencyKey);
        };
    }

    /** A report handed in again is answered as the first time, whatever speaks against it now. */
    private Outcome<Entry> beforeOr(
            NewReport report, Account by, String idempotencyKey, List<Problem> problems) {
        Entry before = recorded(by, idempotencyKey);
        return before == null ? Outcome.refused(problems) : same(before, report, idempotencyKey);
    }

    private Outcome<Entry> taken(NewReport report, Account by, String idempotencyKey) {
        Entry other = recorded(by, idempotencyKey);
        if (other != null) {
            return same(other, report, idempotencyKey);
        }
        return Outcome.refused(
                report.corrects() == null
                        ? Problem.at("journal.signer", "", by.name())
                        : EntryRules.correctedAlready(report));
    }

    /** The entry that the account recorded before under that key, or null. */
    public @Nullable Entry recorded(Account by, String idempotencyKey) {
        return rows.findByKey(by.login(), idempotencyKey);
    }

    /**
     * Records reports that an office carries over from a file, all or none; joins the transaction
     * at hand. A report that already stands word for word is not recorded again; a new one must not
     * fall into a closed period.
     *
     * @param districts the district that a project counts in, by the project's code; null for the
     *     whole city
     * @return the entries that are new
     */
    public Outcome<List<Entry>> appendAll(
            List<NewReport> reports, Function<String, @Nullable String> districts, Account by) {
        List<Problem> problems = new ArrayList<>();
        reports.forEach(report -> problems.addAll(rules.check(report, by)));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Set<NewReport> standing = new HashSet<>();
        rows.current().forEach(entry -> standing.add(entry.report()));
        List<NewReport> added = reports.stream().filter(standing::add).toList();
        if (added.isEmpty()) {
            return Outcome.done(List.of());
        }
        return lane.writeAll(added.stream().map(report -> entry(report, by)).toList(), districts);
    }

    /**
     * What was recorded after a checkpoint, in an order that never changes; a transaction still
     * under way is waited for, never skipped. The last entry's position is the next checkpoint.
     */
    public List<Entry> entriesAfter(long position) {
        return order.after(position);
    }

    /**
     * The checkpoint that all entries so far lie before, as far as their order is settled, or
     * {@link #BEGINNING}.
     */
    public long position() {
        return order.position();
    }

    /** What holds now: without corrected and withdrawn entries, in order of record. */
    public List<Entry> current() {
        return rows.current();
    }

    /** What held at an instant, of what was recorded by then, in order of record. */
    public List<Entry> knownAt(Instant instant) {
        return rows.knownAt(instant);
    }

    /** What holds now for one milestone, in order of record. */
    public List<Entry> current(String milestone) {
        return rows.current(milestone);
    }

    /** Everything ever recorded for one milestone, newest first. */
    public List<Entry> historyOfMilestone(String milestone) {
        return rows.historyOfMilestone(milestone);
    }

    /** Everything recorded for those milestones up to a checkpoint, in order of record. */
    public List<Entry> historyOfMilestones(Collection<String> milestones, long upTo) {
        return rows.ofMilestones(milestones, upTo);
    }

    /**
     * Hands over everything recorded up to a checkpoint, milestone by milestone and each in order
     * of record; in the transaction at hand, and never all in memory.
     */
    public void byMilestone(long upTo, Consumer<List<Entry>> milestone) {
        rows.byMilestone(upTo, milestone);
    }

    /** Everything ever recorded for one project, newest first. */
    public List<Entry> historyOfProject(String project) {
        return rows.historyOfProject(project);
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
        while (!isSettled(id) && System.nanoTime() < end) {
            LockSupport.parkNanos(ORDER_GLANCE.toNanos());
        }
    }

    /** Whether the entry has its place in the order, and all before it have theirs. */
    public boolean isSettled(UUID id) {
        return order.isSettled(id);
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
        return before.report().equals(report)
                ? Outcome.done(before)
                : Outcome.refused(Problem.at("journal.key.reused", "", idempotencyKey));
    }
}
