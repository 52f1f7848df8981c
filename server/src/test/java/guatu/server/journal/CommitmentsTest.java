package guatu.server.journal;

import static guatu.server.journal.Figures.FILLER;
import static guatu.server.journal.Figures.LAOSHAN;
import static guatu.server.journal.Figures.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.server.access.Account;
import guatu.server.access.AccountErased;
import guatu.server.access.Role;
import guatu.server.ledger.Ledger;
import guatu.server.ledger.Receipt;
import guatu.server.ledger.Seals;
import guatu.server.ledger.Signers;
import guatu.server.testing.ServerTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Who signed and what he noted stands in no leaf; an erasure breaks no seal (个人信息保护法第四十七条). */
@ServerTest
class CommitmentsTest {

    private static final String NOTE = "已与住户王某某当面核对，电话13800000000";

    private static final Account LEAVER =
            new Account("ls-leaver", "已离任", Set.of(Role.FILLER), "LS-ZJJ", false);

    private static final Account STAYER =
            new Account("ls-stayer", "留任", Set.of(Role.FILLER), "LS-ZJJ", false);

    private final Journal journal;
    private final Quantities quantities;
    private final Ledger ledger;
    private final Signers signers;
    private final Seals seals;
    private final Comparison comparison;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CommitmentsTest(
            Journal journal,
            Quantities quantities,
            Ledger ledger,
            Signers signers,
            Seals seals,
            Comparison comparison,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.journal = journal;
        this.quantities = quantities;
        this.ledger = ledger;
        this.signers = signers;
        this.seals = seals;
        this.comparison = comparison;
        this.events = events;
        this.transaction = transaction;
    }

    @Test
    void noLeafHoldsALoginOrANoteInClear() {
        Entry entry = report(FILLER);
        QuantityReport quantity = quantity();

        String first = ledger.find(entry.id()).body();
        String second = ledger.find(quantity.id()).body();
        assertThat(first).doesNotContain(FILLER.login()).doesNotContain("13800000000");
        assertThat(second).doesNotContain(FILLER.login());
        String signer = "\"signer\":\"" + signers.earlier(FILLER.login(), FILLER.login()) + "\"";
        assertThat(first).contains(signer).contains("\"noteCommitment\":\"");
        assertThat(second).contains(signer);
        assertThat(comparison.run().holds()).isTrue();
    }

    @Test
    void whatIsErasedCanNoLongerBeToldAndTheSealHolds() {
        Entry entry = report(LEAVER);
        seals.sealNow();
        Receipt before = seals.receipt(entry.id());

        transaction.executeWithoutResult(
                status -> events.publishEvent(new AccountErased(LEAVER.login())));

        assertThat(signers.earlier(LEAVER.login(), LEAVER.login())).isNull();
        assertThat(seals.receipt(entry.id())).isEqualTo(before);
        assertThat(comparison.run().holds()).isTrue();
        assertThatThrownBy(() -> signers.commitment(LEAVER.login(), "x"))
                .hasMessageContaining("erased");
    }

    /** The erasure that fails erases nothing: the person may be asked for again. */
    @Test
    void anErasureThatIsTakenBackLeavesThePersonToldAsBefore() {
        report(STAYER);
        String before = signers.earlier(STAYER.login(), STAYER.login());

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new AccountErased(STAYER.login()));
            status.setRollbackOnly();
        });

        assertThat(before).isNotNull();
        assertThat(signers.earlier(STAYER.login(), STAYER.login())).isEqualTo(before);
    }

    private QuantityReport quantity() {
        NewQuantity figure = month("CM-" + UUID.randomUUID(), "惠及户数", "8367", "户", 10);
        assertThat(figure.district()).isEqualTo(LAOSHAN);
        return quantities.append(figure, FILLER, UUID.randomUUID().toString()).orRefuse();
    }

    private Entry report(Account by) {
        NewReport report =
                new NewReport(
                        ReportKind.PROGRESS,
                        "CM/M01",
                        "CM",
                        LocalDate.of(2022, 12, 16),
                        new BigDecimal("50"),
                        null,
                        null,
                        NOTE,
                        List.of(),
                        "LS-1",
                        "LS-ZJJ",
                        null,
                        null);
        return journal.append(report, LAOSHAN, by, UUID.randomUUID().toString()).orRefuse();
    }
}
