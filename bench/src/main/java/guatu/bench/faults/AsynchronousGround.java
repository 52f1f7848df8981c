package guatu.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Three machines whose replication is not synchronous, against the advice (异步复制). What was
 * acknowledged is lost when the leading machine is cut from its peers: the trial counts it, and
 * holds when the application warns of it in log and metrics.
 */
final class AsynchronousGround extends Ground {

    static final List<String> NAMES = List.of("ha-asynchronous");

    private static final Duration AWAY = Duration.ofSeconds(45);

    private final PatroniCluster cluster;

    AsynchronousGround(Trial trial) throws IOException, InterruptedException {
        PatroniCluster three = new PatroniCluster(trial, false);
        super(trial.product("ha-async", three.launch()));
        cluster = three;
    }

    @Override
    boolean mayLose() {
        return true;
    }

    @Override
    String complaint(Client client) throws IOException, InterruptedException {
        String metrics = client.console(product(), "GET", "/api/metrics");
        if (!metrics.contains("guatu_durability_risks 1.0")) {
            return "NO WARNING in the metrics";
        }
        boolean isTold = product().said("Acknowledged reports may be lost: replication");
        return isTold ? "" : "NO WARNING in the log";
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(
                new Scenario(
                        "ha-asynchronous",
                        "asynchronous against the advice, the leader cut from its peers for 45 s",
                        1,
                        (product, load) -> {
                            PatroniNode leader = cluster.leader();
                            leader.reachPeers(false);
                            Product.pause(AWAY);
                            leader.reachPeers(true);
                            cluster.awaitWhole();
                        }));
    }

    @Override
    public void close() {
        cluster.close();
    }
}
