package guatu.server.journal;

import static guatu.server.journal.Figures.FILLER;
import static guatu.server.journal.Figures.OFFICE;
import static guatu.server.testing.Latches.await;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A district month is closed while sites go on reporting on their milestones. */
@ServerTest
class ClosingWhileReportingTest {

    private static final String CHENGYANG = "370214";
    private static final int SITES = 8;

    private final Journal journal;
    private final Periods periods;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ClosingWhileReportingTest(
            Journal journal, Periods periods, JdbcClient jdbc, TransactionTemplate transaction) {
        this.journal = journal;
        this.periods = periods;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void noReportGetsPastTheLock() throws Exception {
        Period march = Period.month(LocalDate.of(2023, 3, 1));
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger begun = new AtomicInteger();
        List<String> refusals = new ArrayList<>();
        PeriodLock lock;
        try (ExecutorService sites = Executors.newFixedThreadPool(SITES)) {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < SITES; i++) {
                String site = "CLOSING-" + i;
                answers.add(sites.submit(() -> reportUntilShut(site, begun, stop)));
            }
            while (begun.get() < 3 * SITES) {
                Thread.onSpinWait();
            }
            lock = periods.lock(CHENGYANG, march, OFFICE).orRefuse();
            for (Future<List<String>> answer : answers) {
                refusals.addAll(answer.get(60, SECONDS));
            }
            stop.set(true);
        }

        assertThat(refusals).hasSize(SITES).containsOnly("journal.period.locked");
        assertThat(reportsInTheLedgerAfter(lock)).isZero();
        assertThat(reportsBefore(lock)).isGreaterThanOrEqualTo(3 * SITES);
    }

    @Test
    void theOfficeWaitsForAReportUnderWay() throws Exception {
        Period april = Period.month(LocalDate.of(2023, 4, 1));
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Entry> report =
                    two.submit(() ->
                            transaction.execute(status -> {
                                Entry entry = report("CLOSING-SLOW", april.to()).orRefuse();
                                written.countDown();
                                await(mayCommit);
                                return entry;
                            }));
            await(written);
            Future<PeriodLock> lock =
                    two.submit(() -> periods.lock(CHENGYANG, april, OFFICE).orRefuse());
            mayCommit.countDown();
            Entry entry = report.get(20, SECONDS);
            PeriodLock closed = lock.get(20, SECONDS);

            assertThat(placeOf(entry.id())).isLessThan(placeOf(closed.id()));
        }
        assertThat(report("CLOSING-LATE", april.to()).reasons())
                .extracting(Problem::code)
                .containsExactly("journal.period.locked");
    }

    private List<String> reportUntilShut(String site, AtomicInteger begun, AtomicBoolean stop) {
        while (!stop.get()) {
            var outcome = report(site, LocalDate.of(2023, 3, 15));
            if (!outcome.reasons().isEmpty()) {
                return outcome.reasons().stream().map(Problem::code).toList();
            }
            begun.incrementAndGet();
        }
        return List.of("never refused");
    }

    private Outcome<Entry> report(String site, LocalDate day) {
        NewReport report =
                new NewReport(
                        ReportKind.PROGRESS,
                        site + "/M01",
                        site,
                        day,
                        BigDecimal.TEN,
                        null,
                        null,
                        null,
                        List.of(),
                        "CY-GC",
                        "CY",
                        null,
                        null);
        return journal.append(report, CHENGYANG, FILLER, UUID.randomUUID().toString());
    }

    private int reportsInTheLedgerAfter(PeriodLock lock) {
        return count(lock, ">");
    }

    private int reportsBefore(PeriodLock lock) {
        return count(lock, "<");
    }

    private int count(PeriodLock lock, String side) {
        return jdbc.sql(
                        """
                        select count(*)
                          from ledger.entry e
                          join journal.entry r using (id)
                          join ledger.entry l on l.id = :lock
                         where r.project like 'CLOSING-_'
                           and (e.epoch, e.xid, e.seq) %s (l.epoch, l.xid, l.seq)
                        """
                                .formatted(side))
                .param("lock", lock.id())
                .query(Integer.class)
                .single();
    }

    /** Number of the entry in the order that is sealed. */
    private long placeOf(UUID id) {
        return jdbc.sql(
                        """
                        select count(*)
                          from ledger.entry e
                          join ledger.entry l on l.id = :id
                         where (e.epoch, e.xid, e.seq) <= (l.epoch, l.xid, l.seq)
                        """)
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
