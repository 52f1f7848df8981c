package guatu.bench.tiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of this machine with PostGIS, on the loopback, in a folder that goes again. */
final class ScratchPostgres implements AutoCloseable {

    private static final String INSTALL =
            """
            PostGIS is not installed; on Debian:
              apt-get install postgresql-15-postgis-3
            Without it: ./guatu bench tiles --alone (the encoder beside planetiler's)
            """;

    private final Path programs;
    private final Path folder;
    private final int port;

    private ScratchPostgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Starts one; null, after saying how to install it, when there is none with PostGIS. */
    static @Nullable ScratchPostgres start() throws IOException {
        Path programs = programs();
        if (programs == null) {
            System.out.print(INSTALL);
            return null;
        }
        Path folder = Files.createTempDirectory("guatu-bench-tiles");
        ScratchPostgres postgres = new ScratchPostgres(programs, folder, freePort());
        if (isRoot()) {
            command("chown", "postgres", folder.toString());
        }
        postgres.run("initdb", "-D", postgres.data(), "-U", "bench", "-A", "trust", "-E", "UTF8");
        postgres.run(
                "pg_ctl",
                "-D",
                postgres.data(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p %d -h 127.0.0.1 -k %s -F -c shared_buffers=512MB -c jit=off"
                                .formatted(postgres.port, folder)
                        + " -c max_parallel_workers_per_gather=0",
                "start");
        return postgres;
    }

    /** The folder of the newest PostgreSQL that has PostGIS. */
    private static @Nullable Path programs() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return null;
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.filter(ScratchPostgres::hasPostgis)
                    .max(Comparator.naturalOrder())
                    .map(version -> version.resolve("bin"))
                    .orElse(null);
        }
    }

    private static boolean hasPostgis(Path version) {
        return Files.exists(version.resolve("lib/postgis-3.so"))
                && Files.exists(version.resolve("bin/initdb"));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/postgres?user=bench&prepareThreshold=-1"
                        .formatted(port));
    }

    /** CPU nanoseconds that the backend of a connection has used. */
    static long cpuNanos(int backend) {
        try {
            String counted = Files.readString(Path.of("/proc/" + backend + "/schedstat"));
            return Long.parseLong(counted.split(" ")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        if (isRoot()) {
            words.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        words.add(programs.resolve(program).toString());
        words.addAll(List.of(arguments));
        command(words.toArray(String[]::new));
    }

    private static void command(String... words) throws IOException {
        Process process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IOException(String.join(" ", words) + " ended with " + code);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
