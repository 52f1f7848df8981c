package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.factor.Base32;
import guatu.server.access.factor.OneTimeCode;
import guatu.server.database.RowScope;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What serves once serves once, however many show it at the same moment. */
@ServerTest
class OnceOnlyTest {

    private static final int AT_ONCE = 12;

    private final Callers callers;
    private final Sessions sessions;
    private final TestClock clock;

    OnceOnlyTest(Callers callers, Sessions sessions, TestClock clock) {
        this.callers = callers;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Test
    void oneCodeShownByManySessionsAtOnceLetsOneIn() throws Exception {
        Caller owner = callers.loggedIn("one-code", Role.FILLER);
        String secret = owner.post("/api/me/totp", "").at("/secret");
        owner.put("/api/me/totp", Map.of("code", code(secret)));
        clock.pass(Duration.ofSeconds(OneTimeCode.STEP_SECONDS));
        String code = code(secret);
        // No more than may fail without being slowed down.
        List<Caller> halves =
                IntStream.range(0, PasswordPolicy.ASVS.failures() - 1)
                        .mapToObj(_ -> half("one-code"))
                        .toList();

        List<Integer> answers =
                atOnce(
                        halves.size(),
                        no ->
                                halves.get(no)
                                        .post("/api/login/code", Map.of("code", code))
                                        .status());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(halves.size() - 1);
    }

    @Test
    void oneChallengeTakenByManyAtOnceIsTakenByOne() throws Exception {
        callers.loggedIn("one-challenge", Role.FILLER);
        for (int round = 0; round < 20; round++) {
            NewSession session =
                    RowScope.asServer(
                            () -> sessions.begin("one-challenge", false, SignOnSource.PASSWORD));
            RowScope.asServer(() -> sessions.challenge(session.token()));

            List<Boolean> taken =
                    atOnce(
                            AT_ONCE,
                            _ ->
                                    RowScope.asServer(() ->
                                            Objects.nonNull(
                                                    sessions.takeChallenge(session.token()))));

            assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(1);
        }
    }

    private interface Attempt<T> {

        T go(int no) throws Exception;
    }

    private static <T> List<T> atOnce(int many, Attempt<T> attempt) throws Exception {
        CountDownLatch ready = new CountDownLatch(many);
        List<Future<T>> under = new ArrayList<>();
        try (var hands = Executors.newFixedThreadPool(many)) {
            for (int no = 0; no < many; no++) {
                int own = no;
                Callable<T> one =
                        () -> {
                            ready.countDown();
                            ready.await();
                            return attempt.go(own);
                        };
                under.add(hands.submit(one));
            }
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> one : under) {
            answers.add(one.get());
        }
        return answers;
    }

    private Caller half(String login) {
        Caller caller = callers.stranger();
        String csrf =
                caller.post("/api/login", Map.of("login", login, "password", Callers.PASSWORD))
                        .at("/csrf");
        return caller.with("X-CSRF-Token", csrf);
    }

    private String code(String secret) {
        return OneTimeCode.at(Base32.decode(secret), OneTimeCode.step(clock.instant()));
    }
}
