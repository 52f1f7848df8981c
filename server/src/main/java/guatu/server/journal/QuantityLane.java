package guatu.server.journal;

import guatu.server.database.AfterCommit;
import guatu.server.database.Heard;
import guatu.server.database.Notices;
import guatu.server.ledger.GroupCommit;
import guatu.server.ledger.Ledger;
import guatu.server.web.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes reported quantities into table and ledger, many with one commit (填报写入). */
@Component
final class QuantityLane implements DisposableBean {

    static final String TOPIC = "quantities";

    private static final int MOST_IN_A_GROUP = 1_000;

    private final QuantityRows rows;
    private final PeriodRows periods;
    private final Ledger ledger;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final GroupCommit<QuantityReport, Written> lane;

    QuantityLane(
            QuantityRows rows,
            PeriodRows periods,
            Ledger ledger,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.periods = periods;
        this.ledger = ledger;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.lane = new GroupCommit<>("guatu-append", MOST_IN_A_GROUP, this::writeGroup);
    }

    /** What became of a report. */
    sealed interface Written {

        /** It stands at that position. */
        record At(long position) implements Written {}

        /** Its period is closed. */
        record Shut(PeriodLock lock) implements Written {}

        /** There is such a revision already, or such an id. */
        record Taken() implements Written {}
    }

    /** Writes a report and waits for the commit. */
    Written write(QuantityReport report) {
        try {
            return lane.write(report);
        } catch (DuplicateKeyException sameId) {
            return new Written.Taken();
        }
    }

    /** Writes all or none, in the transaction at hand or one of their own. */
    Outcome<List<QuantityReport>> writeAll(List<QuantityReport> reports) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    List<QuantityReport> stored = new ArrayList<>();
                    for (int at = 0; at < reports.size(); at += MOST_IN_A_GROUP) {
                        int end = Math.min(at + MOST_IN_A_GROUP, reports.size());
                        List<QuantityReport> group = reports.subList(at, end);
                        List<Written> written = writeJoined(group);
                        for (int i = 0; i < group.size(); i++) {
                            switch (written.get(i)) {
                                case Written.At(long position) ->
                                        stored.add(group.get(i).at(position));
                                case Written.Shut(PeriodLock lock) -> {
                                    status.setRollbackOnly();
                                    return Outcome.refused(
                                            Quantities.shut(group.get(i).asNew(), lock));
                                }
                                case Written.Taken _ -> {
                                    status.setRollbackOnly();
                                    return Outcome.refused(Quantities.taken(group.get(i).asNew()));
                                }
                            }
                        }
                    }
                    return Outcome.done(stored);
                }));
    }

    private List<Written> writeGroup(List<QuantityReport> reports) {
        return Objects.requireNonNull(transaction.execute(status -> writeJoined(reports)));
    }

    private List<Written> writeJoined(List<QuantityReport> reports) {
        periods.keepPeriodsOpen();
        List<PeriodLock> locks = Periods.inForce(periods.locks());
        List<Written> answers = new ArrayList<>(reports.size());
        List<QuantityReport> open = new ArrayList<>(reports.size());
        for (QuantityReport report : reports) {
            PeriodLock lock = Periods.shutting(locks, report.district(), report.period().to());
            if (lock == null) {
                open.add(report);
            }
            answers.add(lock == null ? new Written.Taken() : new Written.Shut(lock));
        }
        Map<UUID, Long> inserted = rows.insert(open);
        List<QuantityReport> placed = new ArrayList<>(inserted.size());
        for (int i = 0; i < reports.size(); i++) {
            Long position = inserted.remove(reports.get(i).id());
            if (position != null) {
                placed.add(reports.get(i).at(position));
                answers.set(i, new Written.At(position));
            }
        }
        if (!placed.isEmpty()) {
            ledger.append(placed.stream().map(Bodies::of).toList());
            rows.insertEvidence(placed);
            announce();
        }
        return answers;
    }

    /** Tells this server and the others, once the transaction at hand is committed. */
    void announce() {
        notices.send(TOPIC);
        AfterCommit.run(() -> events.publishEvent(new QuantitiesRecorded()));
    }

    @EventListener
    void on(Heard heard) {
        if (heard.topic().equals(TOPIC)) {
            events.publishEvent(new QuantitiesRecorded());
        }
    }

    @Override
    public void destroy() {
        lane.close();
    }
}
