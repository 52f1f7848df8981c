package guatu.bench.ledger;

import guatu.bench.Benchmark;
import guatu.server.Guatu;
import guatu.server.journal.Quantities;
import guatu.server.ledger.LedgerExport;
import guatu.server.ledger.Seals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code ledger [SECONDS]}: the whole server on a fresh embedded PostgreSQL with durable settings;
 * quantities are reported through it as the screens do (账目评测). Beside it: COPY of the same rows,
 * one insert a request through the same server with the same checks (groups of one, all connections
 * of the pool writing), and bare inserts without any checks. What counts are the ratios, all from
 * one run.
 */
public final class LedgerBenchmark implements Benchmark {

    private static final int USUAL_SECONDS = 8;
    private static final int MILLION = 1_000_000;

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String purpose() {
        return "appending, sealing and verifying beside COPY and one insert a request: [SECONDS]";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        int seconds = arguments.isEmpty() ? USUAL_SECONDS : Integer.parseInt(arguments.getFirst());
        Path folder = Files.createTempDirectory("guatu-bench-ledger");
        Path other = Files.createTempDirectory("guatu-bench-ledger");
        try {
            double single;
            try (ConfigurableApplicationContext server =
                    server(
                            other,
                            "--guatu.ledger.writers=16",
                            "--guatu.ledger.most-in-a-group=1")) {
                Appends appends = new Appends(server.getBean(Quantities.class));
                appends.warmUp();
                single = appends.perSecond(32, seconds);
            }
            try (ConfigurableApplicationContext server = server(folder)) {
                measure(server, seconds, folder, single);
            }
        } finally {
            delete(folder);
            delete(other);
        }
        return 0;
    }

    private static ConfigurableApplicationContext server(Path folder, String... settings) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--guatu.data=" + folder,
                                "--guatu.ledger.seal-every-millis=0",
                                "--guatu.indicator.quiet-millis=0",
                                "--logging.level.root=warn"));
        all.addAll(List.of(settings));
        return SpringApplication.run(Guatu.class, all.toArray(String[]::new));
    }

    private static void measure(
            ConfigurableApplicationContext server, int seconds, Path folder, double single)
            throws Exception {
        Appends appends = new Appends(server.getBean(Quantities.class));
        Seals seals = server.getBean(Seals.class);
        RawWriters raw =
                new RawWriters(server.getBean(Flyway.class).getConfiguration().getDataSource());
        raw.prepare();
        appends.warmUp();
        seals.sealNow();

        double one = appends.perSecond(1, seconds);
        double few = appends.perSecond(32, seconds);
        double bare = raw.oneInsertARequest(32, seconds);
        double many = appends.perSecond(1_000, seconds);
        double manyMicros = MILLION / many;
        Sealing sealing = Sealing.of(seals);
        double copy = raw.copyPerSecond(seconds);

        System.out.printf("appends a second through the server, committed when answered%n");
        System.out.printf("  %5d client   %,10.0f%n", 1, one);
        System.out.printf("  %5d clients  %,10.0f%n", 32, few);
        System.out.printf("  %5d clients  %,10.0f%n", 1_000, many);
        System.out.printf("the same rows into the same tables%n");
        System.out.printf("  COPY           %,10.0f%n", copy);
        System.out.printf(
                "  one insert a request through the server, 32 clients  %,8.0f%n", single);
        System.out.printf("  bare inserts without checks, 32 clients  %,20.0f%n", bare);
        System.out.printf("ratios%n");
        System.out.printf(
                "  1,000 clients to COPY                  %6.2f  (at least 0.4)%n", many / copy);
        System.out.printf(
                "  1,000 clients to one insert a request  %6.2f  (at least 5)%n", many / single);
        System.out.printf("  1,000 clients to bare inserts          %6.2f%n", many / bare);
        System.out.printf(
                "  sealing on top of appending            %6.1f %%  (at most 15 %%; %,d entries)%n",
                100 * sealing.microsEach() / manyMicros, sealing.entries());
        VerifySpeed verify = VerifySpeed.of(server.getBean(LedgerExport.class), folder);
        System.out.printf(
                "  verifying, CPU seconds per million     %6.2f  (at most 4; %,d entries, %,d MB)"
                        + "%n",
                verify.secondsPerMillion(), verify.entries(), verify.megabytes());
    }

    /** What sealing the appended entries took. */
    private record Sealing(long entries, double microsEach) {

        static Sealing of(Seals seals) {
            long begin = System.nanoTime();
            long entries = seals.sealNow();
            double micros = (System.nanoTime() - begin) / 1e3;
            return new Sealing(entries, entries == 0 ? 0 : micros / entries);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
