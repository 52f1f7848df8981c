package guatu.server.ledger;

import static guatu.server.testing.Latches.await;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Writing in groups: everybody is told of his own piece, and what waits goes together. */
class GroupCommitTest {

    private static final int WAITING = 12;

    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatComesWhileAGroupIsWrittenGoesWithTheNext() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (GroupCommit<Integer, String> lane =
                        lane(piece -> {
                            begun.countDown();
                            await(mayCommit);
                        });
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = clients.submit(() -> lane.write(0));
            await(begun);
            List<Future<String>> rest = new ArrayList<>();
            for (int i = 1; i <= WAITING; i++) {
                int piece = i;
                rest.add(clients.submit(() -> lane.write(piece)));
            }
            mayCommit.countDown();

            assertThat(first.get(20, SECONDS)).isEqualTo("0 stands");
            for (int i = 0; i < WAITING; i++) {
                assertThat(rest.get(i).get(20, SECONDS)).isEqualTo(i + 1 + " stands");
            }
        }
        assertThat(groups.getFirst()).containsExactly(0);
        assertThat(groups.stream().flatMap(List::stream))
                .hasSize(WAITING + 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void aPieceThatSpoilsItsGroupSpoilsNoOther() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (GroupCommit<Integer, String> lane =
                        lane(piece -> {
                            if (piece == 0) {
                                begun.countDown();
                                await(mayCommit);
                            }
                            if (piece == 7) {
                                throw new IllegalStateException("spoilt");
                            }
                        });
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = clients.submit(() -> lane.write(0));
            await(begun);
            Future<String> good = clients.submit(() -> lane.write(6));
            Future<String> bad = clients.submit(() -> lane.write(7));
            mayCommit.countDown();

            assertThat(good.get(20, SECONDS)).isEqualTo("6 stands");
            assertThatThrownBy(() -> bad.get(20, SECONDS)).hasMessageContaining("spoilt");
        }
    }

    @Test
    void nobodyIsLeftWaitingWhenItStops() {
        GroupCommit<Integer, String> lane = lane(piece -> {});
        lane.close();

        assertThatThrownBy(() -> lane.write(1)).isInstanceOf(IllegalStateException.class);
    }

    private interface Writing {
        void write(int piece);
    }

    private GroupCommit<Integer, String> lane(Writing writing) {
        return new GroupCommit<>(
                "group-commit-test",
                1,
                100,
                Duration.ofMillis(20),
                pieces -> {
                    pieces.forEach(writing::write);
                    groups.add(List.copyOf(pieces));
                    return pieces.stream().map(piece -> piece + " stands").toList();
                });
    }
}
