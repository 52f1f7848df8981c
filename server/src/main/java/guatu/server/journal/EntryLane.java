package guatu.server.journal;

import static java.util.stream.Collectors.toMap;

import guatu.server.access.Deed;
import guatu.server.access.Deeds;
import guatu.server.database.Notices;
import guatu.server.database.RowScope;
import guatu.server.ledger.GroupCommit;
import guatu.server.ledger.Ledger;
import guatu.server.ledger.LedgerEntry;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes reports on milestones into table and ledger, many with one commit (节点填报写入). */
@Component
final class EntryLane implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EntryLane.class);
    private static final int WRITERS = 1;
    private static final int MOST_IN_A_GROUP = 500;

    /** A commit costs more than a report: of many at once each waits so long for the others. */
    private static final Duration GATHER = Duration.ofMillis(15);

    private final EntryRows rows;
    private final EntryInserts inserts;
    private final PeriodGate gate;
    private final Ledger ledger;
    private final Bodies bodies;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Deeds deeds;
    private final GroupCommit<Piece, Written> lane;

    EntryLane(
            EntryRows rows,
            EntryInserts inserts,
            PeriodGate gate,
            Ledger ledger,
            Bodies bodies,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Deeds deeds) {
        this.rows = rows;
        this.inserts = inserts;
        this.gate = gate;
        this.ledger = ledger;
        this.bodies = bodies;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.deeds = deeds;
        this.lane =
                new GroupCommit<>(
                        "guatu-report", WRITERS, MOST_IN_A_GROUP, GATHER, this::writeAndTell);
    }

    /**
     * An entry on its way.
     *
     * @param key under which the account hands it in
     * @param district that its project counts in, or null for the whole city
     * @param onBehalf who asks: the lane works for all, PostgreSQL checks each by his own name
     */
    private record Piece(
            Entry entry,
            String key,
            @Nullable String district,
            LedgerEntry body,
            RowScope onBehalf,
            @Nullable Deed deed)
            implements PeriodGate.Passing {

        @Override
        public UUID id() {
            return entry.id();
        }

        @Override
        public LocalDate day() {
            return entry.report().effectiveOn();
        }
    }

    /** Writes an entry and waits for the commit; in the transaction at hand, if there is one. */
    Written write(Entry entry, String key, @Nullable String district) {
        Piece piece =
                new Piece(
                        entry, key, district, bodies.of(entry), RowScope.current(), deeds.atHand());
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? writeGroup(List.of(piece)).getFirst()
                : lane.write(piece);
    }

    private List<Written> writeGroup(List<Piece> pieces) {
        return Objects.requireNonNull(
                transaction.execute(status -> gate.pass(pieces, this::insert)));
    }

    /** Whoever takes entries in does so once for the group, before anybody is answered. */
    private List<Written> writeAndTell(List<Piece> pieces) {
        List<Written> answers = writeGroup(pieces);
        try {
            events.publishEvent(new Entered());
        } catch (RuntimeException e) {
            // They stand in the journal, whatever became of the news.
            LOG.warn("What was recorded was not taken in at once: {}", e.getMessage());
        }
        return answers;
    }

    /** Writes into table, ledger and audit trail; gives the positions of those that were new. */
    private Map<UUID, Long> insert(List<Piece> open) {
        Map<UUID, Long> inserted = inserts.insert(open.stream().map(EntryLane::row).toList());
        List<Piece> stand =
                open.stream().filter(piece -> inserted.containsKey(piece.id())).toList();
        if (!stand.isEmpty()) {
            inserts.insertEvidence(stand.stream().map(Piece::entry).toList());
            ledger.append(stand.stream().map(Piece::body).toList());
            deeds.record(stand.stream().map(Piece::deed).filter(Objects::nonNull).toList());
            announce();
        }
        return inserted;
    }

    private static EntryInserts.Row row(Piece piece) {
        return new EntryInserts.Row(piece.entry(), piece.key(), piece.onBehalf());
    }

    /**
     * Writes all or none, in the transaction at hand or one of their own.
     *
     * @param districts the district of a project, by its code
     */
    Outcome<List<Entry>> writeAll(
            List<Entry> entries, Function<String, @Nullable String> districts) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    List<Problem> shut = shut(entries, districts, gate.held());
                    if (!shut.isEmpty()) {
                        return Outcome.refused(shut);
                    }
                    for (int at = 0; at < entries.size(); at += MOST_IN_A_GROUP) {
                        List<Entry> some =
                                entries.subList(at, Math.min(at + MOST_IN_A_GROUP, entries.size()));
                        inserts.insertAll(some);
                        ledger.append(some.stream().map(bodies::of).toList());
                    }
                    announce();
                    return Outcome.done(stored(entries));
                }));
    }

    private List<Entry> stored(List<Entry> entries) {
        List<UUID> ids = entries.stream().map(Entry::id).toList();
        Map<UUID, Entry> found =
                rows.findAll(ids).stream().collect(toMap(Entry::id, Function.identity()));
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    private static List<Problem> shut(
            List<Entry> entries,
            Function<String, @Nullable String> districts,
            List<PeriodLock> locks) {
        List<Problem> problems = new ArrayList<>();
        for (Entry entry : entries) {
            NewReport report = entry.report();
            PeriodLock lock =
                    Periods.shutting(
                            locks, districts.apply(report.project()), report.effectiveOn());
            if (lock != null) {
                problems.add(EntryRules.shut(report, lock));
            }
        }
        return problems;
    }

    /** Events and notices go out after the commit; on rollback nobody hears of it. */
    private void announce() {
        notices.send(Journal.TOPIC);
        events.publishEvent(new Recorded());
    }

    @Override
    public void destroy() {
        lane.close();
    }
}
