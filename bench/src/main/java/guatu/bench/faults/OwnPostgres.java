package guatu.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL beside the product, from the programs that came with it (外置数据库). */
public final class OwnPostgres implements AutoCloseable {

    private final Path programs;
    private final Path cluster;
    private final List<String> before;
    private final int port;

    /**
     * Makes a cluster and starts it, fsync on, as a careful operator would.
     *
     * @param before words before every command, such as those that enter a network namespace
     * @param host on which it listens
     */
    public OwnPostgres(Trial trial, String name, List<String> before, String host)
            throws IOException, InterruptedException {
        this.programs = find(trial.postgresPrograms());
        this.cluster = trial.folder().resolve(name);
        this.before = before;
        this.port = Product.freePort();
        String at = cluster.toString();
        run("initdb", "-D", at, "-U", "owner", "--auth=trust", "-E", "UTF8", "--locale=C");
        Files.writeString(
                cluster.resolve("pg_hba.conf"),
                "host all all all trust\n",
                StandardOpenOption.APPEND);
        String options =
                " -c listen_addresses=%s -c unix_socket_directories='' -c max_connections=60"
                        .formatted(host);
        run(
                "pg_ctl",
                "-D",
                cluster.toString(),
                "-w",
                "-l",
                cluster + ".log",
                "-o",
                "-p " + port + options,
                "start");
    }

    /** How the product reaches it at that host. */
    public Map<String, String> settings(String host) {
        return LineGround.settings(host, port);
    }

    /** Its first process, the parent of all others. */
    public ProcessHandle handle() throws IOException {
        List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .orElseThrow(() -> new IOException("PostgreSQL does not run."));
    }

    int port() {
        return port;
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        // PostgreSQL refuses to run as root; in a namespace of its own it does not know.
        if (Trial.isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path log = cluster.resolveSibling("own-postgres.log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException(program + " failed; see " + log);
        }
    }

    private static Path find(Path unpacked) throws IOException {
        try (Stream<Path> files = Files.walk(unpacked)) {
            return files.filter(file -> file.endsWith("bin/initdb"))
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow(() -> new IOException("No PostgreSQL under " + unpacked));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("pg_ctl", "-D", cluster.toString(), "-m", "immediate", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
