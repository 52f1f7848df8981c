package guatu.bench.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged product on a data folder of its own, as an operator runs and loses it (被试产品). */
public final class Product {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private Path app;
    private final Path data;
    private final int port;
    private final Launch launch;
    private @Nullable Process process;

    /**
     * On a data folder of its own; not started yet.
     *
     * @param app its folder, or the one jar that was built
     */
    public Product(Path app, Path data, Launch launch) throws IOException {
        this.app = app;
        this.data = data;
        this.launch = launch;
        this.port = freePort();
    }

    /** From the next start on it is another program on the same data. */
    void becomes(Path otherApp) {
        app = otherApp;
    }

    Path data() {
        return data;
    }

    String url() {
        return "http://localhost:" + port;
    }

    String consoleToken() throws IOException {
        return Files.readString(data.resolve("console.token")).strip();
    }

    /** Starts it and waits until it answers; says after how long. */
    public Duration start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process started = launch();
        while (!Files.exists(data.resolve("server.address"))) {
            if (!started.isAlive()) {
                throw new IOException("The server did not start; see " + log());
            }
            if (System.nanoTime() - begun > START_LIMIT.toNanos()) {
                throw new IOException("The server did not become ready; see " + log());
            }
            pause(GLANCE);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Starts it and kills it after a while, wherever it has come to. */
    void startAndKill(Duration after) throws IOException, InterruptedException {
        launch();
        pause(after);
        kill();
    }

    private Process launch() throws IOException {
        Files.createDirectories(data);
        Files.deleteIfExists(data.resolve("server.address"));
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        // As the launcher starts it: memory that rests is given back.
                        "-Xms96m",
                        "-XX:MaxNewSize=64m",
                        "-XX:-ShrinkHeapInSteps",
                        "-XX:MinHeapFreeRatio=20",
                        "-XX:MaxHeapFreeRatio=30",
                        "-Xmx" + launch.heap(),
                        "-Duser.timezone=Asia/Shanghai",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(launch.options());
        Path jar = Files.isDirectory(app) ? app.resolve("guatu.jar") : app;
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(launch.settings());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().put("GUATU_DATA", data.toString());
        builder.environment().put("GUATU_PORT", Integer.toString(port));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        Process started = builder.start();
        process = started;
        return started;
    }

    /** The process that runs. */
    public ProcessHandle handle() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("It does not run.");
        }
        return running.toHandle();
    }

    /** What it holds of the machine's memory, in megabytes (Linux). */
    public long residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + handle().pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IOException("The system does not tell.");
    }

    /** Any signal for the application alone, such as STOP and CONT. */
    public void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(handle().pid())).start().waitFor();
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** Whether its log has the words. */
    boolean said(String words) throws IOException {
        return Files.readString(log()).contains(words);
    }

    /** As a power cut takes the application alone: SIGKILL. */
    void kill() throws InterruptedException {
        Process killed = process;
        if (killed != null) {
            killed.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
    }

    /** As an operator stops it: SIGTERM. */
    public void stop() throws InterruptedException {
        Process stopped = process;
        if (stopped != null) {
            stopped.destroy();
            if (!stopped.waitFor(1, TimeUnit.MINUTES)) {
                stopped.destroyForcibly();
            }
        }
    }

    /** The embedded PostgreSQL of the folder, while it runs. */
    Optional<ProcessHandle> postgres() throws IOException {
        Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    /** SIGKILL for PostgreSQL and all its processes. */
    void killPostgres() throws IOException, InterruptedException {
        signalPostgres("KILL");
    }

    /** Any signal for PostgreSQL and all its processes. */
    void signalPostgres(String signal) throws IOException, InterruptedException {
        Optional<ProcessHandle> postgres = postgres();
        if (postgres.isPresent()) {
            List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
            command.add(Long.toString(postgres.get().pid()));
            postgres.get().descendants().forEach(p -> command.add(Long.toString(p.pid())));
            new ProcessBuilder(command).start().waitFor();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits. */
    public static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
