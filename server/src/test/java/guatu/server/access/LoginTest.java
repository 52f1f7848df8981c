package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServerTest
class LoginTest {

    private final Accounts accounts;
    private final Callers callers;
    private final TestClock clock;
    private final OwnerDatabase database;

    LoginTest(Accounts accounts, Callers callers, TestClock clock, OwnerDatabase database) {
        this.accounts = accounts;
        this.callers = callers;
        this.clock = clock;
        this.database = database;
    }

    @Test
    void withoutLoginNothingIsTold() {
        Answer answer = callers.stranger().get("/api/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problems()).containsExactly("access.login.needed");
    }

    @Test
    void theFirstPasswordOnlyServesToChangeIt() {
        FirstPassword first = create("first", Role.OFFICE);
        Caller caller = callers.stranger();
        Answer me = login(caller, "first", first.password());
        assertThat(me.json().at("/mustChangePassword").asBoolean()).isTrue();
        caller.with("X-CSRF-Token", me.at("/csrf"));

        assertThat(caller.get("/api/campaign").problems())
                .containsExactly("access.password.must-change");
        Answer changed =
                caller.post(
                        "/api/password",
                        Map.of("current", first.password(), "next", Callers.PASSWORD));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/mustChangePassword").asBoolean()).isFalse();
        assertThat(caller.get("/api/campaign").status()).isEqualTo(200);
    }

    @Test
    void aWeakPasswordIsRefusedWithEveryReason() {
        FirstPassword first = create("weak", Role.FILLER);
        Caller caller = callers.stranger();
        caller.with("X-CSRF-Token", login(caller, "weak", first.password()).at("/csrf"));
        Answer answer =
                caller.post("/api/password", Map.of("current", first.password(), "next", "weak"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problems())
                .containsExactly("access.password.length", "access.password.login");
    }

    @Test
    void aPasswordThatEverybodyTriesFirstIsRefused() {
        FirstPassword first = create("common", Role.FILLER);
        Caller caller = callers.stranger();
        caller.with("X-CSRF-Token", login(caller, "common", first.password()).at("/csrf"));
        for (String next :
                List.of(
                        "qwertyuiop123",
                        "!Password2022",
                        "!woaini13145",
                        "xyxyxyxyxyxy",
                        "Guatu-Qingdao-2022",
                        "shibei-zhihuibu-1")) {
            Answer answer =
                    caller.post("/api/password", Map.of("current", first.password(), "next", next));
            assertThat(answer.problems()).as(next).containsExactly("access.password.common");
        }
    }

    @Test
    void aClosedAccountIsOutAtOnceAndCannotComeBack() {
        Caller leaving = callers.loggedIn("retired", Role.FILLER);
        Caller security = callers.loggedIn("closer", Role.SECURITY);
        Answer closed =
                security.put(
                        "/api/accounts/retired/standing", Map.of("closed", true, "reason", "调离"));
        assertThat(closed.status()).isEqualTo(200);
        assertThat(leaving.get("/api/me").status()).isEqualTo(401);
        assertThat(login(callers.stranger(), "retired", Callers.PASSWORD).problems())
                .containsExactly("access.login.wrong");
    }

    @Test
    void anOutsideAccountSeesNothingButItselfAndEndsOnItsDay() {
        Answer endless = newOutside("valuer", null);
        assertThat(endless.problems()).containsExactly("access.outside.end");
        Answer made = newOutside("valuer", "2022-12-31");
        Caller valuer = callers.stranger();
        Answer me = login(valuer, "valuer", made.at("/password"));
        valuer.with("X-CSRF-Token", me.at("/csrf"));
        Answer changed =
                valuer.post(
                        "/api/password",
                        Map.of("current", made.at("/password"), "next", Callers.PASSWORD));
        valuer.with("X-CSRF-Token", changed.at("/csrf"));
        assertThat(valuer.get("/api/wall").problems()).containsExactly("access.role.missing");
        assertThat(valuer.get("/api/me").status()).isEqualTo(200);

        clock.setTo(LocalDate.of(2023, 1, 1));
        assertThat(valuer.get("/api/me").status()).isEqualTo(401);
        clock.setTo(TestClock.START);
    }

    private Answer newOutside(String login, @Nullable String lastDay) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("login", login);
        wanted.put("name", "评估公司");
        wanted.put("roles", List.of("OUTSIDE"));
        wanted.put("validUntil", lastDay);
        String office = "maker-" + (lastDay == null ? "one" : "two");
        return callers.loggedIn(office, Role.OFFICE).post("/api/accounts", wanted);
    }

    @Test
    void changingThePasswordEndsAllOtherSessions() {
        Caller here = callers.loggedIn("twice", Role.FILLER);
        Caller there = callers.stranger();
        login(there, "twice", Callers.PASSWORD);
        assertThat(there.get("/api/me").status()).isEqualTo(200);

        here.post("/api/password", Map.of("current", Callers.PASSWORD, "next", "another-Pass-9"));
        assertThat(there.get("/api/me").status()).isEqualTo(401);
        assertThat(here.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void anUnknownLoginAndAWrongPasswordAreAnsweredAlike() {
        create("known", Role.FILLER);
        Answer unknown = login(callers.stranger(), "unknown", "Wrong-password-1");
        Answer wrong = login(callers.stranger(), "known", "Wrong-password-1");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void guessingIsSlowedDownUntilTheWindowHasPassed() {
        callers.loggedIn("target", Role.FILLER);
        for (int i = 0; i < PasswordPolicy.ASVS.failures(); i++) {
            assertThat(login(callers.stranger(), "target", "guess-" + i).status()).isEqualTo(401);
        }
        Answer locked = login(callers.stranger(), "target", Callers.PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.problems()).containsExactly("access.login.locked");

        clock.pass(PasswordPolicy.ASVS.window().plusSeconds(1));
        assertThat(login(callers.stranger(), "target", Callers.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsByLogoutAndByIdleness() {
        Caller caller = callers.loggedIn("leaving", Role.FILLER);
        assertThat(caller.post("/api/logout", "").status()).isEqualTo(204);
        assertThat(caller.get("/api/me").status()).isEqualTo(401);

        Caller idle = callers.loggedIn("idle", Role.FILLER);
        clock.pass(PasswordPolicy.ASVS.idle().minusMinutes(1));
        assertThat(idle.get("/api/me").status()).isEqualTo(200);
        clock.pass(PasswordPolicy.ASVS.idle().plus(Duration.ofMinutes(1)));
        assertThat(idle.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aChangeWithoutTheTokenOfThePageIsRefused() {
        Caller caller = callers.loggedIn("crossed", Role.OFFICE).with("X-CSRF-Token", "");
        assertThat(caller.put("/api/campaign/settings", Map.of()).problems())
                .containsExactly("access.csrf");
        caller.with("X-CSRF-Token", "made up");
        assertThat(caller.put("/api/campaign/settings", Map.of()).problems())
                .containsExactly("access.csrf");
    }

    @Test
    void theCommandLineEntersByTheTokenOnlyTheOwnerCanRead() throws IOException {
        Path file = Path.of("target/server-test/console.token");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Caller console =
                callers.stranger().with("Authorization", "Bearer " + Files.readString(file));
        assertThat(console.get("/api/me").at("/login")).isEqualTo("console");
        Caller guessing = callers.stranger().with("Authorization", "Bearer guess");
        assertThat(guessing.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void passwordsAndTokensAreNeverKeptInClear() {
        Caller caller = callers.loggedIn("secret", Role.FILLER);
        assertThat(caller.get("/api/me").status()).isEqualTo(200);
        String hash =
                database.jdbc()
                        .sql("select password_hash from access.account where login = 'secret'")
                        .query(String.class)
                        .single();
        assertThat(hash).startsWith("$argon2id$").doesNotContain(Callers.PASSWORD);
    }

    @Test
    void loginsAndRefusalsStandInTheAuditTrail() {
        Caller caller = callers.loggedIn("audited", Role.LEADER);
        caller.put("/api/campaign/settings", Map.of());
        assertThat(
                        database.jdbc()
                                .sql(
                                        "select action from access.audit where login = 'audited'"
                                                + " order by seq")
                                .query(String.class)
                                .list())
                .containsExactly("LOGIN", "PASSWORD_CHANGED", "REFUSED");
    }

    @Test
    void theCookieIsOutOfReachForScriptsAndOtherSites() {
        create("cookie", Role.FILLER);
        FirstPassword again = accounts.resetPassword("cookie", Account.console()).orRefuse();
        Answer answer = login(callers.stranger(), "cookie", again.password());
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self';", "style-src 'self';");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aLoginThatDoesNotFollowTheRulesIsRefused() {
        assertThat(accounts.create("Wang Wu", "", Set.of(), null, Account.console()).reasons())
                .extracting("code")
                .containsExactly(
                        "access.login.form", "access.name.missing", "access.roles.missing");
    }

    private FirstPassword create(String login, Role role) {
        return accounts.create(login, login, Set.of(role), null, Account.console()).orRefuse();
    }

    private static Answer login(Caller caller, String login, String password) {
        return caller.post("/api/login", Map.of("login", login, "password", password));
    }
}
