package guatu.schedule.time;

import java.util.Arrays;

/**
 * One calendar's working time (工作时间) as sorted intervals of minutes, ranked.
 *
 * <p>A moment is a minute count since 1970-01-01T00:00. The <em>rank</em> of a moment is the work
 * done before it, in minutes. Two tables, one over moments and one over ranks, answer at a single
 * look: time is cut into buckets of one width, and a bucket that lies within one interval or one
 * pause holds the number to add. Only where shifts keep to no grid, some buckets name an interval
 * from which a few steps are made. So every question takes constant time however long the span.
 */
public final class WorkTime {
    /** Buckets narrower than this would make the tables larger than they are worth. */
    private static final int NARROWEST = 30;

    /** Buckets of a calendar whose shifts keep to no grid. */
    private static final int USUAL = 60;

    /**
     * Division by the width as a product: exact for 120 years of minutes and widths of up to a day.
     */
    private static final int RECIPROCAL_SHIFT = 40;

    /** Less than any sum in a table: such a value names an interval, counted from MIN_VALUE. */
    private static final int MIXED = Integer.MIN_VALUE / 2;

    private final int first;
    private final int last;
    private final int work;

    /** The intervals: their starts, their ends, the work done before each; a guard at the end. */
    private final int[] starts;

    private final int[] ends;
    private final int[] ranks;

    /**
     * The buckets' width in minutes, as a reciprocal. It is the grid on which all shifts begin and
     * end, or the usual width if that grid is too narrow.
     */
    private final long perMinute;

    /**
     * By bucket of minutes since the first moment: in a pause the rank; at work, as a complement,
     * what the rank is behind those minutes.
     */
    private final int[] byMoment;

    /** By bucket of ranks: how much later than its rank a minute of work is. */
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
        this.starts = new int[n + 1];
        this.ends = new int[n + 1];
        this.ranks = new int[n + 1];
        int done = 0;
        for (int i = 0; i < n; i++) {
            starts[i] = joined[2 * i];
            ends[i] = joined[2 * i + 1];
            ranks[i] = done;
            done += ends[i] - starts[i];
        }
        starts[n] = last;
        ends[n] = Integer.MAX_VALUE;
        ranks[n] = done;
        this.work = done;
        int width = width(first, joined);
        this.perMinute = (1L << RECIPROCAL_SHIFT) / width + 1;
        this.byMoment = byMoment(width);
        this.byRank = byRank(width);
    }

    private int[] byMoment(int width) {
        var table = new int[(last - first) / width + 1];
        for (int b = 0, i = 0; b < table.length; b++) {
            int from = first + b * width;
            int to = Math.min(from + width, last);
            while (ends[i] <= from) {
                i++;
            }
            if (to <= starts[i]) {
                table[b] = ranks[i];
            } else if (starts[i] <= from && to <= ends[i]) {
                table[b] = ~(starts[i] - first - ranks[i]);
            } else {
                table[b] = Integer.MIN_VALUE + i;
            }
        }
        return table;
    }

    private int[] byRank(int width) {
        var table = new int[work / width + 1];
        for (int b = 0, i = 0; b < table.length; b++) {
            int from = b * width;
            int to = Math.min(from + width, work);
            while (i + 2 < ranks.length && ranks[i + 1] <= from) {
                i++;
            }
            table[b] = to <= ranks[i + 1] ? starts[i] - ranks[i] : Integer.MIN_VALUE + i;
        }
        return table;
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

    /** Time that is worked without pause, around the clock (24 小时连续). */
    public static WorkTime always(int first, int last) {
        return new WorkTime(first, last, new int[] {first, last});
    }

    /** The work done before this moment, in minutes. Moments outside the span count as its ends. */
    public int rank(int moment) {
        int since = Math.max(first, Math.min(moment, last)) - first;
        int told = byMoment[bucket(since)];
        if (told < MIXED) {
            return searched(told - Integer.MIN_VALUE, first + since);
        }
        return told + ((since + 1) & (told >> 31));
    }

    private int searched(int interval, int moment) {
        int i = interval;
        while (ends[i] <= moment) {
            i++;
        }
        return ranks[i] + Math.max(0, moment - starts[i]);
    }

    /** This much work, or as much of it as lies within the span. */
    public int within(int rank) {
        return Math.max(0, Math.min(rank, work));
    }

    /** The moment at which the work after {@code rank} minutes goes on: the next start of work. */
    public int startAt(int rank) {
        if (rank <= 0) {
            return starts[0];
        }
        if (rank >= work) {
            return last;
        }
        return rank + offset(rank);
    }

    /** The moment by which {@code rank} minutes are worked: never in a pause after them. */
    public int endAt(int rank) {
        if (rank <= 0) {
            return first;
        }
        if (rank > work) {
            return last;
        }
        return rank + offset(rank - 1);
    }

    /** How much later than its rank a minute of work is. */
    private int offset(int minute) {
        int told = byRank[bucket(minute)];
        return told < MIXED ? searchedOffset(told - Integer.MIN_VALUE, minute) : told;
    }

    private int searchedOffset(int interval, int minute) {
        int i = interval;
        while (ranks[i + 1] <= minute) {
            i++;
        }
        return starts[i] - ranks[i];
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

    /** The memory that its tables take, in bytes. */
    public long bytes() {
        return (long) Integer.BYTES * (3 * starts.length + byMoment.length + byRank.length);
    }

    /** The first moment covered. */
    public int first() {
        return first;
    }

    /** The last moment covered. */
    public int last() {
        return last;
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
