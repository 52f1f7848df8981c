package guatu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.transaction.support.TransactionTemplate;

/** Servers on one database hear each other, and not themselves. */
@ServerTest
class NoticesTest {

    private final Notices notices;
    private final OwnerDatabase database;
    private final TransactionTemplate transaction;
    private final ApplicationEventMulticaster events;
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final ApplicationListener<PayloadApplicationEvent<?>> listener =
            new ApplicationListener<>() {
                @Override
                public void onApplicationEvent(PayloadApplicationEvent<?> event) {
                    Object payload = event.getPayload();
                    if (payload instanceof Heard || payload instanceof Missed) {
                        heard.add(payload);
                    }
                }
            };

    NoticesTest(
            Notices notices,
            OwnerDatabase database,
            TransactionTemplate transaction,
            ApplicationEventMulticaster events) {
        this.notices = notices;
        this.database = database;
        this.transaction = transaction;
        this.events = events;
    }

    @BeforeEach
    void listen() {
        events.addApplicationListener(listener);
    }

    @AfterEach
    void stopListening() {
        events.removeApplicationListener(listener);
    }

    @Test
    void aNoticeOfAnotherServerIsHeard() throws InterruptedException {
        notices.send("own-topic");
        fromAnotherServer("campaign");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new Heard("campaign"));
    }

    @Test
    void whatWasRolledBackIsNotTold() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            notices.send("rolled-back");
            status.setRollbackOnly();
        });
        fromAnotherServer("later");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new Heard("later"));
    }

    @Test
    void aLostConnectionComesBackAndSaysThatNoticesMayBeMissing() throws InterruptedException {
        String endListener =
                """
                select pg_terminate_backend(pid)
                  from pg_stat_activity
                 where query = 'listen guatu'
                """;
        assertThat(database.jdbc().sql(endListener).query(Boolean.class).list()).contains(true);
        Object event = heard.poll(20, TimeUnit.SECONDS);
        while (event != null && !(event instanceof Missed)) {
            event = heard.poll(20, TimeUnit.SECONDS);
        }
        assertThat(event).isEqualTo(new Missed());
        fromAnotherServer("again");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new Heard("again"));
    }

    private void fromAnotherServer(String topic) {
        database.jdbc()
                .sql("select pg_notify('guatu', 'another-server ' || :topic)")
                .param("topic", topic)
                .query()
                .listOfRows();
    }
}
