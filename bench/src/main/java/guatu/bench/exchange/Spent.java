package guatu.bench.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process has used (用量).
 *
 * @param cpuSeconds processor time, all threads
 * @param peakMegabytes the most memory it held at once, the JVM itself included; 0 where the system
 *     does not tell
 */
record Spent(double cpuSeconds, long peakMegabytes) {

    /** What a running process has used until now. */
    static Spent of(ProcessHandle process) {
        double cpu =
                process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L)
                        / (double) Duration.ofSeconds(1).toNanos();
        return new Spent(cpu, peak(process.pid()));
    }

    /** What was used since an earlier reading. */
    Spent since(Spent earlier) {
        return new Spent(cpuSeconds - earlier.cpuSeconds, peakMegabytes);
    }

    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
