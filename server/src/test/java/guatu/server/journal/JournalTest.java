package guatu.server.journal;

import static guatu.server.testing.Latches.await;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class JournalTest {

    private static final Account FILLER =
            new Account("laoshan-zjj", "崂山区住建局填报岗", Set.of(Role.FILLER), "LS-ZJJ", false);
    private static final Account LEADER =
            new Account("leader", "区委书记", Set.of(Role.LEADER), null, false);
    private static final LocalDate DAY = LocalDate.of(2022, 12, 16);

    private final Journal journal;
    private final Evidence evidence;
    private final JdbcClient jdbc;
    private final OwnerDatabase owner;
    private final TransactionTemplate transaction;

    JournalTest(
            Journal journal,
            Evidence evidence,
            JdbcClient jdbc,
            OwnerDatabase owner,
            TransactionTemplate transaction) {
        this.journal = journal;
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.owner = owner;
        this.transaction = transaction;
    }

    @Test
    void anAppendedReportCanBeReadBack() {
        Entry entry = done(journal.append(progress("VR/M01", "62.50"), null, FILLER, key()));

        assertThat(entry.report().percent()).isEqualByComparingTo("62.5");
        assertThat(entry.login()).isEqualTo("laoshan-zjj");
        assertThat(journal.current("VR/M01")).containsExactly(entry);
        assertThat(journal.historyOfProject("VR")).contains(entry);
    }

    @Test
    void aRequestThatIsRepeatedUnderItsKeyIsRecordedOnce() {
        String key = key();

        Entry first = done(journal.append(progress("VR/M02", "10"), null, FILLER, key));
        Entry second = done(journal.append(progress("VR/M02", "10"), null, FILLER, key));

        assertThat(second).isEqualTo(first);
        assertThat(journal.historyOfMilestone("VR/M02")).hasSize(1);
    }

    @Test
    void aKeyIsNotTakenForAnotherReport() {
        String key = key();
        done(journal.append(progress("VR/M03", "10"), null, FILLER, key));

        var outcome = journal.append(progress("VR/M03", "20"), null, FILLER, key);

        assertThat(codes(outcome)).containsExactly("journal.key.reused");
    }

    @Test
    void aHundredRetriesAtOnceLeaveOneEntry() throws Exception {
        String key = key();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<Entry>>> answers =
                    IntStream.range(0, 100)
                            .mapToObj(n ->
                                    clients.submit(() ->
                                            journal.append(
                                                    progress("VR/M04", "30"), null, FILLER, key)))
                            .toList();
            Set<UUID> ids = new HashSet<>();
            for (Future<Outcome<Entry>> answer : answers) {
                ids.add(done(answer.get(60, SECONDS)).id());
            }
            assertThat(ids).hasSize(1);
        }
        assertThat(journal.historyOfMilestone("VR/M04")).hasSize(1);
    }

    @Test
    void aCorrectionPointsAtWhatItCorrectsAndBothStayReadable() {
        Entry wrong = done(journal.append(progress("VR/M05", "90"), null, FILLER, key()));

        Entry right =
                done(
                        journal.append(
                                correction(wrong, "VR/M05", "70", "监理复核"), null, FILLER, key()));

        assertThat(journal.current("VR/M05")).containsExactly(right);
        assertThat(journal.historyOfMilestone("VR/M05")).containsExactly(right, wrong);
        assertThat(right.report().reason()).isEqualTo("监理复核");
    }

    @Test
    void aCorrectionNeedsAReasonAndComesOnlyOnce() {
        Entry wrong = done(journal.append(progress("VR/M06", "90"), null, FILLER, key()));

        assertThat(
                        codes(
                                journal.append(
                                        correction(wrong, "VR/M06", "70", " "),
                                        null,
                                        FILLER,
                                        key())))
                .containsExactly("journal.reason.missing");
        assertThat(
                        codes(
                                journal.append(
                                        correction(wrong, "VR/M99", "70", "误填"),
                                        null,
                                        FILLER,
                                        key())))
                .containsExactly("journal.corrects.elsewhere");
        done(journal.append(correction(wrong, "VR/M06", "70", "误填"), null, FILLER, key()));
        assertThat(
                        codes(
                                journal.append(
                                        correction(wrong, "VR/M06", "60", "误填"),
                                        null,
                                        FILLER,
                                        key())))
                .containsExactly("journal.corrects.again");
    }

    @Test
    void s64_aLeaderMayNotReport() {
        var outcome = journal.append(progress("VR/M07", "100"), null, LEADER, key());

        assertThat(codes(outcome)).containsExactly("journal.signer");
        assertThat(journal.historyOfMilestone("VR/M07")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.entry set percent = 100",
                "delete from journal.entry",
                "truncate journal.entry cascade",
                "update journal.evidence set name = 'x'",
                "delete from journal.entry_evidence",
                "alter table journal.entry disable trigger append_only",
                "drop table journal.entry_evidence"
            })
    void theApplicationCannotChangeWhatWasReported(String attempt) {
        done(journal.append(progress("VR/M08", "40"), null, FILLER, key()));

        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.entry set percent = 100",
                "delete from journal.entry",
                "truncate journal.entry cascade"
            })
    void evenTheOwnerIsStoppedByTheSecondWall(String attempt) {
        done(journal.append(progress("VR/M09", "40"), null, FILLER, key()));

        assertThatThrownBy(() -> owner.jdbc().sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void aSlowerTransactionIsNeverSkipped() throws Exception {
        long checkpoint = journal.position();
        CountDownLatch slowHasWritten = new CountDownLatch(1);
        CountDownLatch slowMayCommit = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
            Future<?> slow =
                    clients.submit(() ->
                            transaction.executeWithoutResult(status -> {
                                journal.append(progress("SLOW/M01", "1"), null, FILLER, key());
                                slowHasWritten.countDown();
                                await(slowMayCommit);
                            }));
            await(slowHasWritten);
            Future<?> fast =
                    clients.submit(
                            () -> journal.append(progress("FAST/M01", "1"), null, FILLER, key()));
            fast.get(20, SECONDS);

            assertThat(projects(journal.entriesAfter(checkpoint))).doesNotContain("FAST");
            slowMayCommit.countDown();
            slow.get(20, SECONDS);
        }
        assertThat(projects(journal.entriesAfter(checkpoint))).containsExactly("SLOW", "FAST");
    }

    @Test
    void reportsOfAFileAreRecordedAllOrNoneAndOnlyOnce() {
        List<NewReport> reports =
                IntStream.rangeClosed(1, 50).mapToObj(n -> progress("FILE/M" + n, "50")).toList();

        assertThat(done(journal.appendAll(reports, project -> null, Account.console())))
                .hasSize(50);
        assertThat(done(journal.appendAll(reports, project -> null, Account.console()))).isEmpty();

        List<NewReport> oneIsWrong =
                List.of(progress("FILE/M98", "5"), progress("FILE/M99", "101"));
        assertThat(codes(journal.appendAll(oneIsWrong, project -> null, Account.console())))
                .containsExactly("journal.percent.range");
        assertThat(journal.historyOfMilestone("FILE/M98")).isEmpty();
    }

    @Test
    void evidenceIsKeptOnceByItsContent() throws Exception {
        byte[] photo = Photos.plain(3, 2);

        EvidenceRef first = done(evidence.store(photo, "C:\\fakepath\\封顶.jpg", FILLER));
        EvidenceRef again = done(evidence.store(photo, "另一个名字.jpg", FILLER));

        assertThat(first.name()).isEqualTo("封顶.jpg");
        assertThat(first.type()).isEqualTo("image/jpeg");
        assertThat(again).isEqualTo(first);
        try (var content = evidence.open(first.hash())) {
            assertThat(content).hasBinaryContent(photo);
        }
        Entry entry =
                done(journal.append(withEvidence("VR/M10", first.hash()), null, FILLER, key()));
        assertThat(entry.evidence()).containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<svg onload=alert(1)>", "<html>", "MZ\u0090", "PK\u0003\u0004nonsense"})
    void whatIsNoPhotoOrDocumentIsRefusedAsEvidence(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(codes(evidence.store(bytes, "照片.jpg", FILLER)))
                .containsExactly("journal.evidence.type");
    }

    @Test
    void aPhotoThatCannotBeOpenedIsRefused() throws Exception {
        byte[] torn = Arrays.copyOf(Photos.plain(40, 30), 100);

        assertThat(codes(evidence.store(torn, "照片.jpg", FILLER)))
                .containsExactly("journal.evidence.broken");
    }

    @Test
    void evidenceThatIsNotThereIsNamed() {
        var outcome = journal.append(withEvidence("VR/M11", "0".repeat(64)), null, FILLER, key());

        assertThat(outcome.reasons())
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple("journal.evidence.unknown", "evidence[0]"));
    }

    @Test
    void theTableRefusesAShareThatNoRuleLetThrough() {
        assertThatThrownBy(
                        () -> {
                            try (Connection connection = owner.source().getConnection()) {
                                connection
                                        .createStatement()
                                        .execute("update journal.entry set percent = 200");
                            }
                        })
                .isInstanceOf(SQLException.class);
    }

    private static NewReport progress(String milestone, String percent) {
        return report(milestone, percent, List.of(), null, null);
    }

    private static NewReport withEvidence(String milestone, String hash) {
        return report(milestone, "50", List.of(hash), null, null);
    }

    private static NewReport correction(
            Entry wrong, String milestone, String percent, String reason) {
        return report(milestone, percent, List.of(), wrong.id(), reason);
    }

    private static NewReport report(
            String milestone,
            String percent,
            List<String> evidence,
            @Nullable UUID corrects,
            @Nullable String reason) {
        return new NewReport(
                ReportKind.PROGRESS,
                milestone,
                milestone.substring(0, milestone.indexOf('/')),
                DAY,
                new BigDecimal(percent),
                null,
                null,
                "一期外立面施工",
                evidence,
                "LS-ZJJ-GC",
                "LS-ZJJ",
                corrects,
                reason);
    }

    private static List<String> projects(List<Entry> entries) {
        return entries.stream().map(entry -> entry.report().project()).toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Problem::code).toList();
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.orRefuse();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
