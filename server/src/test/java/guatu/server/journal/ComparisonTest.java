package guatu.server.journal;

import static guatu.server.journal.Figures.FILLER;
import static guatu.server.journal.Figures.HEAD;
import static guatu.server.journal.Figures.LAOSHAN;
import static guatu.server.journal.Figures.OFFICE;
import static guatu.server.journal.Figures.correction;
import static guatu.server.journal.Figures.month;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random reports, corrections, signatures and returns, counted again the plainest way. */
@ServerTest
class ComparisonTest {

    private final Quantities quantities;
    private final Signatures signatures;
    private final Comparison comparison;
    private final OwnerDatabase owner;
    private final TestClock clock;
    private final Random random = new Random(20221219);

    ComparisonTest(
            Quantities quantities,
            Signatures signatures,
            Comparison comparison,
            OwnerDatabase owner,
            TestClock clock) {
        this.quantities = quantities;
        this.signatures = signatures;
        this.comparison = comparison;
        this.owner = owner;
        this.clock = clock;
    }

    @Test
    void whatIsInForceAtEveryInstantEqualsANaiveRecount() {
        List<Instant> instants = new ArrayList<>();
        for (int n = 0; n < 250; n++) {
            clock.pass(Duration.ofMinutes(7));
            doSomething(n);
            if (n % 25 == 0) {
                instants.add(clock.instant());
            }
        }
        instants.add(clock.instant());

        List<JournalRecord> all = quantities.after(Journal.BEGINNING, 10_000);
        for (Instant knownAt : instants) {
            assertThat(sums(quantities.inForce(knownAt))).isEqualTo(recount(all, knownAt));
        }
        assertThat(comparison.run().holds()).isTrue();
    }

    @Test
    void aColumnChangedPastAllWallsIsFound() {
        QuantityReport victim = append(month("WALL", "惠及户数", "8367", "户", 9));
        change(victim, "8368");

        Comparison.Result found = comparison.run();

        assertThat(found.holds()).isFalse();
        assertThat(found.differing())
                .extracting(Comparison.Differing::id)
                .containsExactly(victim.id());
        assertThat(found.differing().getFirst().sealed()).contains("\"value\":\"8367\"");
        assertThat(found.differing().getFirst().row()).contains("\"value\":\"8368\"");
        change(victim, "8367");
        assertThat(comparison.run().holds()).isTrue();
    }

    private void change(QuantityReport report, String value) {
        owner.jdbc()
                .sql(
                        """
                        set session_replication_role = replica;
                        update journal.quantity set value = %s where seq = %d
                        """
                                .formatted(value, report.position()))
                .update();
    }

    private void doSomething(int n) {
        List<QuantityState> standing = quantities.latestWithin(day(1, 1), day(12, 31));
        int what = random.nextInt(10);
        if (standing.size() < 5 || what < 4) {
            String project = "P" + random.nextInt(5);
            String value = "" + random.nextInt(1_000);
            append(month(project, "惠及户数" + n, value, "户", 1 + random.nextInt(12)));
            return;
        }
        QuantityState one = standing.get(random.nextInt(standing.size()));
        UUID id = one.report().id();
        if (what < 6) {
            String value = random.nextInt(6) == 0 ? null : "" + random.nextInt(1_000);
            append(correction(one.report(), value, "复核"));
        } else if (one.stage() == Stage.FILLED) {
            signatures.step(id, Stage.SIGNED, HEAD, null).orRefuse();
        } else if (one.stage() == Stage.SIGNED) {
            boolean good = random.nextBoolean();
            Stage stage = good ? Stage.ACCEPTED : Stage.SENT_BACK;
            signatures.step(id, stage, OFFICE, good ? null : "不符").orRefuse();
        }
    }

    private static Map<String, BigDecimal> sums(List<QuantityState> inForce) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        inForce.forEach(one ->
                sums.merge(
                        one.report().figure().project(),
                        one.report().figure().value(),
                        BigDecimal::add));
        return sums;
    }

    /** Goes through everything once, in order, and keeps of each figure what holds. */
    private static Map<String, BigDecimal> recount(List<JournalRecord> all, Instant knownAt) {
        Map<UUID, List<QuantityReport>> figures = new TreeMap<>();
        Map<UUID, Stage> stages = new TreeMap<>();
        for (JournalRecord record : all) {
            if (record.recordedAt().isAfter(knownAt)) {
                continue;
            }
            switch (record) {
                case QuantityReport report ->
                        figures.computeIfAbsent(report.slot(), _ -> new ArrayList<>()).add(report);
                case Step step -> stages.put(step.report(), step.stage());
                case PeriodLock _ -> {}
            }
        }
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (List<QuantityReport> revisions : figures.values()) {
            for (QuantityReport report : revisions.reversed()) {
                if (stages.get(report.id()) != Stage.SENT_BACK) {
                    if (report.figure().value() != null) {
                        sums.merge(
                                report.figure().project(),
                                report.figure().value(),
                                BigDecimal::add);
                    }
                    break;
                }
            }
        }
        return sums;
    }

    private QuantityReport append(NewQuantity report) {
        assertThat(report.district()).isEqualTo(LAOSHAN);
        return quantities.append(report, FILLER, UUID.randomUUID().toString()).orRefuse();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2022, month, day);
    }
}
