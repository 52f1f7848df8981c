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

    private static Dated edited(Dated dated, SplittableRandom random) {
        int node = random.nextInt(dated.network().size());
        boolean works =
                dated.network().shape(node) == Shape.TASK
                        || dated.network().shape(node) == Shape.SPAN;
        int minutes = works ? random.nextInt(9_600) : 0;
        int moment = RandomNetworks.START + random.nextInt(300) * 1440;
        Bound bound = RandomNetworks.anyBound(random);
        return switch (random.nextInt(3)) {
            case 0 -> dated.change(edits -> edits.duration(node, minutes));
            case 1 -> dated.change(edits -> edits.bound(node, bound, moment));
            default -> dated.change(edits -> edits.free(node));
        };
    }
}
