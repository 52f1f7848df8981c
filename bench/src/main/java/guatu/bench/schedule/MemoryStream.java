package guatu.bench.schedule;

import guatu.bench.CpuClock;

/** How fast this machine streams memory, as a ceiling for passes that go through arrays. */
final class MemoryStream {
    private static final int INTS = 16 << 20;
    private static final int RUNS = 7;

    private final int[] a = new int[INTS];
    private final int[] b = new int[INTS];
    private final int[] c = new int[INTS];

    private MemoryStream() {}

    /** Bytes read and written per CPU second by {@code a = b + 3 c} over 64 MiB arrays. */
    static double bytesPerSecond() {
        var stream = new MemoryStream();
        stream.triad();
        long nanos = CpuClock.best(RUNS, stream::triad);
        return 3.0 * Integer.BYTES * INTS / nanos * 1e9;
    }

    private void triad() {
        for (int i = 0; i < INTS; i++) {
            a[i] = b[i] + 3 * c[i];
        }
    }
}
