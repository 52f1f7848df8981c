package guatu.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Requests ask for more memory than there is (内存耗尽). */
final class MemoryGround extends Ground {

    static final List<String> NAMES = List.of("memory");

    private static final Duration FLOOD = Duration.ofSeconds(15);
    private static final int FLOODING = 24;

    MemoryGround(Trial trial) throws IOException {
        Launch narrow = new Launch(Map.of(), "200m", List.of());
        super(trial.product("memory", narrow));
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(
                new Scenario(
                        "memory",
                        "24 bodies of 15 MB at once on a heap of 200 MB, for 15 s",
                        2,
                        (product, load) -> load.client().flood(FLOODING, FLOOD)));
    }
}
