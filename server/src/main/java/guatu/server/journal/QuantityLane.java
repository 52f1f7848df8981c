package guatu.server.journal;

import guatu.server.access.Deed;
import guatu.server.access.Deeds;
import guatu.server.database.AfterCommit;
import guatu.server.database.Heard;
import guatu.server.database.Notices;
import guatu.server.ledger.GroupCommit;
import guatu.server.ledger.Ledger;
import guatu.server.ledger.LedgerEntry;
import guatu.server.ledger.LedgerSettings;
import guatu.server.web.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final int MOST_OF_A_FILE = 500;

    /** Two groups with the same figures would wait for each other if each had its own order. */
    private static final Comparator<Piece> IN_ORDER =
            Comparator.comparing(piece -> piece.report().slot());

    private final QuantityRows rows;
    private final PeriodGate gate;
    private final Ledger ledger;
    private final Bodies bodies;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Deeds deeds;
    private final GroupCommit<Piece, Written> lane;

    QuantityLane(
            QuantityRows rows,
            PeriodGate gate,
            Ledger ledger,
            Bodies bodies,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Deeds deeds,
            LedgerSettings settings) {
        this.rows = rows;
        this.gate = gate;
        this.ledger = ledger;
        this.bodies = bodies;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.deeds = deeds;
        this.lane =
                new GroupCommit<>(
                        "guatu-append",
                        settings.writers(),
                        settings.mostInAGroup(),
                        Duration.ZERO,
                        this::writeGroup);
    }

    /** A report with its canonical bytes, made by whoever hands it in and not by the one writer. */
    private record Piece(QuantityReport report, LedgerEntry entry, @Nullable Deed deed)
            implements PeriodGate.Passing {

        @Override
        public UUID id() {
            return report.id();
        }

        @Override
        public @Nullable String district() {
            return report.figure().district();
        }

        @Override
        public LocalDate day() {
            return report.figure().period().to();
        }
    }

    private Piece piece(QuantityReport report, @Nullable Deed deed) {
        return new Piece(report, bodies.of(report), deed);
    }

    /** Writes a report and waits for the commit. */
    Written write(QuantityReport report) {
        try {
            return lane.write(piece(report, deeds.atHand()));
        } catch (DuplicateKeyException sameId) {
            return new Written.Taken();
        }
    }

    /** Writes all or none, in the transaction at hand or one of their own. */
    Outcome<List<QuantityReport>> writeAll(List<QuantityReport> reports) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    List<QuantityReport> stored = new ArrayList<>();
                    for (int at = 0; at < reports.size(); at += MOST_OF_A_FILE) {
                        int end = Math.min(at + MOST_OF_A_FILE, reports.size());
                        List<QuantityReport> group = reports.subList(at, end);
                        List<Written> written =
                                writeJoined(group.stream().map(one -> piece(one, null)).toList());
                        for (int i = 0; i < group.size(); i++) {
                            switch (written.get(i)) {
                                case Written.At(long position) ->
                                        stored.add(group.get(i).at(position));
                                case Written.Shut(PeriodLock lock) -> {
                                    status.setRollbackOnly();
                                    return Outcome.refused(
                                            Quantities.shut(group.get(i).figure(), lock));
                                }
                                case Written.Taken _ -> {
                                    status.setRollbackOnly();
                                    return Outcome.refused(Quantities.taken(group.get(i).figure()));
                                }
                            }
                        }
                    }
                    return Outcome.done(stored);
                }));
    }

    private List<Written> writeGroup(List<Piece> pieces) {
        return Objects.requireNonNull(transaction.execute(status -> writeJoined(pieces)));
    }

    private List<Written> writeJoined(List<Piece> pieces) {
        return gate.pass(pieces, this::insert);
    }

    private Map<UUID, Long> insert(List<Piece> open) {
        open.sort(IN_ORDER);
        Map<UUID, Long> inserted = rows.insert(open.stream().map(Piece::report).toList());
        record(open, inserted);
        return inserted;
    }

    /** Ledger, evidence and audit trail of what went into the table. */
    private void record(List<Piece> pieces, Map<UUID, Long> inserted) {
        List<LedgerEntry> entries = new ArrayList<>(inserted.size());
        List<QuantityReport> withEvidence = new ArrayList<>();
        List<Deed> done = new ArrayList<>();
        Map<UUID, Long> left = new HashMap<>(inserted);
        for (Piece piece : pieces) {
            Long position = left.remove(piece.report().id());
            if (position != null) {
                entries.add(piece.entry().at(position));
                if (!piece.report().evidence().isEmpty()) {
                    withEvidence.add(piece.report().at(position));
                }
                if (piece.deed() != null) {
                    done.add(piece.deed());
                }
            }
        }
        if (!entries.isEmpty()) {
            ledger.append(entries);
            rows.insertEvidence(withEvidence);
            deeds.record(done);
            announce();
        }
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
