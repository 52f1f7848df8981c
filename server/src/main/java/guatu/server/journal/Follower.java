package guatu.server.journal;

import guatu.server.database.Heard;
import guatu.server.database.Missed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reads the journal as it grows, through this server or another, and publishes {@link Reported}
 * (台账跟读). Entries whose order is not settled yet, because an older transaction is still under way,
 * are read again a moment later.
 */
@Component
final class Follower implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PAUSE_AFTER_OWN = Duration.ofMillis(250);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(2);

    private final EntryOrder order;
    private final ApplicationEventPublisher events;
    private final ReentrantLock reading = new ReentrantLock();
    private final ScheduledExecutorService reader =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("guatu-journal").factory());
    private final AtomicBoolean due = new AtomicBoolean();
    private long position = Journal.BEGINNING;

    Follower(EntryOrder order, ApplicationEventPublisher events) {
        this.order = order;
        this.events = events;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        reading.lock();
        try {
            position = order.position();
        } finally {
            reading.unlock();
        }
    }

    /** What this server recorded its board has taken in already; the rest may wait for more. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(Recorded recorded) {
        if (due.compareAndSet(false, true)) {
            again(PAUSE_AFTER_OWN);
        }
    }

    @EventListener
    void on(Heard heard) {
        if (heard.topic().equals(Journal.TOPIC)) {
            reader.execute(this::follow);
        }
    }

    @EventListener
    void on(Missed missed) {
        reader.execute(this::follow);
    }

    private void follow() {
        due.set(false);
        try {
            if (isFollowing()) {
                again(PAUSE);
            }
        } catch (RuntimeException e) {
            LOG.warn("The journal cannot be followed for now: {}", e.getMessage());
            again(PAUSE_AFTER_FAULT);
        }
    }

    private void again(Duration pause) {
        var _ = reader.schedule(this::follow, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Publishes what is new; whether more is to come as soon as its order is settled. */
    private boolean isFollowing() {
        reading.lock();
        try {
            if (!order.holds(position)) {
                position = Journal.BEGINNING;
            }
            List<Entry> recorded = order.after(position);
            if (!recorded.isEmpty()) {
                position = recorded.getLast().position();
                events.publishEvent(new Reported(recorded));
            }
            return order.hasUnsettled();
        } finally {
            reading.unlock();
        }
    }

    @Override
    public void destroy() {
        reader.shutdownNow();
    }
}
