package guatu.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Killed again and again while it makes its database and migrates it (迁移中断). */
final class MigrationGround extends Ground {

    static final List<String> NAMES = List.of("migration");

    private static final String DATA = "migration";
    private static final int KILLS = 12;
    private static final Duration STEP = Duration.ofMillis(700);

    MigrationGround(Trial trial) throws IOException, InterruptedException {
        Path data = trial.folder().resolve(DATA);
        for (int kill = 1; kill <= KILLS; kill++) {
            Product doomed = trial.product(DATA, Launch.PLAIN);
            doomed.startAndKill(STEP.multipliedBy(kill));
            if (kill % 4 == 0 && Files.exists(data.resolve("server.address"))) {
                // It came through; begin anew, to be killed at other moments.
                doomed.killPostgres();
                empty(data);
            }
        }
        super(trial.product(DATA, Launch.PLAIN));
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(
                new Scenario(
                        "migration",
                        "kill -9 at 12 moments of the first start, then started",
                        1,
                        (product, load) -> {
                            product.kill();
                            product.startAndKill(STEP.multipliedBy(6));
                            product.start();
                        }));
    }
}
