package guatu.tiles.shape;

import java.util.Arrays;

/**
 * A shape as flat arrays (图形): all places in one row of numbers, and where its parts end. One
 * object may be filled again and again. A polygon is a row of rings; {@link #isOuter} tells which
 * of them begins a new area.
 */
public final class Shape {

    private Kind kind = Kind.POINT;
    private double[] numbers;
    private int used;
    private int[] ends;
    private boolean[] outer;
    private int parts;

    /** Empty, with room for some. */
    public Shape() {
        this(new double[64], new int[8], new boolean[8]);
    }

    private Shape(double[] numbers, int[] ends, boolean[] outer) {
        this.numbers = numbers;
        this.ends = ends;
        this.outer = outer;
    }

    /** Empties it and says what comes. */
    public void begin(Kind next) {
        kind = next;
        used = 0;
        parts = 0;
    }

    /** Adds a place to the part at hand. */
    public void add(double x, double y) {
        if (used + 2 > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(64, numbers.length * 2));
        }
        numbers[used] = x;
        numbers[used + 1] = y;
        used += 2;
    }

    /** Ends the part at hand: a point, a line, or a ring that begins an area or cuts a hole. */
    public void endPart(boolean isOuter) {
        if (parts == ends.length) {
            ends = Arrays.copyOf(ends, Math.max(8, parts * 2));
            outer = Arrays.copyOf(outer, Math.max(8, parts * 2));
        }
        ends[parts] = used;
        outer[parts++] = isOuter;
    }

    /** Ends a part at a number of the row, which is filled afterwards. */
    void endAt(int end, boolean isOuter) {
        used = end;
        endPart(isOuter);
    }

    /** The row of numbers with room for so many, to be filled from its start. */
    double[] room(int wanted) {
        if (wanted > numbers.length) {
            numbers = new double[Math.max(wanted, numbers.length * 2)];
        }
        return numbers;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** All numbers, x before y; valid up to {@link #size}. Not a copy. */
    public double[] numbers() {
        return numbers;
    }

    /** How many numbers there are: twice the places. */
    public int size() {
        return used;
    }

    /** How many points, lines or rings it has. */
    public int parts() {
        return parts;
    }

    /** Where a part begins among the numbers. */
    public int start(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    /** Where a part ends among the numbers. */
    public int end(int part) {
        return ends[part];
    }

    /** Whether a ring begins a new area; true for points and lines. */
    public boolean isOuter(int part) {
        return outer[part];
    }

    /** How many points, lines or areas it has. */
    public int count() {
        int count = 0;
        for (int part = 0; part < parts; part++) {
            count += outer[part] ? 1 : 0;
        }
        return count;
    }

    /** The box around it; {@link Bounds#NONE} when it is empty. */
    public Bounds bounds() {
        return Bounds.around(numbers, 0, used);
    }

    /** A copy that keeps nothing spare. */
    public Shape copy() {
        Shape copy =
                new Shape(
                        Arrays.copyOf(numbers, used),
                        Arrays.copyOf(ends, parts),
                        Arrays.copyOf(outer, parts));
        copy.kind = kind;
        copy.used = used;
        copy.parts = parts;
        return copy;
    }
}
