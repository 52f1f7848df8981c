package guatu.schedule.network;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.time.Moments;
import guatu.schedule.time.ShiftCalendar;
import guatu.schedule.time.WorkTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What must hold of every dated network, and at sizes that break a recursive one. */
class PassesTest {
    private static final long SEED = 20230117;
    private static final int DAY = 1440;

    @Test
    void everyRelationHoldsForEarlyAndForLateDates() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 200; round++) {
            Network network = RandomNetworks.builder(random, 80).build();
            Dates dates = Dates.of(network);
            for (int node = 0; node < network.size(); node++) {
                assertThat(violations(network, dates, node))
                        .as("seed %d, round %d, node %d", SEED, round, node)
                        .isZero();
            }
        }
    }

    @Test
    void toldInAnotherOrderTheDatesAreTheSame() {
        for (int round = 0; round < 50; round++) {
            int[] plain = finishes(round, false);
            int[] turned = finishes(round, true);
            assertThat(turned).as("round %d", round).isEqualTo(plain);
        }
    }

    @Test
    void withoutBoundsTheLongestChainHasNoFloatAndNothingHasLess() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 100; round++) {
            Network network = plainChain(random, 60, false);
            Dates dates = Dates.of(network);
            int least = Integer.MAX_VALUE;
            for (int node = 0; node < network.size(); node++) {
                least = Math.min(least, dates.totalFloat(node));
            }
            assertThat(least).as("seed %d, round %d", SEED, round).isZero();
        }
    }

    @Test
    void aChainOfAMillionActivitiesIsDated() {
        var builder = aroundTheClock();
        for (int a = 0; a < 1_000_000; a++) {
            builder.activity(0, 0, Shape.TASK, 10);
            if (a > 0) {
                builder.relation(a - 1, a, RelationType.FS, LagTime.ELAPSED, 0);
            }
        }
        Network network = builder.build();
        Dates dates = Dates.of(network);

        assertThat(dates.earlyFinish(network.node(999_999)) - dates.earlyStart(network.node(0)))
                .isEqualTo(10_000_000);
        assertThat(dates.totalFloat(network.node(500_000))).isZero();
    }

    @Test
    void aFanOfAMillionActivitiesIsDated() {
        var builder = aroundTheClock();
        builder.activity(0, 0, Shape.TASK, 7);
        for (int a = 1; a <= 1_000_000; a++) {
            builder.activity(0, 0, Shape.TASK, 1 + a % 5);
            builder.relation(0, a, RelationType.FS, LagTime.ELAPSED, 0);
        }
        Network network = builder.build();
        Dates dates = Dates.of(network);

        assertThat(dates.totalFloat(network.node(4))).isZero();
        assertThat(dates.totalFloat(network.node(5))).isEqualTo(4);
    }

    @Test
    void aLoopOfAMillionIsNamedInOrderAndTheOtherProjectsAreDated() {
        var builder = aroundTheClock();
        builder.project(0, RandomNetworks.START, Integer.MAX_VALUE);
        for (int a = 0; a < 1_000_000; a++) {
            builder.activity(0, 0, Shape.TASK, 1);
        }
        for (int a = 0; a < 1_000_000; a++) {
            int next = (a + 1) % 1_000_000;
            builder.relation(a, next, RelationType.FS, LagTime.ELAPSED, 0);
        }
        int outside = builder.activity(1, 0, Shape.TASK, 60);
        Network network = builder.build();

        assertThat(network.loops()).hasSize(1);
        assertThat(network.loops().getFirst()).hasSize(1_000_000).startsWith(0, 1, 2);
        assertThat(network.node(outside)).isZero();
        assertThat(network.node(0)).isEqualTo(Network.NONE);
    }

    private static NetworkBuilder aroundTheClock() {
        var builder = new NetworkBuilder();
        WorkTime always =
                ShiftCalendar.always().workTime(RandomNetworks.FIRST, RandomNetworks.LAST);
        builder.project(builder.calendar(always), RandomNetworks.START, Integer.MAX_VALUE);
        return builder;
    }

    /** Tasks on one calendar, told forward or backward, related forward. */
    private static Network plainChain(SplittableRandom random, int count, boolean backward) {
        var builder = new NetworkBuilder();
        RandomNetworks.calendars().forEach(builder::calendar);
        builder.project(0, Moments.of(RandomNetworks.FIRST), Integer.MAX_VALUE);
        var work = new int[count];
        for (int a = 0; a < count; a++) {
            work[a] = 1 + random.nextInt(3 * DAY);
        }
        for (int a = 0; a < count; a++) {
            builder.activity(0, 0, Shape.TASK, work[backward ? count - 1 - a : a]);
        }
        for (int a = 1; a < count; a++) {
            for (int r = random.nextInt(3); r > 0; r--) {
                int from = random.nextInt(a);
                RelationType type = RelationType.values()[random.nextInt(3)];
                int lag = random.nextInt(600);
                builder.relation(
                        backward ? count - 1 - from : from,
                        backward ? count - 1 - a : a,
                        type,
                        LagTime.PREDECESSOR,
                        lag);
            }
        }
        return builder.build();
    }

    private static int[] finishes(int round, boolean backward) {
        int count = 60;
        Network network = plainChain(new SplittableRandom(SEED + round), count, backward);
        Dates dates = Dates.of(network);
        var finishes = new int[2 * count];
        for (int a = 0; a < count; a++) {
            int node = network.node(backward ? count - 1 - a : a);
            finishes[a] = dates.earlyFinish(node);
            finishes[count + a] = dates.totalFloat(node);
        }
        return finishes;
    }

    /** Relations into a node that its own dates break, though nothing pins it. */
    private static int violations(Network network, Dates dates, int node) {
        int broken = 0;
        Adjacency predecessors = network.predecessors;
        boolean pinned =
                network.bound(node, Bound.START_PIN) != Bound.START_PIN.absent
                        || network.bound(node, Bound.FINISH_PIN) != Bound.FINISH_PIN.absent
                        || network.bound(node, Bound.START_CEILING) != Bound.START_CEILING.absent
                        || network.bound(node, Bound.FINISH_CEILING) != Bound.FINISH_CEILING.absent;
        for (int e = predecessors.offset[node]; e < predecessors.offset[node + 1]; e++) {
            int link = predecessors.link(e);
            int from = predecessors.node(e);
            int reached =
                    network.after(
                            Link.fromStart(link) ? dates.earlyStart(from) : dates.earlyFinish(from),
                            link,
                            from,
                            node);
            int own = Link.toStart(link) ? dates.earlyStart(node) : dates.earlyFinish(node);
            WorkTime time = network.workTime(node);
            broken += !pinned && time.rank(own) < time.rank(reached) ? 1 : 0;
        }
        return broken;
    }
}
