package guatu.bench.load;

import guatu.bench.faults.OwnPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Reads the CPU time of a server and of the database beside it (处理器时间).
 *
 * @param server whose process is measured
 * @param postgres with all its processes
 */
record Meter(ProcessHandle server, OwnPostgres postgres) {

    private static final double NANOS = 1e9;

    /** Linux counts CPU time of threads in hundredths of a second. */
    private static final double TICKS = 100;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    double serverSeconds() {
        return cpuSeconds(server);
    }

    /** Of those processes that live: both pools keep theirs. */
    double databaseSeconds() {
        try {
            return postgres.handle().descendants().mapToDouble(Meter::cpuSeconds).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Java's compilers took so far (Linux tells it by thread). */
    double compilerSeconds() throws IOException {
        double ticks = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + server.pid() + "/task"))) {
            for (Path thread : threads.toList()) {
                ticks += compilerTicks(thread.resolve("stat"));
            }
        }
        return ticks / TICKS;
    }

    /** Compilers come and go. */
    private static double compilerTicks(Path file) throws IOException {
        String stat;
        try {
            stat = Files.readString(file);
        } catch (NoSuchFileException gone) {
            return 0;
        }
        int end = stat.lastIndexOf(')');
        String name = stat.substring(stat.indexOf('(') + 1, end);
        if (!name.startsWith("C1 ") && !name.startsWith("C2 ")) {
            return 0;
        }
        String[] rest = stat.substring(end + 2).split(" ", -1);
        return Double.parseDouble(rest[USER_TIME]) + Double.parseDouble(rest[SYSTEM_TIME]);
    }

    /** Since the process began. */
    static double cpuSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS;
    }
}
