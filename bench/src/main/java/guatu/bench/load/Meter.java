package guatu.bench.load;

import guatu.bench.faults.OwnPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * Reads the CPU time of a server and of the database beside it (处理器时间).
 *
 * @param server whose process is measured
 * @param postgres with all its processes
 */
record Meter(ProcessHandle server, OwnPostgres postgres) {

    private static final double NANOS = 1e9;

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

    /** Since the process began. */
    static double cpuSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS;
    }
}
