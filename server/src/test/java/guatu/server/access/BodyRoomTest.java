package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Bodies that are read whole share a part of the heap. */
class BodyRoomTest {

    private static final long BODY = 600 << 10;

    @Test
    void aSecondLargeBodyWaitsUntilTheFirstIsDone() throws Exception {
        BodyRoom room = new BodyRoom(1_000, Duration.ofSeconds(20));
        int first = room.enter(BODY);

        CompletableFuture<Integer> second =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return room.enter(BODY);
                    } catch (InterruptedException closing) {
                        throw new IllegalStateException(closing);
                    }
                });
        assertThat(second).isNotDone();
        room.leave(first);

        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(first).isPositive();
    }

    @Test
    void whoFindsNoRoomInTimeGetsNone() throws Exception {
        BodyRoom room = new BodyRoom(1_000, Duration.ofMillis(20));
        room.enter(BODY);

        assertThat(room.enter(BODY)).isZero();
    }

    @Test
    void aBodyLargerThanTheRoomTakesAllOfIt() throws Exception {
        BodyRoom room = new BodyRoom(1_000, Duration.ofMillis(20));

        assertThat(room.enter(2_000 << 10)).isEqualTo(1_000);
    }
}
