package guatu.tiles.vector;

import java.util.Arrays;

/**
 * Chooses the places of a line that are seen (抽稀): drops repeated ones, then those that Douglas and
 * Peucker's method finds within a tolerance of the line between their neighbours. O(n log n) for
 * lines as they are met, O(n²) at worst; no recursion.
 */
final class Thinning {

    /** Shorter lines are left as the grid sets them, corner by corner as PostGIS does. */
    static final int MANY = 100;

    private int[] kept = new int[64];
    private int[] stack = new int[64];
    private boolean[] keep = new boolean[64];
    private int count;

    /** Where the i-th kept place stands among the numbers. */
    int at(int i) {
        return kept[i];
    }

    /**
     * Thins the places from one index up to another.
     *
     * @param least so many must be left: 2 for a line, 4 for a ring; else none is
     * @return how many are kept
     */
    int thin(double[] numbers, int from, int to, double tolerance, int least) {
        dropRepeated(numbers, from, to, tolerance * tolerance, least);
        if (count >= MANY) {
            simplify(numbers, tolerance * tolerance);
        }
        return count < least ? 0 : count;
    }

    private void dropRepeated(double[] numbers, int from, int to, double near, int least) {
        int places = (to - from) / 2;
        room(places);
        count = 0;
        if (places == 0) {
            return;
        }
        kept[count++] = from;
        double lastX = numbers[from];
        double lastY = numbers[from + 1];
        for (int i = 1; i < places; i++) {
            int at = from + 2 * i;
            double x = numbers[at];
            double y = numbers[at + 1];
            boolean spare = places > least && places + count > least + i;
            if (spare && squared(x - lastX, y - lastY) <= near) {
                if (i < places - 1) {
                    continue;
                }
                // The last place stays, in the stead of the one before it.
                count = Math.max(1, count - 1);
            }
            kept[count++] = at;
            lastX = x;
            lastY = y;
        }
    }

    private void simplify(double[] numbers, double near) {
        Arrays.fill(keep, 0, count, false);
        keep[0] = true;
        keep[count - 1] = true;
        int depth = 0;
        int first = 0;
        stack[depth++] = count - 1;
        while (depth > 0) {
            int last = stack[depth - 1];
            int split = furthest(numbers, first, last, near);
            if (split == first) {
                first = last;
                depth--;
            } else {
                keep[split] = true;
                stack[depth++] = split;
            }
        }
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (keep[i]) {
                kept[left++] = kept[i];
            }
        }
        count = left;
    }

    /** The place furthest from the line between two, or the first when none is far enough. */
    private int furthest(double[] numbers, int first, int last, double near) {
        double ax = numbers[kept[first]];
        double ay = numbers[kept[first] + 1];
        double bx = numbers[kept[last]] - ax;
        double by = numbers[kept[last] + 1] - ay;
        double length = squared(bx, by);
        double most = length == 0 ? near : near * length;
        int split = first;
        for (int i = first + 1; i < last; i++) {
            double x = numbers[kept[i]] - ax;
            double y = numbers[kept[i] + 1] - ay;
            double far;
            double along = x * bx + y * by;
            if (length == 0) {
                far = squared(x, y);
            } else if (along <= 0) {
                far = squared(x, y) * length;
            } else if (along >= length) {
                far = squared(x - bx, y - by) * length;
            } else {
                double across = x * by - y * bx;
                far = across * across;
            }
            if (far > most) {
                most = far;
                split = i;
            }
        }
        return split;
    }

    private void room(int places) {
        if (places > kept.length) {
            int more = Math.max(places, kept.length * 2);
            kept = new int[more];
            stack = new int[more];
            keep = new boolean[more];
        }
    }

    private static double squared(double x, double y) {
        return x * x + y * y;
    }
}
