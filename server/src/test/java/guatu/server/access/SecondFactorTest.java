package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.factor.Base32;
import guatu.server.access.factor.OneTimeCode;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Logging in with a second step. */
@ServerTest
class SecondFactorTest {

    private final Callers callers;
    private final TestClock clock;
    private final OwnerDatabase database;

    SecondFactorTest(Callers callers, TestClock clock, OwnerDatabase database) {
        this.callers = callers;
        this.clock = clock;
        this.database = database;
    }

    @Test
    void withACodeSetUpThePasswordAloneOpensNothing() {
        String secret = setUp("two-steps");
        Caller caller = callers.stranger();
        Answer half = login(caller, "two-steps");
        assertThat(half.at("/factor")).isEqualTo("DUE");
        assertThat(half.json().at("/factorKinds/0").asString()).isEqualTo("TOTP");
        caller.with("X-CSRF-Token", half.at("/csrf"));
        assertThat(caller.get("/api/wall").problems()).containsExactly("access.factor.due");
        assertThat(caller.get("/api/me/security").problems()).containsExactly("access.factor.due");

        Answer whole = caller.post("/api/login/code", Map.of("code", code(secret)));
        assertThat(whole.at("/factor")).isEqualTo("SETTLED");
        assertThat(caller.get("/api/campaign").status()).isEqualTo(200);
    }

    @Test
    void aCodeServesOnceAndAWrongOneIsCounted() {
        String secret = setUp("replayed");
        String used = code(secret);
        Caller first = half("replayed");
        assertThat(first.post("/api/login/code", Map.of("code", used)).status()).isEqualTo(200);
        Caller thief = half("replayed");
        for (int i = 0; i < PasswordPolicy.ASVS.failures(); i++) {
            assertThat(thief.post("/api/login/code", Map.of("code", used)).problems())
                    .containsExactly("access.factor.wrong");
        }
        clock.pass(Duration.ofSeconds(OneTimeCode.STEP_SECONDS));
        Answer locked = thief.post("/api/login/code", Map.of("code", code(secret)));
        assertThat(locked.status()).isEqualTo(429);
    }

    @Test
    void aRecoveryCodeServesOnceForALostPhone() {
        callers.loggedIn("lost", Role.FILLER);
        Caller caller = half("lost");
        String secret = caller.post("/api/me/totp", "").at("/secret");
        Answer confirmed = caller.put("/api/me/totp", Map.of("code", code(secret)));
        assertThat(confirmed.json()).hasSize(SecondFactors.RECOVERY_CODES);
        String recovery = confirmed.at("/0");
        assertThat(recovery).matches("[a-z2-7]{8}-[a-z2-7]{8}-[a-z2-7]{8}");

        Caller again = half("lost");
        assertThat(again.post("/api/login/code", Map.of("code", recovery)).status()).isEqualTo(200);
        Caller thirdTime = half("lost");
        assertThat(thirdTime.post("/api/login/code", Map.of("code", recovery)).problems())
                .containsExactly("access.factor.wrong");
    }

    @Test
    void theSessionGetsANewTokenWhenTheSecondStepIsDone() {
        String secret = setUp("fixed");
        Caller caller = callers.stranger();
        Answer half = login(caller, "fixed");
        caller.with("X-CSRF-Token", half.at("/csrf"));
        Answer whole = caller.post("/api/login/code", Map.of("code", code(secret)));
        assertThat(whole.header("Set-Cookie")).isNotEqualTo(half.header("Set-Cookie"));
        assertThat(whole.at("/csrf")).isNotEqualTo(half.at("/csrf"));
    }

    @Test
    void theSecretIsSealedInTheDatabase() {
        String secret = setUp("sealed");
        String kept =
                database.jdbc()
                        .sql("select secret from access.totp where login = 'sealed'")
                        .query(String.class)
                        .single();
        assertThat(kept).doesNotContain(secret).startsWith("1.");
    }

    @Test
    void theSecurityAdministratorTakesALostFactorAway() {
        setUp("stranded");
        Caller security = callers.loggedIn("rescuer", Role.SECURITY);
        assertThat(security.delete("/api/accounts/stranded/factors").status()).isEqualTo(200);
        assertThat(login(callers.stranger(), "stranded").at("/factor")).isEqualTo("SETTLED");
        Caller office = callers.loggedIn("not-rescuer", Role.OFFICE);
        assertThat(office.delete("/api/accounts/stranded/factors").status()).isEqualTo(403);
    }

    /** Sets codes up for a new account; the step of now is used up by that. */
    private String setUp(String login) {
        Caller caller = callers.loggedIn(login, Role.FILLER);
        String secret = caller.post("/api/me/totp", "").at("/secret");
        assertThat(caller.put("/api/me/totp", Map.of("code", "000000")).problems())
                .containsExactly("access.factor.wrong");
        assertThat(caller.put("/api/me/totp", Map.of("code", code(secret))).status())
                .isEqualTo(200);
        clock.pass(Duration.ofSeconds(OneTimeCode.STEP_SECONDS));
        return secret;
    }

    /** Sets codes up for an account that is logged in. */
    static void confirmCodes(Caller owner, TestClock clock) {
        String secret = owner.post("/api/me/totp", "").at("/secret");
        String code = OneTimeCode.at(Base32.decode(secret), OneTimeCode.step(clock.instant()));
        assertThat(owner.put("/api/me/totp", Map.of("code", code)).status()).isEqualTo(200);
    }

    private Caller half(String login) {
        Caller caller = callers.stranger();
        caller.with("X-CSRF-Token", login(caller, login).at("/csrf"));
        return caller;
    }

    private static Answer login(Caller caller, String login) {
        return caller.post("/api/login", Map.of("login", login, "password", Callers.PASSWORD));
    }

    private String code(String secret) {
        return OneTimeCode.at(Base32.decode(secret), OneTimeCode.step(clock.instant()));
    }
}
