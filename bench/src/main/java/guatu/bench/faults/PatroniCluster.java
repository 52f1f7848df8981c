package guatu.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Three machines with Patroni and etcd on one bridge (三节点集群). Debian: {@code apt-get install
 * patroni etcd-server postgresql-15}.
 */
final class PatroniCluster implements AutoCloseable {

    static final int NODES = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<PatroniNode> nodes = new ArrayList<>();
    private final String follower;

    /**
     * Puts them up and waits until they have come together.
     *
     * @param synchronous whether a commit waits for a second machine, strictly
     */
    PatroniCluster(Trial trial, boolean synchronous) throws IOException, InterruptedException {
        if (!Trial.isRoot() || !PatroniNode.isInstalled()) {
            throw new IOException("needs root and Debian’s patroni, etcd-server, postgresql-15");
        }
        follower = synchronous ? "synchronous" : "replica";
        clearAway();
        Path folder = trial.folder().resolve(synchronous ? "patroni" : "patroni-asynchronous");
        Trial.command("chmod", "755", trial.folder().toString());
        Trial.command("ip", "link", "add", PatroniNode.BRIDGE, "type", "bridge");
        Trial.command("ip", "addr", "add", "10.231.8.1/24", "dev", PatroniNode.BRIDGE);
        Trial.command("ip", "link", "set", PatroniNode.BRIDGE, "up");
        for (int i = 1; i <= NODES; i++) {
            PatroniNode node = new PatroniNode(i, folder, synchronous);
            nodes.add(node);
            node.putUp();
        }
        for (PatroniNode node : nodes) {
            node.start();
        }
        awaitWhole();
    }

    /** How the application reaches all of them. */
    Launch launch() {
        List<String> hosts = nodes.stream().map(node -> node.address() + ":5432").toList();
        return Launch.with(
                Map.of(
                        "GUATU_DB_URL",
                        "jdbc:postgresql://" + String.join(",", hosts) + "/postgres",
                        "GUATU_DB_USER",
                        "owner",
                        "GUATU_DB_PASSWORD",
                        "none"));
    }

    PatroniNode leader() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (PatroniNode node : nodes) {
                if (node.is("leader")) {
                    return node;
                }
            }
            Product.pause(Duration.ofSeconds(1));
        }
        throw new IOException("No machine leads.");
    }

    /** Until one leads, and one of the others follows as it should. */
    void awaitWhole() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            int leading = 0;
            int following = 0;
            for (PatroniNode node : nodes) {
                leading += node.is("leader") ? 1 : 0;
                following += node.is(follower) ? 1 : 0;
            }
            if (leading == 1 && following > 0) {
                return;
            }
            Product.pause(Duration.ofSeconds(1));
        }
        throw new IOException("The three machines do not come together.");
    }

    /** What a trial that was stopped left. */
    private static void clearAway() throws InterruptedException {
        for (int i = 1; i <= NODES; i++) {
            PatroniNode left = new PatroniNode(i, Path.of("."), true);
            try {
                left.takeDown();
            } catch (IOException nothingThere) {
                Thread.onSpinWait();
            }
        }
        try {
            Trial.command("ip", "link", "del", PatroniNode.BRIDGE);
        } catch (IOException nothingThere) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        try {
            clearAway();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
