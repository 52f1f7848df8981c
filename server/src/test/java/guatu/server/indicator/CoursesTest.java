package guatu.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.journal.Entry;
import guatu.server.journal.Journal;
import guatu.server.journal.NewReport;
import guatu.server.journal.ReportKind;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept up to date report by report of how milestones went equals a rebuild. */
@ServerTest
class CoursesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final int REPORTS = 60;
    private static final int MILESTONES = 3;

    private final Journal journal;
    private final Derivation derivation;
    private final TestClock clock;
    private final OwnerDatabase database;

    CoursesTest(Journal journal, Derivation derivation, Clock clock, OwnerDatabase database) {
        this.journal = journal;
        this.derivation = derivation;
        this.clock = (TestClock) clock;
        this.database = database;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 20221219})
    void whatIsKeptEqualsWhatIsRebuilt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Entry> inForce = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            // Some become known at the same instant, some batches are larger than others.
            clock.pass(Duration.ofMinutes(random.nextInt(3)));
            NewReport report = report(random, i, inForce);
            inForce.removeIf(one -> one.id().equals(report.corrects()));
            String key = seed + "/" + i;
            Entry entry = journal.append(report, null, Account.console(), key).orRefuse();
            if (entry.report().kind() != ReportKind.WITHDRAWN) {
                inForce.add(entry);
            }
            if (random.nextInt(4) == 0) {
                derivation.catchUp();
            }
            if (i == REPORTS / 2) {
                derivation.rebuild();
            }
        }
        derivation.catchUp();
        List<Map<String, Object>> kept = courses();

        derivation.rebuild();

        assertThat(kept).as("seed %d", seed).hasSizeGreaterThan(MILESTONES);
        assertThat(courses()).as("seed %d", seed).isEqualTo(kept);
    }

    /** Mostly work goes on; now and then something is corrected, withdrawn or handed in late. */
    private static NewReport report(SplittableRandom random, int number, List<Entry> inForce) {
        LocalDate day = DAY.plusDays(number / 2 - (random.nextInt(6) == 0 ? 5 : 0));
        if (inForce.size() > 5 && random.nextInt(8) == 0) {
            Entry wrong = inForce.get(random.nextInt(inForce.size()));
            return random.nextBoolean()
                    ? new Told(ReportKind.WITHDRAWN, wrong.report().milestone(), day, null)
                            .of(wrong)
                    : new Told(
                                    ReportKind.PROGRESS,
                                    wrong.report().milestone(),
                                    day,
                                    random.nextInt(100))
                            .of(wrong);
        }
        String milestone = "COURSE/M" + random.nextInt(MILESTONES);
        return switch (random.nextInt(6)) {
            case 0 -> new Told(ReportKind.STARTED, milestone, day, null).of(null);
            case 1 -> new Told(ReportKind.RESUMED, milestone, day, null).of(null);
            default ->
                    new Told(ReportKind.PROGRESS, milestone, day, random.nextInt(4) * 25).of(null);
        };
    }

    private record Told(
            ReportKind kind, String milestone, LocalDate day, @Nullable Integer percent) {

        NewReport of(@Nullable Entry wrong) {
            return new NewReport(
                    kind,
                    milestone,
                    "COURSE",
                    day,
                    percent == null ? null : BigDecimal.valueOf(percent),
                    null,
                    null,
                    null,
                    List.of(),
                    "GS-1",
                    "GS",
                    wrong == null ? null : wrong.id(),
                    wrong == null ? null : "填错了");
        }
    }

    private List<Map<String, Object>> courses() {
        return database.jdbc()
                .sql("select * from indicator.course order by milestone, known_from, known_to")
                .query()
                .listOfRows();
    }
}
