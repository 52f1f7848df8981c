package guatu.server.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Room in memory for the bodies of requests that are read whole (请求体内存配额): an eighth of the heap
 * for all of them together, so that many large ones at once wait for each other and do not exhaust
 * it.
 */
@Component
final class BodyRoom {

    private static final int UNIT = 1 << 10;
    private static final int SHARE = 8;

    private final int most;
    private final Duration patience;
    private final Semaphore room;

    @Autowired
    BodyRoom(@Value("${guatu.access.body-patience}") Duration patience) {
        this((int) Math.max(1, Runtime.getRuntime().maxMemory() / SHARE / UNIT), patience);
    }

    /** Room for so many kilobytes, waited for so long. */
    BodyRoom(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
        this.room = new Semaphore(most, true);
    }

    /**
     * Waits for room, for a while.
     *
     * @param bytes wanted; what is more than all the room takes all of it
     * @return what to give back by {@link #leave}, or 0 where there was none
     */
    int enter(long bytes) throws InterruptedException {
        int wanted = (int) Math.min(most, bytes / UNIT + 1);
        return room.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS) ? wanted : 0;
    }

    /** Gives room back. */
    void leave(int taken) {
        room.release(taken);
    }

    /** How long {@link #enter} waits. */
    Duration patience() {
        return patience;
    }
}
