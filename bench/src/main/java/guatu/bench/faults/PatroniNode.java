package guatu.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One of three machines with etcd, Patroni and PostgreSQL, each a network namespace (集群节点). */
final class PatroniNode {

    static final String BRIDGE = "gthabr";

    private static final String NET = "10.231.8.";
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final Duration ASK = Duration.ofSeconds(2);

    private final int number;
    private final Path folder;
    private final boolean synchronous;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(ASK).build();

    PatroniNode(int number, Path folder, boolean synchronous) {
        this.number = number;
        this.synchronous = synchronous;
        this.folder = folder.resolve(name(number));
    }

    static boolean isInstalled() {
        return Files.exists(Path.of("/usr/bin/patroni"))
                && Files.exists(Path.of("/usr/bin/etcd"))
                && Files.exists(PROGRAMS);
    }

    static String name(int number) {
        return "gtha" + number;
    }

    static String address(int number) {
        return NET + (10 + number);
    }

    String name() {
        return name(number);
    }

    String address() {
        return address(number);
    }

    /** The namespace and its cable to the bridge. */
    void putUp() throws IOException, InterruptedException {
        String cable = name() + "v";
        Trial.command("ip", "netns", "add", name());
        ip("link add " + cable + " type veth peer name eth0 netns " + name());
        ip("link set " + cable + " master " + BRIDGE + " up");
        ip("-n " + name() + " addr add " + address() + "/24 dev eth0");
        ip("-n " + name() + " link set eth0 up");
        ip("-n " + name() + " link set lo up");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("patroni.yml"), settings());
        Trial.command("chown", "-R", "postgres", folder.toString());
    }

    void start() throws IOException {
        List<String> peers = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            peers.add(name(i) + "=http://" + address(i) + ":2380");
        }
        run(
                "etcd",
                "etcd",
                // Debian's Patroni 3.0.2 keeps a cache of etcd's version 3 that goes stale when a
                // machine was frozen, and then never has a synchronous standby again (Patroni
                // issue 2779, mended in 3.1.0); by version 2 it keeps none.
                "--enable-v2",
                "--name",
                name(),
                "--data-dir",
                folder.resolve("etcd").toString(),
                "--listen-peer-urls",
                "http://" + address() + ":2380",
                "--initial-advertise-peer-urls",
                "http://" + address() + ":2380",
                "--listen-client-urls",
                "http://" + address() + ":2379",
                "--advertise-client-urls",
                "http://" + address() + ":2379",
                "--initial-cluster",
                String.join(",", peers));
        run("patroni", "patroni", folder.resolve("patroni.yml").toString());
    }

    private void run(String log, String... program) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of("ip", "netns", "exec", name(), "runuser", "-u", "postgres", "--"));
        command.addAll(List.of(program));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve(log + ".log").toFile()))
                .start();
    }

    /** Sends a signal to everything that runs on the machine. */
    void signal(String signal) throws IOException, InterruptedException {
        Process ask = new ProcessBuilder("ip", "netns", "pids", name()).start();
        String pids =
                new String(ask.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        ask.waitFor();
        if (!pids.isEmpty()) {
            List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
            command.addAll(List.of(pids.split("\\s+")));
            new ProcessBuilder(command).start().waitFor();
        }
    }

    void cable(boolean in) throws IOException, InterruptedException {
        ip("link set " + name() + "v " + (in ? "up" : "down"));
    }

    /** Cuts it from its peers, or joins it again; the application reaches it all the time. */
    void reachPeers(boolean reach) throws IOException, InterruptedException {
        for (int peer = 1; peer <= PatroniCluster.NODES; peer++) {
            if (peer != number) {
                String route = (reach ? "del" : "add") + " blackhole " + address(peer) + "/32";
                ip("-n " + name() + " route " + route);
            }
        }
    }

    /** Whether Patroni says that this machine has the role, such as {@code leader}. */
    boolean is(String role) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://" + address() + ":8008/" + role))
                            .timeout(ASK)
                            .GET()
                            .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Has Patroni hand the lead over in good order. */
    void handOver() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://" + address() + ":8008/switchover"))
                        .timeout(Duration.ofMinutes(1))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"leader\":\"" + name() + "\"}"))
                        .build();
        http.send(request, BodyHandlers.discarding());
    }

    void takeDown() throws IOException, InterruptedException {
        signal("KILL");
        try {
            ip("link del " + name() + "v");
        } finally {
            ip("netns del " + name());
        }
    }

    private static void ip(String words) throws IOException, InterruptedException {
        Trial.command(("ip " + words).split(" "));
    }

    private String settings() {
        return """
        scope: guatu
        name: %1$s
        restapi: {listen: '%2$s:8008', connect_address: '%2$s:8008'}
        etcd: {hosts: ['%3$s:2379', '%4$s:2379', '%5$s:2379']}
        bootstrap:
          dcs:
            ttl: 20
            loop_wait: 4
            retry_timeout: 5
            maximum_lag_on_failover: 1048576
            synchronous_mode: %8$s
            synchronous_mode_strict: %8$s
            postgresql: {use_pg_rewind: true, parameters: {synchronous_commit: 'on'}}
          initdb: [{encoding: UTF8}, {locale: C}, data-checksums]
          pg_hba: ['host all all 10.231.8.0/24 trust', 'host replication all 10.231.8.0/24 trust']
        postgresql:
          listen: '%2$s:5432'
          connect_address: '%2$s:5432'
          data_dir: '%6$s/data'
          bin_dir: '%7$s'
          remove_data_directory_on_rewind_failure: true
          authentication:
            superuser: {username: owner, password: none}
            replication: {username: replicator, password: none}
          parameters: {unix_socket_directories: '%6$s', max_connections: 60}
        """
                .formatted(
                        name(),
                        address(),
                        address(1),
                        address(2),
                        address(3),
                        folder,
                        PROGRAMS,
                        synchronous);
    }
}
