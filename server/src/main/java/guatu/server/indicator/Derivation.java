package guatu.server.indicator;

import static java.util.stream.Collectors.groupingBy;

import guatu.server.database.AfterCommit;
import guatu.server.database.Missed;
import guatu.server.indicator.count.Sequel;
import guatu.server.indicator.store.CheckpointRows;
import guatu.server.indicator.store.HistoryRows;
import guatu.server.indicator.store.SeriesKey;
import guatu.server.journal.Entry;
import guatu.server.journal.Journal;
import guatu.server.journal.JournalRecord;
import guatu.server.journal.PeriodLock;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantitiesRecorded;
import guatu.server.journal.QuantityReport;
import guatu.server.journal.Reported;
import guatu.server.journal.Stage;
import guatu.server.journal.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what is derived from the journal up to date (派生汇总), from a checkpoint of its own: a report
 * redoes the one series or milestone it is about. A rebuild redoes them all by the same functions.
 *
 * <p>It works when nothing more comes in for a moment; whoever asks before has it catch up first.
 */
@Component
@EnableConfigurationProperties(IndicatorSettings.class)
final class Derivation implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Derivation.class);
    private static final int RECORDS_AT_A_TIME = 1_000;

    private final Journal journal;
    private final Quantities quantities;
    private final HistoryRows history;
    private final DerivedRows derived;
    private final CheckpointRows checkpoints;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ReentrantLock working = new ReentrantLock();
    private final IndicatorSettings settings;
    private final Standings standings = new Standings();
    private final AtomicLong heard = new AtomicLong();
    private volatile boolean closed;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("guatu-indicators").factory());

    Derivation(
            Journal journal,
            Quantities quantities,
            HistoryRows history,
            DerivedRows derived,
            CheckpointRows checkpoints,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            IndicatorSettings settings) {
        this.journal = journal;
        this.quantities = quantities;
        this.history = history;
        this.derived = derived;
        this.checkpoints = checkpoints;
        this.transaction = transaction;
        this.events = events;
        this.settings = settings;
    }

    /** What was never derived, or not in the form it has now, is derived all at once. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        boolean fresh = checkpoints.position(CheckpointRows.QUANTITIES) == Journal.BEGINNING;
        if (fresh && quantities.position() != Journal.BEGINNING) {
            rebuild();
        }
        catchUp();
    }

    /** Quantities may come by the ten thousand; they are taken in when it is quiet again. */
    @EventListener
    void on(QuantitiesRecorded recorded) {
        int quiet = settings.quietMillis();
        if (quiet > 0) {
            long number = heard.incrementAndGet();
            var _ = worker.schedule(() -> whenQuiet(number), quiet, TimeUnit.MILLISECONDS);
        }
    }

    private void whenQuiet(long number) {
        if (heard.get() == number && !closed) {
            try {
                catchUp();
            } catch (RuntimeException e) {
                LOG.warn("Indicators are not up to date for now: {}", e.getMessage());
            }
        }
    }

    @EventListener
    void on(Reported reported) {
        catchUp();
    }

    @EventListener
    void on(Missed missed) {
        catchUp();
    }

    /** Takes in what somebody has just recorded and would look for. */
    void catchUpWhereBehind() {
        boolean behind =
                checkpoints.position(CheckpointRows.QUANTITIES) != quantities.position()
                        || checkpoints.position(CheckpointRows.MILESTONES) != journal.position();
        if (behind) {
            catchUp();
        }
    }

    /** Takes in what the journal recorded since the checkpoints. */
    void catchUp() {
        working.lock();
        try {
            boolean more = true;
            while (more && !closed) {
                more = Boolean.TRUE.equals(transaction.execute(_ -> takeInQuantities()));
            }
            transaction.executeWithoutResult(_ -> takeInMilestones());
        } finally {
            working.unlock();
        }
    }

    /** Throws everything derived away and derives it again; gives how many projects. */
    int rebuild() {
        working.lock();
        try {
            return Objects.requireNonNull(transaction.execute(_ -> rebuilt()));
        } finally {
            working.unlock();
        }
    }

    private int rebuilt() {
        checkpoints.lock(CheckpointRows.QUANTITIES);
        checkpoints.lock(CheckpointRows.MILESTONES);
        long quantitiesUpTo = quantities.position();
        long milestonesUpTo = journal.position();
        int projects = derived.redoAll();
        derived.redoAllCourses(each -> journal.byMilestone(milestonesUpTo, each));
        checkpoints.set(CheckpointRows.QUANTITIES, quantitiesUpTo);
        checkpoints.set(CheckpointRows.MILESTONES, milestonesUpTo);
        LOG.info("Indicators rebuilt from the journal: {} projects with quantities.", projects);
        tell(quantitiesUpTo);
        return projects;
    }

    /** Whether there may be more. */
    private boolean takeInQuantities() {
        long before = checkpoints.lock(CheckpointRows.QUANTITIES);
        long upTo = quantities.position();
        List<JournalRecord> records = quantities.after(before, RECORDS_AT_A_TIME);
        if (records.isEmpty()) {
            // What else the ledger holds is of other kinds; it need not be passed over again.
            checkpoints.set(CheckpointRows.QUANTITIES, upTo);
            return false;
        }
        derived.redo(touched(records));
        long position = records.getLast().position();
        checkpoints.set(CheckpointRows.QUANTITIES, position);
        tell(position);
        return true;
    }

    /** The series that count otherwise now: signatures and locks change none. */
    private Set<SeriesKey> touched(List<JournalRecord> records) {
        Set<SeriesKey> keys = new LinkedHashSet<>();
        List<UUID> sentBack = new ArrayList<>();
        for (JournalRecord record : records) {
            switch (record) {
                case QuantityReport report -> keys.add(SeriesKey.of(report));
                case Step step when step.stage() == Stage.SENT_BACK -> sentBack.add(step.report());
                case Step _, PeriodLock _ -> {}
            }
        }
        keys.addAll(history.keys(sentBack));
        return keys;
    }

    private void takeInMilestones() {
        long before = checkpoints.lock(CheckpointRows.MILESTONES);
        List<Entry> recorded = journal.entriesAfter(before);
        if (recorded.isEmpty()) {
            return;
        }
        long upTo = recorded.getLast().position();
        standings.begin(before);
        Map<Entry, Sequel> further = new LinkedHashMap<>();
        List<String> anew = new ArrayList<>();
        recorded.stream()
                .collect(groupingBy(entry -> entry.report().milestone()))
                .forEach((milestone, added) -> {
                    Sequel next = standings.after(milestone, added);
                    if (next == null) {
                        anew.add(milestone);
                    } else {
                        further.put(added.getFirst(), next);
                    }
                });
        derived.goOn(further);
        derived.redoCourses(told(anew, upTo));
        checkpoints.set(CheckpointRows.MILESTONES, upTo);
        AfterCommit.run(() -> standings.end(upTo));
        tell(quantities.position());
    }

    /** The milestones, each by all that was reported of it so far. */
    private Map<Entry, Sequel> told(List<String> milestones, long upTo) {
        Map<Entry, Sequel> told = new LinkedHashMap<>();
        if (!milestones.isEmpty()) {
            journal.historyOfMilestones(milestones, upTo).stream()
                    .collect(groupingBy(entry -> entry.report().milestone()))
                    .forEach((milestone, history) ->
                            told.put(
                                    history.getFirst(),
                                    standings.keep(milestone, Sequel.beginning(history))));
        }
        return told;
    }

    private void tell(long position) {
        AfterCommit.run(() -> events.publishEvent(new FiguresChanged(position)));
    }

    /** Lets what is under way come to its commit. */
    @Override
    public void destroy() {
        closed = true;
        working.lock();
        try {
            worker.shutdownNow();
        } finally {
            working.unlock();
        }
    }
}
