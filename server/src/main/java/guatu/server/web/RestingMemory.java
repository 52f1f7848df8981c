package guatu.server.web;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives memory back when work has come to rest (静息时归还内存): the collector alone never looks again at
 * what an import left behind as long as nobody asks for more, and the machine goes without it.
 */
@Component
final class RestingMemory implements AutoCloseable {

    private static final int GLANCE_SECONDS = 5;

    /** A server that allocates no more than this between two glances is at rest. */
    private static final long STILL = 16L << 20;

    /** What was allocated since memory was given back last and makes another time worth it. */
    private static final long WORTH_IT = 192L << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final ScheduledExecutorService glances =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("guatu-rest").factory());
    private long seen;
    private long givenBack;

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ =
                glances.scheduleWithFixedDelay(
                        this::look, GLANCE_SECONDS, GLANCE_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        long allocated = threads.getTotalThreadAllocatedBytes();
        boolean isStill = allocated - seen < STILL;
        seen = allocated;
        if (isStill && allocated - givenBack > WORTH_IT) {
            givenBack = allocated;
            System.gc();
        }
    }

    @Override
    public void close() {
        glances.shutdownNow();
    }
}
