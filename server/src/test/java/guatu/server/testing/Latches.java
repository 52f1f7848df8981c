package guatu.server.testing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;

/** Waiting for each other in tests that work with several threads; who waits in vain fails. */
public final class Latches {

    private static final int PATIENCE_SECONDS = 20;

    private Latches() {}

    /** Waits until the latch is open. */
    public static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
