package guatu.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time of the calling thread: what work costs, however busy the machine is. */
public final class CpuClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuClock() {}

    /** The CPU nanoseconds this thread has used. */
    public static long nanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** The CPU nanoseconds that some work takes. */
    public static long nanos(Runnable work) {
        long before = nanos();
        work.run();
        return nanos() - before;
    }

    /** The fewest CPU nanoseconds of several runs, after the code has become warm. */
    public static long best(int runs, Runnable work) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < runs; run++) {
            best = Math.min(best, nanos(work));
        }
        return best;
    }
}
