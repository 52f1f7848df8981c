package guatu.bench.load;

import guatu.bench.faults.Client;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many requests in so much CPU time of the server (采样).
 *
 * @param requests answered with 200
 * @param failed answered otherwise, or not
 * @param cpuSeconds that the server's process used
 * @param compilerSeconds of these that Java's compilers still took
 * @param databaseSeconds of CPU time that PostgreSQL used meanwhile
 * @param seconds by the clock
 */
record Sample(
        long requests,
        long failed,
        double cpuSeconds,
        double compilerSeconds,
        double databaseSeconds,
        double seconds) {

    private static final double NANOS = 1e9;
    private static final Duration SLICE = Duration.ofSeconds(3);
    private static final int MOST_SLICES = 30;

    /** Of the server's CPU time that its compilers may still take in a slice. */
    private static final double STILL_COMPILING = 0.06;

    private static final int LEVEL_SLICES = 2;

    /** Asks once; true when it was answered with 200. */
    interface Once {
        boolean ask(long key) throws InterruptedException;
    }

    /** What one client asks for. */
    interface Asking {
        boolean ask(Client client, String key) throws InterruptedException;
    }

    static Sample of(Meter meter, int clients, Duration time, Once once)
            throws IOException, InterruptedException {
        AtomicLong answered = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        AtomicLong key = new AtomicLong(System.nanoTime());
        long begun = System.nanoTime();
        double serverBefore = meter.serverSeconds();
        double compilersBefore = meter.compilerSeconds();
        double databaseBefore = meter.databaseSeconds();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    while (System.nanoTime() - begun < time.toNanos()) {
                                        (once.ask(key.incrementAndGet()) ? answered : failed)
                                                .incrementAndGet();
                                    }
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return new Sample(
                answered.get(),
                failed.get(),
                meter.serverSeconds() - serverBefore,
                meter.compilerSeconds() - compilersBefore,
                meter.databaseSeconds() - databaseBefore,
                (System.nanoTime() - begun) / NANOS);
    }

    /**
     * Until Java has compiled what matters: until its compilers take next to nothing of the
     * server's CPU time, or a minute and a half is over.
     */
    static void warm(Meter meter, int clients, Once once) throws IOException, InterruptedException {
        int level = 0;
        for (int i = 0; i < MOST_SLICES && level < LEVEL_SLICES; i++) {
            Sample slice = of(meter, clients, SLICE, once);
            double share = slice.compilerSeconds() / slice.cpuSeconds();
            level = share < STILL_COMPILING ? level + 1 : 0;
        }
    }

    double perCpuSecond() {
        return requests / cpuSeconds;
    }

    double perCpuSecondWithDatabase() {
        return requests / (cpuSeconds + databaseSeconds);
    }

    @Override
    public String toString() {
        return """
        %d requests (%d failed), %.1f CPU s (compilers %.1f) + %.1f of PostgreSQL, \
        %.0f per CPU s\
        """
                .formatted(
                        requests,
                        failed,
                        cpuSeconds,
                        compilerSeconds,
                        databaseSeconds,
                        perCpuSecond());
    }
}
