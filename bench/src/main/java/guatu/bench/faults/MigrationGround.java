package guatu.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Killed again and again while it makes its database and migrates it (迁移中断). */
final class MigrationGround implements Ground {

    static final List<String> NAMES = List.of("migration");

    private static final int KILLS = 12;
    private static final Duration STEP = Duration.ofMillis(700);

    private final Product product;

    MigrationGround(Trial trial) throws IOException, InterruptedException {
        Path data = trial.folder().resolve("migration");
        for (int kill = 1; kill <= KILLS; kill++) {
            Product doomed = new Product(trial.app(), data, Launch.PLAIN);
            doomed.startAndKill(STEP.multipliedBy(kill));
            if (kill % 4 == 0 && Files.exists(data.resolve("server.address"))) {
                // It came through; begin anew, to be killed at other moments.
                doomed.killPostgres();
                empty(data);
            }
        }
        product = new Product(trial.app(), data, Launch.PLAIN);
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public Product product() {
        return product;
    }

    @Override
    public List<Scenario> scenarios() {
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
