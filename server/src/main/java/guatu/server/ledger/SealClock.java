package guatu.server.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the sealer look again and again, and tells when entries wait too long (封存节拍). */
@Component
@EnableConfigurationProperties(LedgerSettings.class)
final class SealClock implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SealClock.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_ALARMS = Duration.ofMinutes(1);

    private final Sealer sealer;
    private final SealRows rows;
    private final LedgerSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService beat =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("guatu-seal").factory());
    private Instant lastLook = Instant.EPOCH;
    private Instant lastAlarm = Instant.EPOCH;

    SealClock(Sealer sealer, SealRows rows, LedgerSettings settings, Clock clock) {
        this.sealer = sealer;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        int pause = settings.sealEveryMillis();
        if (pause > 0) {
            var _ = beat.scheduleWithFixedDelay(this::seal, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void seal() {
        try {
            int sealed = sealer.seal();
            while (sealed == Sealer.MOST_IN_A_BLOCK) {
                sealed = sealer.seal();
            }
            watch(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Nothing can be sealed for now: {}", e.getMessage());
        }
    }

    /** A transaction left open holds the horizon, and with it every later entry. */
    private void watch(Instant now) {
        if (now.isBefore(lastLook.plus(LONGEST_WAIT))) {
            return;
        }
        lastLook = now;
        SealRows.Last last = rows.last();
        @Nullable Instant oldest =
                rows.oldestUnsealed(last == null ? SealRows.Order.BEGINNING : last.order());
        boolean late = oldest != null && oldest.isBefore(now.minus(LONGEST_WAIT));
        if (late && now.isAfter(lastAlarm.plus(BETWEEN_ALARMS))) {
            lastAlarm = now;
            LOG.warn(
                    "Entries since {} are not sealed: a transaction of that time is still open.",
                    oldest);
        }
    }

    @Override
    public void destroy() {
        beat.shutdownNow();
    }
}
