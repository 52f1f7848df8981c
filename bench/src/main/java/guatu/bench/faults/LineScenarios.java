package guatu.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What breaks on the line between the application and a PostgreSQL elsewhere (连接故障). */
final class LineScenarios implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(12);

    private final OwnPostgres postgres;
    private final CuttingProxy proxy;
    private final Product product;

    LineScenarios(Path app, Path folder) throws IOException, InterruptedException {
        Path unpacked = folder.resolve("embedded").resolve("postgres-program");
        if (!Files.exists(unpacked)) {
            // The product unpacks PostgreSQL at its first start.
            Product first = new Product(app, folder.resolve("embedded"), Map.of());
            first.start();
            first.stop();
        }
        postgres = new OwnPostgres(unpacked, folder.resolve("own"));
        proxy = new CuttingProxy(postgres.port());
        product =
                new Product(
                        app,
                        folder.resolve("line"),
                        Map.of(
                                "GUATU_DB_URL",
                                "jdbc:postgresql://localhost:"
                                        + proxy.port()
                                        + "/postgres?socketTimeout=8&connectTimeout=5",
                                "GUATU_DB_USER",
                                "owner",
                                "GUATU_DB_PASSWORD",
                                "none"));
    }

    Product product() {
        return product;
    }

    /** The same scenarios before there is a line: their names alone are asked for. */
    static List<Scenario> names() {
        return scenarios(null);
    }

    List<Scenario> all() {
        return scenarios(proxy);
    }

    private static List<Scenario> scenarios(@org.jspecify.annotations.Nullable CuttingProxy line) {
        return List.of(
                new Scenario(
                        "cut-commit",
                        "the line is reset after COMMIT went out, before the answer: every 7th",
                        3,
                        (product, load) -> {
                            of(line).cutEvery(7);
                            load.flows(60, Duration.ofMinutes(2));
                            of(line).cutEvery(0);
                        }),
                new Scenario(
                        "cut-all",
                        "all lines reset at once",
                        5,
                        (product, load) -> of(line).cutAll()),
                new Scenario(
                        "half-open",
                        "the line swallows everything for 12 s, both ways, then is reset",
                        2,
                        (product, load) -> {
                            of(line).swallow(true);
                            Product.pause(SILENCE);
                            of(line).swallow(false);
                            of(line).cutAll();
                        }));
    }

    private static CuttingProxy of(@org.jspecify.annotations.Nullable CuttingProxy line) {
        if (line == null) {
            throw new IllegalStateException("There is no line yet.");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        postgres.close();
    }
}
