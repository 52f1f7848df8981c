package guatu.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An older program runs, stops and is followed by this one on the same data, under load (升级). */
final class UpgradeGround extends Ground {

    static final List<String> NAMES = List.of("upgrade");

    private final Path app;

    UpgradeGround(Trial trial) throws IOException {
        Path older = trial.older();
        if (older == null) {
            throw new IOException("no older program was given (GUATU_OLDER_APP)");
        }
        app = trial.app();
        super(new Product(older, trial.folder().resolve("upgrade"), Launch.PLAIN));
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(
                new Scenario(
                        "upgrade",
                        "the older program is stopped, this one migrates and goes on",
                        1,
                        (product, load) -> {
                            product.stop();
                            product.becomes(app);
                            product.start();
                        }));
    }
}
