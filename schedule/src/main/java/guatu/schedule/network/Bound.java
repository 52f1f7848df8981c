package guatu.schedule.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A moment that holds one of an activity's dates, whatever its relations say. */
public enum Bound {
    /** The early start is not before this. */
    START_FLOOR(0, Integer.MIN_VALUE),
    /** The early finish is not before this. */
    FINISH_FLOOR(1, Integer.MIN_VALUE),
    /** The late start is not after this; early dates do not move. */
    START_CAP(2, Integer.MAX_VALUE),
    /** The late finish is not after this; early dates do not move. */
    FINISH_CAP(3, Integer.MAX_VALUE),
    /** The start happened, or is ordered, at this moment; no relation moves it. */
    START_PIN(4, Integer.MIN_VALUE),
    /** The finish happened, or is ordered, at this moment; no relation moves it. */
    FINISH_PIN(5, Integer.MIN_VALUE),
    /** The late start is this moment, whatever the successors say. */
    LATE_START_PIN(6, Integer.MIN_VALUE),
    /** The late finish is this moment, whatever the successors say. */
    LATE_FINISH_PIN(7, Integer.MIN_VALUE),

    /** The early start is not after this, whatever the predecessors say. */
    START_CEILING(8, Integer.MAX_VALUE),

    /** The early finish is not after this, whatever the predecessors say. */
    FINISH_CEILING(9, Integer.MAX_VALUE);

    /** The row of an activity that nothing holds: each bound's absent value, then how it holds. */
    static final int[] NONE =
            IntStream.concat(
                            Arrays.stream(values()).mapToInt(bound -> bound.absent),
                            IntStream.of(0))
                    .toArray();

    private static final int HOLDS = NONE.length - 1;
    private static final int SOFTLY = 1;
    private static final int FIRMLY = 2;

    /** The value that says: not bound. */
    final int absent;

    private final int column;

    Bound(int column, int absent) {
        this.column = column;
        this.absent = absent;
    }

    /** The moment this bound has in a row. */
    int in(int[] row) {
        return row[column];
    }

    /**
     * Whether a row holds more than floors and caps. Those only narrow the room in which an
     * activity lies; pins and ceilings put it somewhere whatever its relations say.
     */
    static boolean isFirm(int[] row) {
        return row[HOLDS] == FIRMLY;
    }

    /** Whether a row holds anything. */
    static boolean holds(int[] row) {
        return row[HOLDS] != 0;
    }

    /**
     * A row that holds this moment as well as what it held: of two floors or caps the stricter
     * stays, of two pins the one told later.
     */
    int[] tighten(int[] row, int moment) {
        int[] tightened = row.clone();
        tightened[column] = stricter(in(row), moment);
        tightened[HOLDS] = Math.max(row[HOLDS], firm() ? FIRMLY : SOFTLY);
        return tightened;
    }

    private boolean firm() {
        return switch (this) {
            case START_FLOOR, FINISH_FLOOR, START_CAP, FINISH_CAP -> false;
            default -> true;
        };
    }

    private int stricter(int held, int told) {
        return switch (this) {
            case START_FLOOR, FINISH_FLOOR -> Math.max(held, told);
            case START_CAP, FINISH_CAP, START_CEILING, FINISH_CEILING -> Math.min(held, told);
            case START_PIN, FINISH_PIN, LATE_START_PIN, LATE_FINISH_PIN -> told;
        };
    }
}
