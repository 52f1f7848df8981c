package guatu.bench.schedule;

import guatu.bench.Benchmark;
import guatu.bench.CpuClock;
import guatu.schedule.network.Bound;
import guatu.schedule.network.Dated;
import guatu.schedule.network.Dates;
import guatu.schedule.network.Network;
import guatu.schedule.time.Moments;
import guatu.schedule.time.WorkTime;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Full passes at four sizes, one report in a big city, memory, and MPXJ on the same network. */
public final class ScheduleBenchmark implements Benchmark {
    private static final int CITY = 100_000;
    private static final int WARM_CITY = 10_000;
    private static final int REPORTS = 2_000;
    private static final int TURNS = 3;
    private static final int OURS_A_TURN = 100;
    private static final long ROOM_FOR_TEN_MILLION = 6L << 30;

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public String purpose() {
        return "full passes from 10 thousand to 10 million, re-dating, memory; beside MPXJ"
                + " [--small: without the 10 million] [--alone: without MPXJ]";
    }

    @Override
    public int run(List<String> arguments) {
        double ceiling = MemoryStream.bytesPerSecond();
        long calendars = RandomCity.workTimes().stream().mapToLong(WorkTime::bytes).sum();
        System.out.printf(
                "memory streams at %.1f GB per CPU s; three calendars of 21 years take %,d KiB,"
                        + " not counted below%n",
                ceiling / 1e9, calendars / 1024);
        System.out.println("full pass with float     CPU ms   activities/CPU s   bytes each");
        long nanos = 0;
        double first = 0;
        double last = 0;
        for (int size : sizes(arguments.contains("--small"))) {
            long spent = pass(size, ceiling, calendars);
            nanos = size == CITY ? spent : nanos;
            first = first == 0 ? (double) spent / size : first;
            last = (double) spent / size;
        }
        System.out.printf(
                "an activity of the largest costs %.2f times one of the smallest; each look-up"
                        + " waits for the one before it and for branches, not for bandwidth%n",
                last / first);
        redate(nanos);
        if (!arguments.contains("--alone")) {
            besideMpxj();
        }
        return 0;
    }

    /** Ten million activities need some gigabytes; where there are none, they are left out. */
    private static int[] sizes(boolean small) {
        boolean fits = Runtime.getRuntime().maxMemory() >= ROOM_FOR_TEN_MILLION;
        if (small || !fits) {
            if (!fits) {
                System.out.println("10 million activities left out: they need a heap of 6 GiB");
            }
            return new int[] {10_000, CITY, 1_000_000};
        }
        return new int[] {10_000, CITY, 1_000_000, 10_000_000};
    }

    /** Prints one size; the CPU nanoseconds of its pass. */
    private static long pass(int size, double ceiling, long calendars) {
        long before = usedBytes();
        Network network = new RandomCity(size).network();
        Dates dates = Dates.of(network);
        long bytes = usedBytes() - before - calendars;
        int runs = Math.clamp(8_000_000 / size, 3, 100);
        long nanos = CpuClock.best(runs, () -> Dates.of(network));
        double share = TouchedMemory.bytes(network) / (nanos / 1e9) / ceiling;
        System.out.printf(
                "%,12d %18.2f %,18.0f %12.1f   %2.0f %% of the streaming ceiling, last float %d%n",
                size,
                nanos / 1e6,
                size / (nanos / 1e9),
                (double) bytes / size,
                100 * share,
                dates.totalFloat(network.size() - 1));
        return nanos;
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** One report after the other: an expected finish, or other remaining work. */
    private static void redate(long fullPass) {
        Dated dated = Dated.of(new RandomCity(CITY).network());
        var random = new SplittableRandom(1);
        for (int warm = 0; warm < REPORTS; warm++) {
            dated = report(dated, random);
        }
        var nanos = new long[REPORTS];
        int wrong = 0;
        for (int r = 0; r < REPORTS; r++) {
            long before = CpuClock.nanos();
            dated = report(dated, random);
            nanos[r] = CpuClock.nanos() - before;
            wrong += r % 100 == 0 && !dated.dates().equals(Dates.of(dated.network())) ? 1 : 0;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "one report in %,d: median %.3f ms, 99th percentile %.3f ms, full pass %.2f ms;"
                        + " %d of %d differ from a full pass%n",
                CITY,
                nanos[REPORTS / 2] / 1e6,
                nanos[REPORTS * 99 / 100] / 1e6,
                fullPass / 1e6,
                wrong,
                REPORTS / 100);
    }

    private static Dated report(Dated dated, SplittableRandom random) {
        int node = random.nextInt(dated.network().size());
        int minutes = 480 * (1 + random.nextInt(12));
        int expected = Moments.of(RandomCity.START.plusDays(random.nextInt(600)));
        return random.nextBoolean()
                ? dated.change(edits -> edits.duration(node, minutes))
                : dated.change(edits -> edits.bound(node, Bound.FINISH_FLOOR, expected));
    }

    /**
     * The same work on both sides: dates both ways and the float of each activity, of a network
     * that has been told. MPXJ is warm from smaller cities. The two take turns, so that a slow
     * moment of the machine does not fall on one of them alone, and the best of each counts.
     */
    private static void besideMpxj() {
        for (int warm = 0; warm < 3; warm++) {
            MpxjPeer.of(new RandomCity(WARM_CITY)).date();
        }
        var city = new RandomCity(CITY);
        Network network = city.network();
        MpxjPeer peer = MpxjPeer.of(city);
        long ours = Long.MAX_VALUE;
        long theirs = Long.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            ours = Math.min(ours, CpuClock.best(OURS_A_TURN, () -> Dates.of(network)));
            theirs = Math.min(theirs, CpuClock.nanos(peer::date));
        }
        System.out.printf(
                "MPXJ 14.3.4 on the same %,d: %.1f CPU s, ours %.4f CPU s: %,.0f times%n",
                CITY, theirs / 1e9, ours / 1e9, (double) theirs / ours);
        MpxjDifferences.of(city, CITY, network, peer).print();
    }
}
