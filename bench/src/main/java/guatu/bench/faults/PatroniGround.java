package guatu.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Replication synchronous and strict, and the application on the addresses of all three (高可用). */
final class PatroniGround extends Ground {

    static final List<String> NAMES = List.of("ha-kill", "ha-cut", "ha-freeze", "ha-switch");

    private static final Duration AWAY = Duration.ofSeconds(45);

    private final PatroniCluster cluster;

    PatroniGround(Trial trial) throws IOException, InterruptedException {
        PatroniCluster three = new PatroniCluster(trial, true);
        super(trial.product("ha", three.launch()));
        cluster = three;
    }

    /** Where replication is synchronous there is nothing to warn of. */
    @Override
    String complaint(Client client) throws IOException, InterruptedException {
        String metrics = client.console(product(), "GET", "/api/metrics");
        return metrics.contains("guatu_durability_risks 0.0") ? "" : "WARNED without a cause";
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(
                new Scenario(
                        "ha-kill",
                        "kill -9 of all on the leading machine, which comes back after 45 s",
                        2,
                        (product, load) -> {
                            PatroniNode leader = cluster.leader();
                            leader.signal("KILL");
                            Product.pause(AWAY);
                            leader.start();
                            cluster.awaitWhole();
                        }),
                new Scenario(
                        "ha-cut",
                        "the leading machine is cut from application and peers for 45 s",
                        2,
                        (product, load) -> {
                            PatroniNode leader = cluster.leader();
                            leader.cable(false);
                            Product.pause(AWAY);
                            leader.cable(true);
                            cluster.awaitWhole();
                        }),
                new Scenario(
                        "ha-freeze",
                        "everything on the leading machine is frozen for 45 s",
                        2,
                        (product, load) -> {
                            PatroniNode leader = cluster.leader();
                            leader.signal("STOP");
                            Product.pause(AWAY);
                            leader.signal("CONT");
                            cluster.awaitWhole();
                        }),
                new Scenario(
                        "ha-switch",
                        "the lead is handed over in good order",
                        2,
                        (product, load) -> {
                            cluster.leader().handOver();
                            cluster.awaitWhole();
                        }));
    }

    @Override
    public void close() {
        cluster.close();
    }
}
