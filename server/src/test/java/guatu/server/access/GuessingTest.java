package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever guesses is slowed down at every place where a password may be typed (猜口令). */
@ServerTest
class GuessingTest {

    private final Callers callers;

    GuessingTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void manyTriesAtOnceAreNoWayAroundTheLimit() throws Exception {
        callers.loggedIn("many-at-once", Role.FILLER);
        List<Future<Integer>> tries;
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            tries =
                    IntStream.range(0, 40)
                            .mapToObj(no ->
                                    guessers.submit(() ->
                                            callers.stranger()
                                                    .post(
                                                            "/api/login",
                                                            Map.of(
                                                                    "login",
                                                                    "many-at-once",
                                                                    "password",
                                                                    "guess-" + no))
                                                    .status()))
                            .toList();
        }
        int lookedAt = 0;
        for (Future<Integer> one : tries) {
            assertThat(one.get()).isIn(401, 429);
            lookedAt += one.get() == 401 ? 1 : 0;
        }
        assertThat(lookedAt).isBetween(1, PasswordPolicy.ASVS.failures());
    }

    /** A word tried on many logins, at once, from one machine; then on, one by one. */
    @Test
    void manyLoginsTriedAtOnceFromOneAddressAreCountedExactly() throws Exception {
        List<Future<Integer>> tries;
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            tries =
                    IntStream.range(0, 120)
                            .mapToObj(no -> guessers.submit(() -> sprays(no)))
                            .toList();
        }
        int lookedAt = 0;
        for (Future<Integer> one : tries) {
            lookedAt += one.get() == 401 ? 1 : 0;
        }
        assertThat(lookedAt).isBetween(1, PasswordPolicy.ASVS.failuresOfAddress());
        for (int no = 120; sprays(no) == 401; no++) {
            lookedAt++;
        }
        assertThat(lookedAt).isEqualTo(PasswordPolicy.ASVS.failuresOfAddress());
    }

    private int sprays(int no) {
        return callers.stranger()
                .with("X-Forwarded-For", "198.51.100.7")
                .post("/api/login", Map.of("login", "somebody-" + no, "password", "Summer-2022!"))
                .status();
    }

    @Test
    void somebodyAtAScreenLeftOpenCannotTryPasswordsEither() {
        Caller open = callers.loggedIn("left-open", Role.FILLER);
        for (int no = 0; no < PasswordPolicy.ASVS.failures(); no++) {
            Answer refused =
                    no % 2 == 0
                            ? open.post(
                                    "/api/password",
                                    Map.of("current", "guess-" + no, "next", "Another-2022-word"))
                            : open.post(
                                    "/api/me/factors/removal", Map.of("password", "guess-" + no));
            assertThat(refused.problems()).containsExactly("access.password.wrong");
        }
        Answer late =
                open.post(
                        "/api/password",
                        Map.of("current", Callers.PASSWORD, "next", "Another-2022-word"));
        assertThat(late.status()).isEqualTo(429);
        Caller audit = callers.loggedIn("guess-reader", Role.AUDIT_ADMIN);
        assertThat(audit.get("/api/audit?login=left-open&action=LOGIN_FAILED").at("/total"))
                .isEqualTo(Integer.toString(PasswordPolicy.ASVS.failures()));
    }

    @Test
    void nobodyMakesHimselfAWayInByTheOfficeHeHolds() {
        Caller office = callers.loggedIn("own-office", Role.OFFICE);
        assertThat(office.post("/api/accounts/own-office/password", Map.of()).problems())
                .containsExactly("access.roles.own");
        Caller security = callers.loggedIn("own-security", Role.SECURITY);
        assertThat(security.delete("/api/accounts/own-security/factors").problems())
                .containsExactly("access.roles.own");
    }

    @Test
    void whoeverSignsInAgainLeavesTheSessionBefore() {
        Caller before = callers.loggedIn("twice", Role.FILLER);
        Answer again =
                before.post("/api/login", Map.of("login", "twice", "password", Callers.PASSWORD));
        assertThat(again.status()).isEqualTo(200);
        assertThat(before.get("/api/me/security").json().at("/sessions").size()).isEqualTo(1);
    }
}
