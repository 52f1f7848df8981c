package guatu.schedule.time;

import java.util.Arrays;

/**
 * One calendar's working time (工作时间) as sorted intervals of minutes, ranked.
 *
 * <p>A moment is a minute count since 1970-01-01T00:00. The <em>rank</em> of a moment is the work
 * done before it, in minutes. Two tables of buckets, one over moments and one over ranks, lead
 * straight to the interval, so that every question takes constant time however long the span.
 */
public final class WorkTime {
    /** Buckets of 2^10 minutes, a little less than a day. */
    private static final int MOMENT_SHIFT = 10;

    /** Buckets of 2^8 minutes of work, a half shift. */
    private static final int RANK_SHIFT = 8;

    private final int first;
    private final int last;
    private final int work;

    /** Interval i works from start[i] to end[i]; rank[i] is the work done before it. */
    private final int[] start;

    private final int[] end;
    private final int[] rank;

    /** The first interval that ends after the bucket's first moment. */
    private final int[] byMoment;

    /** The interval that holds the bucket's first minute of work. */
    private final int[] byRank;

    /**
     * Working time between two moments.
     *
     * @param first the first moment covered
     * @param last the last moment covered
     * @param intervals starts and ends by turns, ascending, within first and last; touching ones
     *     are joined
     * @throws IllegalArgumentException if nothing is worked or the intervals are out of order
     */
    public WorkTime(int first, int last, int[] intervals) {
        int[] joined = join(intervals);
        if (joined.length == 0 || joined[0] < first || joined[joined.length - 1] > last) {
            throw new IllegalArgumentException(
                    joined.length == 0
                            ? "a calendar needs working time"
                            : "working time must lie within %d and %d".formatted(first, last));
        }
        this.first = first;
        this.last = last;
        int n = joined.length / 2;
        this.start = new int[n + 1];
        this.end = new int[n + 1];
        this.rank = new int[n + 2];
        for (int i = 0; i < n; i++) {
            start[i] = joined[2 * i];
            end[i] = joined[2 * i + 1];
            rank[i + 1] = rank[i] + end[i] - start[i];
        }
        this.work = rank[n];
        // A guard interval without work ends every search.
        start[n] = last;
        end[n] = Integer.MAX_VALUE;
        rank[n + 1] = Integer.MAX_VALUE;
        this.byMoment = buckets(end, ((last - first) >> MOMENT_SHIFT) + 1, MOMENT_SHIFT, first);
        this.byRank =
                buckets(
                        Arrays.copyOfRange(rank, 1, n + 2),
                        (work >> RANK_SHIFT) + 1,
                        RANK_SHIFT,
                        0);
    }

    /** Time that is worked without pause, around the clock (24 小时连续). */
    public static WorkTime always(int first, int last) {
        return new WorkTime(first, last, new int[] {first, last});
    }

    /** The work done before this moment, in minutes. Moments outside the span count as its ends. */
    public int rank(int moment) {
        if (moment <= first) {
            return 0;
        }
        if (moment >= last) {
            return work;
        }
        int i = byMoment[(moment - first) >> MOMENT_SHIFT];
        while (end[i] <= moment) {
            i++;
        }
        return rank[i] + Math.max(0, moment - start[i]);
    }

    /** The moment at which the work after {@code rank} minutes goes on: the next start of work. */
    public int startAt(int rank) {
        if (rank <= 0) {
            return start[0];
        }
        if (rank >= work) {
            return last;
        }
        int i = interval(rank);
        return start[i] + rank - this.rank[i];
    }

    /** The moment by which {@code rank} minutes are worked: never in a pause after them. */
    public int endAt(int rank) {
        if (rank <= 0) {
            return first;
        }
        if (rank > work) {
            return last;
        }
        int i = interval(rank - 1);
        return start[i] + rank - this.rank[i];
    }

    /** The moment after this much work from a moment on (or back, if negative). */
    public int add(int moment, int minutes) {
        return minutes == 0 ? moment : endAt(rank(moment) + minutes);
    }

    /** This moment if work goes on at it, else the next start of work. */
    public int nextStart(int moment) {
        return startAt(rank(moment));
    }

    /** This moment if work was on until it, else the last end of work before. */
    public int lastEnd(int moment) {
        return endAt(rank(moment));
    }

    /** All the work within the span, in minutes. */
    public int work() {
        return work;
    }

    /** The first moment covered. */
    public int first() {
        return first;
    }

    /** The last moment covered. */
    public int last() {
        return last;
    }

    private int interval(int minute) {
        int i = byRank[minute >> RANK_SHIFT];
        while (rank[i + 1] <= minute) {
            i++;
        }
        return i;
    }

    /** For each bucket the first index whose limit lies beyond the bucket's first value. */
    private static int[] buckets(int[] limits, int count, int shift, int origin) {
        var buckets = new int[count];
        for (int bucket = 0, i = 0; bucket < count; bucket++) {
            int value = origin + (bucket << shift);
            while (limits[i] <= value) {
                i++;
            }
            buckets[bucket] = i;
        }
        return buckets;
    }

    private static int[] join(int[] intervals) {
        var joined = new int[intervals.length];
        int n = 0;
        for (int i = 0; i + 1 < intervals.length; i += 2) {
            if (intervals[i + 1] <= intervals[i]) {
                if (intervals[i + 1] < intervals[i]) {
                    throw new IllegalArgumentException("an interval ends before it starts");
                }
                continue;
            }
            if (n > 0 && intervals[i] < joined[n - 1]) {
                throw new IllegalArgumentException("working intervals overlap or are out of order");
            }
            if (n > 0 && intervals[i] == joined[n - 1]) {
                joined[n - 1] = intervals[i + 1];
            } else {
                joined[n++] = intervals[i];
                joined[n++] = intervals[i + 1];
            }
        }
        return Arrays.copyOf(joined, n);
    }
}
