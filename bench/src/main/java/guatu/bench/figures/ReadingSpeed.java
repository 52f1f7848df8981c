package guatu.bench.figures;

import guatu.bench.CpuClock;
import guatu.figures.reading.ClaimReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** How fast a text is read, in CPU time of one thread (速度), and that twice the text takes twice. */
final class ReadingSpeed {

    private static final int WARM_UP = 80;
    private static final int MEGABYTE = 1_000_000;

    private final String passage;
    private final double passageBytes;

    ReadingSpeed(String passage) {
        this.passage = passage;
        this.passageBytes = passage.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A line for each size: megabytes of UTF-8, seconds, megabytes a second, claims. */
    void print(int greatestMegabytes) {
        String one = text(1);
        for (int i = 0; i < WARM_UP; i++) {
            ClaimReader.read(one);
        }
        for (int size = 1; size < greatestMegabytes; size *= 3) {
            print(text(size), size);
        }
        print(text(greatestMegabytes), greatestMegabytes);
    }

    private static void print(String text, int megabytes) {
        AtomicLong claims = new AtomicLong();
        long nanos =
                CpuClock.nanos(
                        () -> ClaimReader.read(text, null, claim -> claims.incrementAndGet()));
        System.out.printf(
                "%5d MB  %8.2f s  %6.1f MB/s  %,d figures%n",
                megabytes, nanos / 1e9, megabytes / (nanos / 1e9), claims.get());
    }

    private String text(int megabytes) {
        int copies = (int) Math.ceil(megabytes * (double) MEGABYTE / passageBytes);
        return passage.repeat(copies);
    }
}
