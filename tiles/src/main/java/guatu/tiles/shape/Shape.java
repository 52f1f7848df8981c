package guatu.tiles.shape;

import java.util.Arrays;

/**
 * A shape as flat arrays (图形): all places in one row of numbers, and where its parts end. One
 * object may be filled again and again. A polygon is a row of rings; {@link #isOuter} tells which
 * of them begins a new area.
 */
public final class Shape {

    private Kind kind = Kind.POINT;
    private double[] numbers = new double[64];
    private int used;
    private int[] ends = new int[8];
    private boolean[] outer = new boolean[8];
    private int parts;

    /** Empties it and says what comes. */
    public void begin(Kind next) {
        kind = next;
        used = 0;
        parts = 0;
    }

    /** Adds a place to the part at hand. */
    public void add(double x, double y) {
        if (used + 2 > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        numbers[used] = x;
        numbers[used + 1] = y;
        used += 2;
    }

    /** Ends the part at hand: a point, a line, or a ring that begins an area or cuts a hole. */
    public void endPart(boolean isOuter) {
        if (parts == ends.length) {
            ends = Arrays.copyOf(ends, parts * 2);
            outer = Arrays.copyOf(outer, parts * 2);
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
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < used; i += 2) {
            west = Math.min(west, numbers[i]);
            east = Math.max(east, numbers[i]);
            south = Math.min(south, numbers[i + 1]);
            north = Math.max(north, numbers[i + 1]);
        }
        return new Bounds(west, south, east, north);
    }

    /** A copy that keeps nothing spare. */
    public Shape copy() {
        Shape copy = new Shape();
        copy.kind = kind;
        copy.numbers = Arrays.copyOf(numbers, used);
        copy.used = used;
        copy.ends = Arrays.copyOf(ends, parts);
        copy.outer = Arrays.copyOf(outer, parts);
        copy.parts = parts;
        return copy;
    }
}
