package guatu.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.ledger.Ledger;
import guatu.server.ledger.LedgerEntry;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A report from before there was a ledger enters it as the very bytes that a new one would. */
@ServerTest
class EarlierReportsTest {

    private static final Path MIGRATION =
            Path.of("src/main/resources/db/migration/V202611280623__ledger_earlier_reports.sql");
    private static final Account FILLER =
            new Account("ls-filler", "填报岗", Set.of(Role.FILLER), "LS-ZJJ", false);

    private final Journal journal;
    private final Evidence evidence;
    private final Bodies bodies;
    private final OwnerDatabase owner;

    EarlierReportsTest(Journal journal, Evidence evidence, Bodies bodies, OwnerDatabase owner) {
        this.journal = journal;
        this.evidence = evidence;
        this.bodies = bodies;
        this.owner = owner;
    }

    @Test
    void theMigrationWritesWhatTheJournalWroteBeforeThereWereCommitments() throws IOException {
        byte[] photo = Photos.plain(7, 7);
        String hash = evidence.store(photo, "a.jpg", FILLER).orRefuse().hash();
        Entry plain = append(report("62.50", "外立面\n\"一期\"\\\t施工\u0001", List.of(hash), null));
        append(report("70", null, List.of(), plain.id()));
        String select = Files.readString(MIGRATION).replaceFirst("(?s)^.*?insert into[^\n]*\n", "");

        List<Map<String, Object>> rows = owner.jdbc().sql(select).query().listOfRows();

        assertThat(rows).hasSize(2);
        for (Map<String, Object> row : rows) {
            UUID id = (UUID) row.get("id");
            String body = (String) row.get("body");
            LedgerEntry before = new LedgerEntry(Ledger.NEXT, id, "report", Instant.EPOCH, body);
            Entry entry =
                    journal.current().stream()
                            .filter(one -> one.id().equals(id))
                            .findAny()
                            .orElse(plain);
            assertThat(bodies.like(before, entry).body()).isEqualTo(body);
        }
    }

    private Entry append(NewReport report) {
        return journal.append(report, null, FILLER, UUID.randomUUID().toString()).orRefuse();
    }

    private static NewReport report(
            String percent, String note, List<String> evidence, UUID corrects) {
        return new NewReport(
                ReportKind.PROGRESS,
                "VR/M01",
                "VR",
                LocalDate.of(2022, 12, 16),
                new BigDecimal(percent),
                LocalDate.of(2022, 12, 30),
                null,
                note,
                evidence,
                "LS-1",
                "LS-ZJJ",
                corrects,
                corrects == null ? null : "监理复核");
    }
}
