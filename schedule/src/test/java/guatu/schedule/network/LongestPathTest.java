package guatu.schedule.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What drives an activity is found by walking back along what holds its dates. */
class LongestPathTest {
    @Test
    void theLongestPathLeavesOutWhatHasRoom() {
        var builder = new NetworkBuilder();
        RandomNetworks.calendars().forEach(builder::calendar);
        builder.project(3, RandomNetworks.START, Integer.MAX_VALUE);
        int ground = builder.activity(0, 3, Shape.TASK, 1_000);
        int survey = builder.activity(0, 3, Shape.TASK, 200);
        int walls = builder.activity(0, 3, Shape.TASK, 500);
        builder.relation(ground, walls, RelationType.FS, LagTime.ELAPSED, 0);
        builder.relation(survey, walls, RelationType.FS, LagTime.ELAPSED, 0);
        Network network = builder.build();
        Dates dates = Dates.of(network);

        var path = new LongestPath(network, dates);

        assertThat(path.chain(network.node(walls)))
                .containsExactly(network.node(walls), network.node(ground));
        assertThat(path.to(network.node(walls)).get(network.node(survey))).isFalse();
    }

    @Test
    void everyDrivenDateIsWhatOneOfItsDriversGives() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 50; round++) {
            Network network = RandomNetworks.builder(random, 60).build();
            var drivers = new Drivers(network, Dates.of(network));
            for (int node = 0; node < network.size(); node++) {
                assertThat(drivers.ofStart(node)).as("round %d node %d", round, node).isNotEmpty();
                assertThat(drivers.ofFinish(node)).as("round %d node %d", round, node).isNotEmpty();
            }
        }
    }
}
