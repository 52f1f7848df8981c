package guatu.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The wall clock of application and PostgreSQL jumps, by libfaketime (时钟跳变). */
final class ClockGround extends Ground {

    static final List<String> NAMES = List.of("clock");

    private static final List<Path> LIBRARIES =
            List.of(
                    Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
                    Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));
    private static final Duration AWAY = Duration.ofSeconds(6);

    private final Path clock;

    ClockGround(Trial trial) throws IOException {
        Path library =
                LIBRARIES.stream()
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow(() -> new IOException("libfaketime is missing (faketime)"));
        Path time = trial.folder().resolve("clock");
        Files.writeString(time, "+0");
        Map<String, String> settings =
                Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        time.toString(),
                        "FAKETIME_CACHE_DURATION",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // Otherwise every timed wait of Java ends at once, and it spins.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0");
        super(trial.product("clock-data", Launch.with(settings)));
        clock = time;
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(
                new Scenario(
                        "clock",
                        "the wall clock jumps 3 h ahead, 2 h back, 20 min ahead, and right again",
                        2,
                        (product, load) -> {
                            for (String offset : List.of("+3h", "-2h", "+20m", "+0")) {
                                Files.writeString(clock, offset);
                                Product.pause(AWAY);
                            }
                        }));
    }
}
