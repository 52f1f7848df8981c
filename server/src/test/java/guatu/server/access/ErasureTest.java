package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.ledger.Signers;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is personal goes by its term and at its holder's request; what is sealed stays. */
@ServerTest
class ErasureTest {

    private final Callers callers;
    private final TestClock clock;
    private final OwnerDatabase database;
    private final Signers signers;
    private final Erasure erasure;

    ErasureTest(
            Callers callers,
            TestClock clock,
            OwnerDatabase database,
            Signers signers,
            Erasure erasure) {
        this.callers = callers;
        this.clock = clock;
        this.database = database;
        this.signers = signers;
        this.erasure = erasure;
    }

    private long rows(String table, String login) {
        return database.jdbc()
                .sql("select count(*) from access." + table + " where login = :login")
                .param("login", login)
                .query(Long.class)
                .single();
    }

    private Caller withPhone(String login) {
        Caller caller = callers.loggedIn(login, Role.FILLER);
        assertThat(caller.put("/api/me/phone", Map.of("phone", "13812345678")).status())
                .isEqualTo(200);
        return caller;
    }

    private static void close(Caller security, String login) {
        Answer closed =
                security.put(
                        "/api/accounts/" + login + "/standing",
                        Map.of("closed", true, "reason", "调离"));
        assertThat(closed.status()).isEqualTo(200);
    }

    @Test
    void atTheRequestOfItsHolderAllThatIsPersonalGoesAndTheSignatureIsNobodysAnyMore() {
        withPhone("erased");
        Caller security = callers.loggedIn("eraser", Role.SECURITY);
        String signed = signers.commitment("erased", "erased");
        assertThat(signers.earlier("erased", "erased")).isEqualTo(signed);

        Answer early = security.post("/api/accounts/erased/erasure", Map.of("reason", "本人要求"));
        assertThat(early.problems()).containsExactly("access.erasure.open");
        close(security, "erased");
        Answer gone = security.post("/api/accounts/erased/erasure", Map.of("reason", "本人要求"));
        assertThat(gone.status()).isEqualTo(200);

        assertThat(rows("contact", "erased")).isZero();
        assertThat(rows("password_history", "erased")).isZero();
        assertThat(signers.earlier("erased", "erased")).isNull();
        String name =
                database.jdbc()
                        .sql("select name from access.account where login = 'erased'")
                        .query(String.class)
                        .single();
        assertThat(name).isEqualTo("已注销");
        assertThat(
                        database.jdbc()
                                .sql(
                                        "select detail from access.audit"
                                                + " where action = 'PERSONAL_ERASED'"
                                                + " and subject = 'erased'")
                                .query(String.class)
                                .single())
                .isEqualTo("本人要求");
    }

    @Test
    void phoneAndSecondFactorGoWhenTheAccountHasBeenClosedForTheTerm() {
        withPhone("left");
        withPhone("stays");
        Caller security = callers.loggedIn("keeper", Role.SECURITY);
        close(security, "left");
        clock.pass(Duration.ofDays(182));
        assertThat(erasure.sweep(Account.console())).isEmpty();
        clock.pass(Duration.ofDays(2));
        assertThat(erasure.sweep(Account.console())).containsExactly("left");
        assertThat(rows("contact", "left")).isZero();
        assertThat(rows("contact", "stays")).isEqualTo(1);
        // The account itself, and who it was, stays with what it reported.
        assertThat(rows("account", "left")).isEqualTo(1);
        assertThat(erasure.sweep(Account.console())).isEmpty();
    }
}
