package guatu.server.indicator;

import guatu.server.database.AfterCommit;
import guatu.server.database.Missed;
import guatu.server.indicator.count.Course;
import guatu.server.indicator.count.Timeline;
import guatu.server.indicator.store.CheckpointRows;
import guatu.server.indicator.store.CountRows;
import guatu.server.indicator.store.CourseRows;
import guatu.server.indicator.store.HistoryRows;
import guatu.server.indicator.store.SeriesRows;
import guatu.server.journal.Entry;
import guatu.server.journal.Journal;
import guatu.server.journal.JournalRecord;
import guatu.server.journal.PeriodLock;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantitiesRecorded;
import guatu.server.journal.QuantityReport;
import guatu.server.journal.Reported;
import guatu.server.journal.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what is derived from the journal up to date (派生汇总), from a checkpoint of its own: a report
 * redoes the one series or milestone it is about. A rebuild redoes them all by the same functions.
 */
@Component
final class Derivation {

    private static final Logger LOG = LoggerFactory.getLogger(Derivation.class);
    private static final int RECORDS_AT_A_TIME = 1_000;

    private final Journal journal;
    private final Quantities quantities;
    private final HistoryRows history;
    private final SeriesRows series;
    private final CountRows counts;
    private final CourseRows courses;
    private final CheckpointRows checkpoints;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ReentrantLock working = new ReentrantLock();

    Derivation(
            Journal journal,
            Quantities quantities,
            HistoryRows history,
            SeriesRows series,
            CountRows counts,
            CourseRows courses,
            CheckpointRows checkpoints,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.quantities = quantities;
        this.history = history;
        this.series = series;
        this.counts = counts;
        this.courses = courses;
        this.checkpoints = checkpoints;
        this.transaction = transaction;
        this.events = events;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        catchUp();
    }

    @EventListener
    void on(QuantitiesRecorded recorded) {
        AfterCommit.run(this::catchUp);
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
            while (more) {
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
        checkpoints.clear();
        List<String> projects = history.projects();
        projects.forEach(this::redo);
        takeIn(journal.entriesAfter(Journal.BEGINNING), true);
        checkpoints.set(CheckpointRows.QUANTITIES, quantitiesUpTo);
        checkpoints.set(CheckpointRows.MILESTONES, milestonesUpTo);
        LOG.info(
                "Indicators rebuilt from the journal: {} projects with quantities.",
                projects.size());
        tell(quantitiesUpTo);
        return projects.size();
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
        Set<String> projects = new LinkedHashSet<>();
        for (JournalRecord record : records) {
            switch (record) {
                case QuantityReport report -> projects.add(report.project());
                case Step step -> {
                    QuantityReport report = quantities.find(step.report());
                    if (report != null) {
                        projects.add(report.project());
                    }
                }
                case PeriodLock _ -> {
                    // A lock changes no figure.
                }
            }
        }
        projects.forEach(this::redo);
        long position = records.getLast().position();
        checkpoints.set(CheckpointRows.QUANTITIES, position);
        tell(position);
        return true;
    }

    /** Derives the series of a project anew. */
    private void redo(String project) {
        history.ofProject(project)
                .forEach((key, told) ->
                        counts.replace(series.idOf(key, told.unit()), Timeline.of(told.reports())));
    }

    private void takeInMilestones() {
        long before = checkpoints.lock(CheckpointRows.MILESTONES);
        List<Entry> recorded = journal.entriesAfter(before);
        if (recorded.isEmpty()) {
            return;
        }
        takeIn(recorded, before == Journal.BEGINNING);
        checkpoints.set(CheckpointRows.MILESTONES, recorded.getLast().position());
        tell(quantities.position());
    }

    /**
     * Derives the milestones anew that entries are about.
     *
     * @param all whether these are all entries there are
     */
    private void takeIn(List<Entry> recorded, boolean all) {
        Map<String, List<Entry>> byMilestone = new LinkedHashMap<>();
        for (Entry entry : recorded) {
            byMilestone.computeIfAbsent(entry.milestone(), key -> new ArrayList<>()).add(entry);
        }
        byMilestone.forEach((milestone, entries) -> {
            List<Entry> its = all ? entries : journal.historyOfMilestone(milestone);
            courses.replace(milestone, entries.getFirst().project(), Course.of(its));
        });
    }

    private void tell(long position) {
        AfterCommit.run(() -> events.publishEvent(new FiguresChanged(position)));
    }
}
