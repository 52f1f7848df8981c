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
    /** Buckets narrower than this would make the tables larger than they are worth. */
    private static final int NARROWEST = 30;

    /** Buckets of a calendar whose shifts keep to no grid. */
    private static final int USUAL = 240;

    /**
     * Division by the width as a product: exact for 120 years of minutes and widths of up to a day.
     */
    private static final int RECIPROCAL_SHIFT = 40;

    private static final int ROW = 4;
    private static final int START = 0;
    private static final int END = 1;
    private static final int RANK = 2;

    private final int first;
    private final int last;
    private final int work;

    /**
     * Rows of four: an interval's start and end, the work done before it, nothing. Side by side, so
     * that one question touches one or two lines of the processor's cache.
     */
    private final int[] rows;

    /**
     * The buckets' width in minutes, as a reciprocal. It is the grid on which all shifts begin and
     * end, so that a bucket lies within one interval or pause and no search follows; where shifts
     * keep to no grid, a search of a few steps does.
     */
    private final long perMinute;

    /** The row of the first interval that ends after the bucket's first moment. */
    private final int[] byMoment;

    /** The row of the interval that holds the bucket's first minute of work. */
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
        this.rows = new int[(n + 2) * ROW];
        int done = 0;
        for (int i = 0; i < n; i++) {
            row(i, joined[2 * i], joined[2 * i + 1], done);
            done += joined[2 * i + 1] - joined[2 * i];
        }
        this.work = done;
        // Guards without work end every search.
        row(n, last, Integer.MAX_VALUE, done);
        row(n + 1, last, Integer.MAX_VALUE, Integer.MAX_VALUE);
        int width = width(first, joined);
        this.perMinute = (1L << RECIPROCAL_SHIFT) / width + 1;
        this.byMoment = buckets(END, (last - first) / width + 1, width, first);
        this.byRank = buckets(ROW + RANK, work / width + 1, width, 0);
    }

    /** The widest grid within a day on which all lies, or the usual width if it is too narrow. */
    private static int width(int first, int[] intervals) {
        int grid = ShiftCalendar.DAY;
        for (int moment : intervals) {
            grid = commonDivisor(grid, moment - first);
        }
        return grid < NARROWEST ? USUAL : grid;
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    private int bucket(int minute) {
        return (int) ((minute * perMinute) >>> RECIPROCAL_SHIFT);
    }

    private void row(int i, int start, int end, int rank) {
        rows[i * ROW + START] = start;
        rows[i * ROW + END] = end;
        rows[i * ROW + RANK] = rank;
    }

    /** Time that is worked without pause, around the clock (24 小时连续). */
    public static WorkTime always(int first, int last) {
        return new WorkTime(first, last, new int[] {first, last});
    }

    /** The work done before this moment, in minutes. Moments outside the span count as its ends. */
    public int rank(int moment) {
        return rank(row(moment), moment);
    }

    /**
     * Where a moment lies, for the questions below: asked once, answered three times. It is the
     * first interval that ends after the moment.
     */
    public int row(int moment) {
        int inSpan = Math.max(first, Math.min(moment, last));
        int row = byMoment[bucket(inSpan - first)];
        while (rows[row + END] <= inSpan) {
            row += ROW;
        }
        return row;
    }

    /** The work done before a moment in this row. */
    public int rank(int row, int moment) {
        return rows[row + RANK] + Math.max(0, Math.min(moment, last) - rows[row + START]);
    }

    /** The next start of work from a moment in this row, or the moment itself if it is worked. */
    public int nextStart(int row, int moment) {
        return Math.max(Math.min(moment, last), rows[row + START]);
    }

    /** The last end of work before a moment in this row, or the moment itself if work is on. */
    public int lastEnd(int row, int moment) {
        if (moment > rows[row + START]) {
            return Math.min(moment, last);
        }
        return row == 0 ? first : rows[row - ROW + END];
    }

    /** This much work, or as much of it as lies within the span. */
    public int within(int rank) {
        return Math.max(0, Math.min(rank, work));
    }

    /** The moment at which the work after {@code rank} minutes goes on: the next start of work. */
    public int startAt(int rank) {
        if (rank <= 0) {
            return rows[START];
        }
        if (rank >= work) {
            return last;
        }
        int i = interval(rank);
        return rows[i + START] + rank - rows[i + RANK];
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
        return rows[i + START] + rank - rows[i + RANK];
    }

    /** The moment after this much work from a moment on (or back, if negative). */
    public int add(int moment, int minutes) {
        return minutes == 0 ? moment : endAt(rank(moment) + minutes);
    }

    /** This moment if work goes on at it, else the next start of work. */
    public int nextStart(int moment) {
        return nextStart(row(moment), moment);
    }

    /** This moment if work was on until it, else the last end of work before. */
    public int lastEnd(int moment) {
        return lastEnd(row(moment), moment);
    }

    /** All the work within the span, in minutes. */
    public int work() {
        return work;
    }

    /** The memory that its tables take, in bytes. */
    public long bytes() {
        return (long) Integer.BYTES * (rows.length + byMoment.length + byRank.length);
    }

    /** The first moment covered. */
    public int first() {
        return first;
    }

    /** The last moment covered. */
    public int last() {
        return last;
    }

    /** The row of the interval that holds this minute of work. */
    private int interval(int minute) {
        int i = byRank[bucket(minute)];
        while (rows[i + ROW + RANK] <= minute) {
            i += ROW;
        }
        return i;
    }

    /** For each bucket the first row whose limit, at an offset, lies beyond its first value. */
    private int[] buckets(int limit, int count, int width, int origin) {
        var buckets = new int[count];
        for (int bucket = 0, i = 0; bucket < count; bucket++) {
            int value = origin + bucket * width;
            while (rows[i + limit] <= value) {
                i += ROW;
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
