package guatu.server.forecast;

import static guatu.server.testing.Latches.await;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A report is answered with the board that took it in, however an older transaction that was still
 * under way ends meanwhile.
 */
@ServerTest
class AnsweredWhenTakenInTest {

    private static final int REPORTS = 30;
    private static final long STEP_NANOS = 300_000;

    private final Groundwork ground;
    private final Callers callers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AnsweredWhenTakenInTest(
            Groundwork ground, Callers callers, JdbcClient jdbc, TransactionTemplate transaction) {
        this.ground = ground;
        this.callers = callers;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void everyAnswerShowsItsReport() throws Exception {
        Caller holder = callers.loggedIn("zhang", Role.FILLER);
        ground.lay("zhang");
        ground.list(
                """
                VR 虚拟现实产业园 district=370212
                VR/M1 一期封顶 start=2022-03-01 finish=2022-12-16 post=GS-1
                """);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int i = 1; i <= REPORTS; i++) {
                CountDownLatch isOpen = new CountDownLatch(1);
                CountDownLatch mayEnd = new CountDownLatch(1);
                Future<?> older = two.submit(() -> hold(isOpen, mayEnd));
                await(isOpen);
                Map<String, Object> report =
                        Map.of(
                                "milestone", "VR/M1",
                                "kind", "PROGRESS",
                                "date", "2022-12-19",
                                "percent", i);
                Future<Answer> answered = two.submit(() -> holder.post("/api/reports", report));
                while (recorded() < i && !answered.isDone()) {
                    Thread.onSpinWait();
                }
                LockSupport.parkNanos(i * STEP_NANOS);
                mayEnd.countDown();

                Answer answer = answered.get(60, SECONDS);
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                assertThat(answer.at("/milestone/percent")).isEqualTo(Integer.toString(i));
                older.get(20, SECONDS);
            }
        }
    }

    private void hold(CountDownLatch isOpen, CountDownLatch mayEnd) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_current_xact_id()").query().listOfRows();
            isOpen.countDown();
            await(mayEnd);
        });
    }

    private long recorded() {
        return jdbc.sql("select count(*) from journal.entry").query(Long.class).single();
    }
}
