package guatu.bench.load;

import guatu.bench.faults.Client;
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
 * @param seconds by the clock
 */
record Sample(long requests, long failed, double cpuSeconds, double seconds) {

    private static final double NANOS = 1e9;
    private static final Duration SLICE = Duration.ofSeconds(3);
    private static final int LEAST_SLICES = 4;
    private static final int MOST_SLICES = 10;
    private static final long WARM = 20_000;

    /** Asks once; true when it was answered with 200. */
    interface Once {
        boolean ask(long key) throws InterruptedException;
    }

    /** What one client asks for. */
    interface Asking {
        boolean ask(Client client, String key) throws InterruptedException;
    }

    static Sample of(ProcessHandle server, int clients, Duration time, Once once)
            throws InterruptedException {
        AtomicLong answered = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        AtomicLong key = new AtomicLong(System.nanoTime());
        long begun = System.nanoTime();
        double cpuBefore = cpuSeconds(server);
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
                cpuSeconds(server) - cpuBefore,
                (System.nanoTime() - begun) / NANOS);
    }

    /** Until Java has compiled what matters, or half a minute is over. */
    static void warm(ProcessHandle server, int clients, Once once) throws InterruptedException {
        long answered = 0;
        for (int i = 0; i < MOST_SLICES && (i < LEAST_SLICES || answered < WARM); i++) {
            answered += of(server, clients, SLICE, once).requests();
        }
    }

    static double cpuSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS;
    }

    double perCpuSecond() {
        return requests / cpuSeconds;
    }

    @Override
    public String toString() {
        return "%d requests (%d failed), %.1f CPU s, %.0f per CPU s"
                .formatted(requests, failed, cpuSeconds, perCpuSecond());
    }
}
