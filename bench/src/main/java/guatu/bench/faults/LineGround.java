package guatu.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL elsewhere, and a bad line to it (连接故障). */
final class LineGround extends Ground {

    static final List<String> NAMES = List.of("cut-commit", "cut-all", "half-open", "slow");

    private static final Duration SILENCE = Duration.ofSeconds(12);
    private static final Duration SLOWNESS = Duration.ofSeconds(15);
    private static final int SLOW_MILLIS = 200;

    private final OwnPostgres postgres;
    private final CuttingProxy proxy;

    LineGround(Trial trial) throws IOException, InterruptedException {
        OwnPostgres elsewhere = new OwnPostgres(trial, "line-postgres", List.of(), "localhost");
        CuttingProxy line = new CuttingProxy(elsewhere.port());
        super(trial.product("line", Launch.with(inPlainWords(settings("localhost", line.port())))));
        postgres = elsewhere;
        proxy = line;
    }

    /** Prepared statements would hide COMMIT behind a name, and the proxy could not tell it. */
    private static Map<String, String> inPlainWords(Map<String, String> settings) {
        Map<String, String> plain = new HashMap<>(settings);
        plain.computeIfPresent("GUATU_DB_URL", (name, url) -> url + "?prepareThreshold=0");
        return plain;
    }

    /** As the manual says: an address that does not answer is given up after some seconds. */
    static Map<String, String> settings(String host, int port) {
        return Map.of(
                "GUATU_DB_URL",
                "jdbc:postgresql://" + host + ":" + port + "/postgres",
                "GUATU_DB_USER",
                "owner",
                "GUATU_DB_PASSWORD",
                "none");
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(
                new Scenario(
                        "cut-commit",
                        "the line is reset after COMMIT went out, before the answer: every 7th",
                        3,
                        (product, load) -> cutCommits(load)),
                new Scenario(
                        "cut-all", "all lines reset at once", 5, (product, load) -> proxy.cutAll()),
                new Scenario(
                        "half-open",
                        "the line swallows everything for 12 s, both ways, then is reset",
                        2,
                        (product, load) -> {
                            proxy.swallow(true);
                            Product.pause(SILENCE);
                            proxy.swallow(false);
                            proxy.cutAll();
                        }),
                new Scenario(
                        "slow",
                        "every packet takes 200 ms each way, for 15 s",
                        2,
                        (product, load) -> {
                            proxy.slow(SLOW_MILLIS);
                            Product.pause(SLOWNESS);
                            proxy.slow(0);
                        }));
    }

    private void cutCommits(Load load) throws IOException, InterruptedException {
        int before = proxy.cuts();
        proxy.cutEvery(7);
        load.flows(60, Duration.ofMinutes(2));
        proxy.cutEvery(0);
        if (proxy.cuts() == before) {
            throw new IOException("no commit was cut");
        }
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        postgres.close();
    }
}
