package guatu.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Three machines with Patroni, replication synchronous and strict, and the application on all their
 * addresses (高可用). Debian: {@code apt-get install patroni etcd-server postgresql-15}.
 */
final class PatroniGround implements Ground {

    static final List<String> NAMES = List.of("ha-kill", "ha-cut", "ha-freeze", "ha-switch");

    private static final int NODES = 3;
    private static final Duration AWAY = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<PatroniNode> nodes = new ArrayList<>();
    private final Product product;

    PatroniGround(Trial trial) throws IOException, InterruptedException {
        if (!Trial.isRoot() || !PatroniNode.isInstalled()) {
            throw new IOException("needs root and Debian’s patroni, etcd-server, postgresql-15");
        }
        clearAway();
        Path folder = trial.folder().resolve("patroni");
        Trial.command("chmod", "755", trial.folder().toString());
        Trial.command("ip", "link", "add", PatroniNode.BRIDGE, "type", "bridge");
        Trial.command("ip", "addr", "add", "10.231.8.1/24", "dev", PatroniNode.BRIDGE);
        Trial.command("ip", "link", "set", PatroniNode.BRIDGE, "up");
        StringBuilder hosts = new StringBuilder();
        for (int i = 1; i <= NODES; i++) {
            PatroniNode node = new PatroniNode(i, folder);
            nodes.add(node);
            node.putUp();
            hosts.append(i == 1 ? "" : ",").append(node.address()).append(":5432");
        }
        for (PatroniNode node : nodes) {
            node.start();
        }
        awaitWhole();
        product =
                new Product(
                        trial.app(),
                        trial.folder().resolve("ha"),
                        Launch.with(
                                Map.of(
                                        "GUATU_DB_URL",
                                        "jdbc:postgresql://" + hosts + "/postgres",
                                        "GUATU_DB_USER",
                                        "owner",
                                        "GUATU_DB_PASSWORD",
                                        "none")));
    }

    @Override
    public Product product() {
        return product;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                new Scenario(
                        "ha-kill",
                        "kill -9 of all on the leading machine, which comes back after 45 s",
                        2,
                        (product, load) -> {
                            PatroniNode leader = leader();
                            leader.signal("KILL");
                            Product.pause(AWAY);
                            leader.start();
                            awaitWhole();
                        }),
                new Scenario(
                        "ha-cut",
                        "the leading machine is cut from application and peers for 45 s",
                        2,
                        (product, load) -> {
                            PatroniNode leader = leader();
                            leader.cable(false);
                            Product.pause(AWAY);
                            leader.cable(true);
                            awaitWhole();
                        }),
                new Scenario(
                        "ha-freeze",
                        "everything on the leading machine is frozen for 45 s",
                        2,
                        (product, load) -> {
                            PatroniNode leader = leader();
                            leader.signal("STOP");
                            Product.pause(AWAY);
                            leader.signal("CONT");
                            awaitWhole();
                        }),
                new Scenario(
                        "ha-switch",
                        "the lead is handed over in good order",
                        2,
                        (product, load) -> {
                            leader().handOver();
                            awaitWhole();
                        }));
    }

    /** What a trial that was stopped left. */
    private static void clearAway() throws InterruptedException {
        for (int i = 1; i <= NODES; i++) {
            PatroniNode left = new PatroniNode(i, Path.of("."));
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

    private PatroniNode leader() throws IOException, InterruptedException {
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

    /** Until one leads, and one of the others follows synchronously. */
    private void awaitWhole() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            int leading = 0;
            int following = 0;
            for (PatroniNode node : nodes) {
                leading += node.is("leader") ? 1 : 0;
                following += node.is("synchronous") ? 1 : 0;
            }
            if (leading == 1 && following > 0) {
                return;
            }
            Product.pause(Duration.ofSeconds(1));
        }
        throw new IOException("The three machines do not come together.");
    }

    @Override
    public void close() throws IOException {
        try {
            clearAway();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
