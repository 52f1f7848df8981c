package guatu.schedule.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Re-dating what a change reaches gives exactly what dating everything gives. */
class RedatingTest {
    private static final long SEED = 20221119;

    @Test
    void tenThousandEditsGiveTheDatesOfAFullPass() {
        var random = new SplittableRandom(SEED);
        for (int network = 0; network < 100; network++) {
            var dated = Dated.of(RandomNetworks.builder(random, 120).build());
            for (int edit = 0; edit < 100; edit++) {
                dated = edited(dated, random);
                assertThat(dated.dates().equals(Dates.of(dated.network())))
                        .as("seed %d, network %d, edit %d", SEED, network, edit)
                        .isTrue();
            }
        }
    }

    @Test
    void aWhatIfNeverTouchesTheSnapshotItBranchedFrom() {
        var random = new SplittableRandom(SEED);
        Dated real = Dated.of(RandomNetworks.builder(random, 300).build());
        Dates before = Dates.of(real.network());

        for (int branch = 0; branch < 50; branch++) {
            edited(edited(real, random), random);
        }

        assertThat(real.dates()).isEqualTo(before);
    }

    @Test
    void aRelationThatClosesALoopStopsItsProjectUntilItIsTakenOut() {
        var builder = new NetworkBuilder();
        int calendar = builder.calendar(RandomNetworks.calendars().getFirst());
        int one = builder.project(calendar, RandomNetworks.START, Integer.MAX_VALUE);
        int other = builder.project(calendar, RandomNetworks.START, Integer.MAX_VALUE);
        int a = builder.activity(one, calendar, Shape.TASK, 480);
        int b = builder.activity(one, calendar, Shape.TASK, 480);
        int c = builder.activity(other, calendar, Shape.TASK, 480);
        builder.relation(a, b, RelationType.FS, LagTime.PREDECESSOR, 0);
        builder.relation(b, c, RelationType.FS, LagTime.PREDECESSOR, 0);
        Dated open = Dated.of(builder.build());

        Dated closed =
                open.change(edits ->
                        edits.relate(
                                open.network().node(b),
                                open.network().node(a),
                                RelationType.FS,
                                LagTime.PREDECESSOR,
                                0));

        assertThat(closed.network().loops()).hasSize(1);
        assertThat(closed.network().node(a)).isEqualTo(Network.NONE);
        assertThat(closed.dates()).isEqualTo(Dates.of(closed.network()));
        assertThat(closed.dates().earlyStart(closed.network().node(c)))
                .as("the other project goes on without it")
                .isEqualTo(RandomNetworks.calendars().getFirst().nextStart(RandomNetworks.START));

        Dated reopened = closed.change(edits -> edits.open(b, a));

        assertThat(reopened.network().loops()).isEmpty();
        assertThat(reopened.dates()).isEqualTo(Dates.of(reopened.network()));
        assertThat(reopened.dates().earlyFinish(reopened.network().node(c)))
                .isEqualTo(open.dates().earlyFinish(open.network().node(c)));
    }

    private static Dated edited(Dated dated, SplittableRandom random) {
        int size = dated.network().size();
        if (size < 2) {
            return Dated.of(RandomNetworks.builder(random, 120).build());
        }
        int node = random.nextInt(size);
        boolean works =
                dated.network().shape(node) == Shape.TASK
                        || dated.network().shape(node) == Shape.SPAN;
        int minutes = works ? random.nextInt(9_600) : 0;
        int moment = RandomNetworks.START + random.nextInt(300) * 1440;
        Bound bound = RandomNetworks.anyBound(random);
        return switch (random.nextInt(20)) {
            case 0 ->
                    dated.change(edits ->
                            edits.calendar(random.nextInt(4), RandomNetworks.anyCalendar(random)));
            case 1, 2, 3 -> related(dated, node, random.nextInt(size), random);
            case 4, 5, 6 -> unrelated(dated, node);
            case 7, 8, 9 -> dated.change(edits -> edits.free(node));
            case 10, 11, 12, 13 -> dated.change(edits -> edits.bound(node, bound, moment));
            default -> dated.change(edits -> edits.duration(node, minutes));
        };
    }

    /** Mostly upward, sometimes down, which numbers anew and may close a loop. */
    private static Dated related(Dated dated, int node, int other, SplittableRandom random) {
        boolean down = random.nextInt(10) == 0;
        int from = down ? Math.max(node, other) : Math.min(node, other);
        int to = down ? Math.min(node, other) : Math.max(node, other);
        int lag = random.nextInt(-1_000, 5_000);
        RelationType type = RelationType.values()[random.nextInt(4)];
        LagTime time = LagTime.values()[random.nextInt(4)];
        return dated.change(edits -> edits.relate(from, to, type, time, lag));
    }

    private static Dated unrelated(Dated dated, int node) {
        Adjacency successors = dated.network().successors;
        if (successors.offset[node] == successors.offset[node + 1]) {
            return dated;
        }
        int e = successors.offset[node];
        return dated.change(
                edits -> edits.unrelate(node, successors.node(e), Link.type(successors.link(e))));
    }
}
