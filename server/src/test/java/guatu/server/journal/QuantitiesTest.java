package guatu.server.journal;

import static guatu.server.journal.Figures.ADMIN;
import static guatu.server.journal.Figures.FILLER;
import static guatu.server.journal.Figures.HEAD;
import static guatu.server.journal.Figures.LAOSHAN;
import static guatu.server.journal.Figures.LEADER;
import static guatu.server.journal.Figures.OFFICE;
import static guatu.server.journal.Figures.correction;
import static guatu.server.journal.Figures.during;
import static guatu.server.journal.Figures.month;
import static guatu.server.journal.Figures.signed;
import static guatu.server.journal.Figures.withEvidence;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.server.access.Account;
import guatu.server.ledger.Ledger;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quantities from the filler's hand to the closed month; practice 2.5 (统计法及实施条例). */
@ServerTest
class QuantitiesTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 10, 10);
    private static final String DONGJIA = "370212001025";

    private final Quantities quantities;
    private final Periods periods;
    private final Signatures signatures;
    private final Evidence evidence;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final OwnerDatabase owner;
    private final TestClock clock;

    QuantitiesTest(
            Quantities quantities,
            Periods periods,
            Signatures signatures,
            Evidence evidence,
            Ledger ledger,
            JdbcClient jdbc,
            OwnerDatabase owner,
            TestClock clock) {
        this.quantities = quantities;
        this.periods = periods;
        this.signatures = signatures;
        this.evidence = evidence;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.owner = owner;
        this.clock = clock;
    }

    @Test
    void s27_814HousesInThirteenDaysAndAnEightHundredAndFifteenthLater() {
        int[] untilDay = {61, 130, 198, 260, 322, 385, 449, 512, 575, 639, 701, 764, 814};
        for (int day = 0; day < untilDay.length; day++) {
            LocalDate on = FIRST_DAY.plusDays(day);
            append(signed(DONGJIA, FIRST_DAY, on, untilDay[day]));
        }

        QuantityReport last = reports("QD-2022-018").getLast();

        assertThat(last.figure().value()).isEqualByComparingTo("814");
        assertThat(
                        last.figure()
                                .period()
                                .from()
                                .datesUntil(last.figure().period().to().plusDays(1))
                                .count())
                .isEqualTo(13);
        assertThat(last.figure().value().divide(BigDecimal.valueOf(13), 1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("62.6");
        QuantityReport later = append(signed(DONGJIA, FIRST_DAY, LocalDate.of(2022, 11, 2), 815));
        assertThat(reports("QD-2022-018")).contains(last, later);
    }

    @Test
    void s41_startedAndCompletedAreTwoFigures() {
        QuantityReport started = append(month("S41", "停车场启动", "10", "个", 11));
        QuantityReport completed = append(month("S41", "停车场建成", "12", "个", 11));

        assertThat(started.slot()).isNotEqualTo(completed.slot());
        assertThat(reports("S41")).containsExactlyInAnyOrder(started, completed);
    }

    @Test
    void aReportKnowsBothOfItsTimes() {
        QuantityReport report = append(month("TWO", "加装电梯", "20", "部", 10));

        assertThat(report.figure().period().to()).isEqualTo(LocalDate.of(2022, 10, 31));
        assertThat(report.recordedAt()).isEqualTo(clock.instant());
        assertThat(ledger.find(report.id()).body())
                .contains("\"recordedAt\":\"" + clock.instant().toString().substring(0, 10))
                .contains("\"period\":{\"from\":\"2022-10-01\",\"kind\":\"MONTH\"");
    }

    @Test
    void aRequestRepeatedUnderItsKeyIsRecordedOnce() throws Exception {
        String key = key();
        NewQuantity report = month("KEY", "加装电梯", "20", "部", 10);
        Set<UUID> ids = new HashSet<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<QuantityReport>>> answers =
                    IntStream.range(0, 100)
                            .mapToObj(n ->
                                    clients.submit(() -> quantities.append(report, FILLER, key)))
                            .toList();
            for (Future<Outcome<QuantityReport>> answer : answers) {
                ids.add(answer.get(60, SECONDS).orRefuse().id());
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(reports("KEY")).hasSize(1);

        var other = quantities.append(month("KEY", "加装电梯", "20", "部", 11), FILLER, key);
        assertThat(codes(other)).containsExactly("journal.key.reused");
    }

    @Test
    void aFigureIsReportedOnceAndThenCorrectedWithItsGround() {
        QuantityReport wrong = append(month("COR", "改造面积", "24470", "平方米", 10));

        assertThat(codes(quantities.append(month("COR", "改造面积", "1", "平方米", 10), FILLER, key())))
                .containsExactly("journal.quantity.again");
        assertThat(codes(quantities.append(correction(wrong, "244700", " "), FILLER, key())))
                .containsExactly("journal.reason.missing");
        clock.pass(Duration.ofDays(1));
        QuantityReport right = append(correction(wrong, "244700", "漏写万字"));

        assertThat(reports("COR")).containsExactly(right);
        assertThat(quantities.revisions(wrong.slot())).containsExactly(wrong, right);
        assertThat(codes(quantities.append(correction(wrong, "1", "再改"), FILLER, key())))
                .containsExactly("journal.corrects.again");
        assertThat(inForce("COR", wrong.recordedAt())).containsExactly(wrong);
        clock.pass(Duration.ofDays(1));
        append(correction(right, null, "重复填报"));
        assertThat(reports("COR")).isEmpty();
        assertThat(inForce("COR", right.recordedAt())).containsExactly(right);
    }

    @Test
    void twoPersonsSignAndTheOfficeAccepts() {
        QuantityReport report = append(month("SIGN", "惠及户数", "8367", "户", 10));

        assertThat(codes(signatures.step(report.id(), Stage.ACCEPTED, OFFICE, null)))
                .containsExactly("journal.step.order");
        assertThat(codes(signatures.step(report.id(), Stage.SIGNED, FILLER, null)))
                .containsExactly("journal.step.head");
        signatures.step(report.id(), Stage.SIGNED, HEAD, null).orRefuse();
        assertThat(codes(signatures.step(report.id(), Stage.ACCEPTED, HEAD, null)))
                .containsExactly("journal.step.office");
        signatures.step(report.id(), Stage.ACCEPTED, OFFICE, null).orRefuse();

        assertThat(quantities.steps(report.id()))
                .extracting(Step::stage)
                .containsExactly(Stage.SIGNED, Stage.ACCEPTED);
        assertThat(quantities.inForce(clock.instant(), "SIGN"))
                .containsExactly(new QuantityState(report, Stage.ACCEPTED));
    }

    @Test
    void whoFilledDoesNotSignAsHead() {
        QuantityReport own =
                quantities.append(month("OWN", "惠及户数", "5", "户", 10), HEAD, key()).orRefuse();

        assertThat(codes(signatures.step(own.id(), Stage.SIGNED, HEAD, null)))
                .containsExactly("journal.step.same-person");
    }

    @Test
    void whatIsSentBackHoldsNoMoreUntilItIsMended() {
        QuantityReport report = append(month("BACK", "惠及户数", "83670", "户", 10));
        signatures.step(report.id(), Stage.SIGNED, HEAD, null).orRefuse();
        assertThat(codes(signatures.step(report.id(), Stage.SENT_BACK, OFFICE, " ")))
                .containsExactly("journal.step.reason");
        clock.pass(Duration.ofHours(1));
        signatures.step(report.id(), Stage.SENT_BACK, OFFICE, "与台账不符").orRefuse();

        assertThat(reports("BACK")).isEmpty();
        assertThat(inForce("BACK", report.recordedAt())).containsExactly(report);
        QuantityReport mended = append(correction(report, "8367", "按退回意见更正"));
        assertThat(reports("BACK")).containsExactly(mended);
    }

    @Test
    void aDistrictsMonthClosesThenTheCitysAndNothingGetsInAfterwards() {
        Period august = Period.month(LocalDate.of(2022, 8, 1));
        QuantityReport report = append(month("LOCK", "惠及户数", "12", "户", 8));
        assertThat(codes(periods.lock(LAOSHAN, august, OFFICE)))
                .containsExactly("journal.lock.open");
        accept(report);
        assertThat(codes(periods.lock(null, august, OFFICE)))
                .containsExactly("journal.lock.districts");
        periods.lock(LAOSHAN, august, OFFICE).orRefuse();
        periods.lock(null, august, OFFICE).orRefuse();

        assertThat(codes(quantities.append(month("LOCK", "加装电梯", "1", "部", 8), FILLER, key())))
                .containsExactly("journal.period.locked");
        assertThat(codes(quantities.append(correction(report, "13", "漏报"), FILLER, key())))
                .containsExactly("journal.period.locked");
        assertThat(codes(periods.reopen(LAOSHAN, august, OFFICE, "漏报一户")))
                .containsExactly("journal.lock.city-first");
        assertThat(codes(periods.reopen(null, august, OFFICE, "")))
                .containsExactly("journal.step.reason");
        periods.reopen(null, august, OFFICE, "漏报一户").orRefuse();
        periods.reopen(LAOSHAN, august, OFFICE, "漏报一户").orRefuse();
        append(correction(report, "13", "漏报一户"));

        assertThat(periods.locks()).isEmpty();
        assertThat(periods.history())
                .extracting(PeriodLock::locked, PeriodLock::reason)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(false, "漏报一户"),
                        org.assertj.core.groups.Tuple.tuple(false, "漏报一户"));
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsWritten() {
        assertThat(refused(month("BAD", "惠及户数", "-1", "户", 10)))
                .containsExactly("journal.value.negative");
        assertThat(refused(month("BAD", "惠及户数", "1.5", "户", 10)))
                .containsExactly("journal.value.part");
        NewQuantity half = month("BAD", "惠及户数", "1", "户", 10);
        assertThat(refused(during(half, new Period(PeriodKind.MONTH, FIRST_DAY, FIRST_DAY))))
                .containsExactly("journal.period.broken");
        assertThat(refused(during(half, Period.months(FIRST_DAY))))
                .containsExactly("journal.period.accrual");
        assertThat(refused(withEvidence(half, "0".repeat(64))))
                .containsExactly("journal.evidence.unknown");
        assertThat(reports("BAD")).isEmpty();
    }

    @Test
    void onePhotoDoesNotProveTwoPlaces() throws Exception {
        byte[] photo = Photos.plain(9, 9);
        String hash = evidence.store(photo, "签约现场.jpg", FILLER).orRefuse().hash();
        append(withEvidence(month("PHOTO-1", "惠及户数", "1", "户", 10), hash));

        var second = withEvidence(month("PHOTO-2", "惠及户数", "1", "户", 10), hash);

        assertThat(refused(second)).containsExactly("journal.evidence.elsewhere");
        append(withEvidence(month("PHOTO-1", "加装电梯", "1", "部", 10), hash));
    }

    @Test
    void s64_neitherLeaderNorAdministratorNorOfficeWritesAFigure() {
        NewQuantity report = month("S64", "惠及户数", "1", "户", 10);
        for (Account account : List.of(LEADER, ADMIN, OFFICE)) {
            assertThat(codes(quantities.append(report, account, key())))
                    .containsExactly("journal.signer");
        }
        assertThat(reports("S64")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.quantity set value = 1",
                "delete from journal.quantity",
                "truncate journal.quantity cascade",
                "update journal.step set stage = 'ACCEPTED', ordinal = 2",
                "delete from journal.period_lock",
                "update ledger.entry set body = '{}'",
                "delete from ledger.entry",
                "truncate ledger.entry"
            })
    void neitherTheApplicationNorTheOwnerChangesWhatWasReported(String attempt) {
        QuantityReport report = append(month("WALL-" + key(), "惠及户数", "1", "户", 10));
        signatures.step(report.id(), Stage.SIGNED, HEAD, null).orRefuse();

        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> owner.jdbc().sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void everythingIsReadOnceInOneOrder() {
        long checkpoint = quantities.position();
        QuantityReport one = append(month("FOLLOW", "惠及户数", "1", "户", 9));
        Step signed = signatures.step(one.id(), Stage.SIGNED, HEAD, null).orRefuse();
        QuantityReport two = append(month("FOLLOW", "惠及户数", "2", "户", 10));

        List<JournalRecord> read = new ArrayList<>(quantities.after(checkpoint, 2));
        read.addAll(quantities.after(read.getLast().position(), 100));

        assertThat(read).containsExactly(one, signed, two);
    }

    @Test
    void signaturesOnPaperAreCarriedOverByTheConsoleInItsOwnName() {
        List<NewQuantity> file = List.of(month("QD-2022-031", "改造面积", "3100", "平方米", 5));
        List<QuantityReport> loaded = quantities.appendAll(file, Account.console()).orRefuse();
        String document = "2022年5月数量月报（纸质，三方签字）";

        assertThat(codes(signatures.carryOver(loaded, document, OFFICE)))
                .containsExactly("journal.step.carried");
        signatures.carryOver(loaded, document, Account.console()).orRefuse();

        List<Step> steps = quantities.steps(loaded.getFirst().id());
        assertThat(steps).extracting(Step::stage).containsExactly(Stage.SIGNED, Stage.ACCEPTED);
        assertThat(steps)
                .allMatch(step -> step.login().equals(Account.console().login()))
                .allMatch(step -> document.equals(step.reason()));
    }

    @Test
    void aFileIsTakenWholeOrNotAtAllAndOnlyOnce() {
        List<NewQuantity> file =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(n -> month("FILE", "惠及户数", "" + n, "户", n))
                        .toList();

        assertThat(quantities.appendAll(file, Account.console()).orRefuse()).hasSize(9);
        assertThat(quantities.appendAll(file, Account.console()).orRefuse()).isEmpty();
        List<NewQuantity> wrong =
                List.of(month("FILE", "加装电梯", "1", "部", 9), month("FILE", "加装电梯", "-1", "部", 10));
        assertThat(codes(quantities.appendAll(wrong, Account.console())))
                .containsExactly("journal.value.negative");
        assertThat(reports("FILE")).hasSize(9);
    }

    private QuantityReport append(NewQuantity report) {
        return quantities.append(report, FILLER, key()).orRefuse();
    }

    private void accept(QuantityReport report) {
        signatures.step(report.id(), Stage.SIGNED, HEAD, null).orRefuse();
        signatures.step(report.id(), Stage.ACCEPTED, OFFICE, null).orRefuse();
    }

    private List<QuantityReport> reports(String project) {
        return inForce(project, clock.instant());
    }

    private List<QuantityReport> inForce(String project, Instant knownAt) {
        return quantities.inForce(knownAt, project).stream().map(QuantityState::report).toList();
    }

    private List<String> refused(NewQuantity report) {
        return codes(quantities.append(report, FILLER, key()));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Problem::code).toList();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
