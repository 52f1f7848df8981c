package guatu.tiles.topology;

import guatu.tiles.shape.Bounds;
import java.util.Arrays;

/** Finds the pairs of boxes that meet (格网索引): boxes sorted into cells, each pair told once. */
final class BoxGrid {

    /** Boxes over more cells than this stand in a list of their own. */
    private static final int WIDE = 64;

    private final Bounds[] boxes;
    private final int columns;
    private final int rows;
    private final double west;
    private final double south;
    private final double width;
    private final double height;
    private final int[] starts;
    private final int[] items;
    private int[] wide = new int[16];
    private int wides;

    /** Two boxes that meet. */
    interface Pairs {
        void meet(int one, int other);
    }

    BoxGrid(Bounds[] boxes) {
        this.boxes = boxes;
        Bounds all = Bounds.NONE;
        int count = 0;
        for (Bounds box : boxes) {
            if (!box.isNone()) {
                all = all.with(box);
                count++;
            }
        }
        int side = Math.clamp((int) Math.sqrt(count), 1, 2_000);
        columns = side;
        rows = side;
        west = all.west();
        south = all.south();
        width = Math.max((all.east() - all.west()) / side, Double.MIN_NORMAL);
        height = Math.max((all.north() - all.south()) / side, Double.MIN_NORMAL);
        starts = new int[columns * rows + 1];
        items = new int[count(boxes)];
        fill();
    }

    private int count(Bounds[] all) {
        int total = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i].isNone()) {
                continue;
            }
            long cells = cells(all[i]);
            if (cells > WIDE) {
                addWide(i);
                continue;
            }
            for (int row = row(all[i].south()); row <= row(all[i].north()); row++) {
                for (int column = column(all[i].west());
                        column <= column(all[i].east());
                        column++) {
                    starts[row * columns + column + 1]++;
                    total++;
                }
            }
        }
        for (int cell = 0; cell < columns * rows; cell++) {
            starts[cell + 1] += starts[cell];
        }
        return total;
    }

    private void addWide(int box) {
        if (wides == wide.length) {
            wide = Arrays.copyOf(wide, wides * 2);
        }
        wide[wides++] = box;
    }

    private void fill() {
        int[] next = starts.clone();
        for (int i = 0; i < boxes.length; i++) {
            Bounds box = boxes[i];
            if (box.isNone() || cells(box) > WIDE) {
                continue;
            }
            for (int row = row(box.south()); row <= row(box.north()); row++) {
                for (int column = column(box.west()); column <= column(box.east()); column++) {
                    items[next[row * columns + column]++] = i;
                }
            }
        }
    }

    private long cells(Bounds box) {
        return (long) (row(box.north()) - row(box.south()) + 1)
                * (column(box.east()) - column(box.west()) + 1);
    }

    private int column(double x) {
        return Math.clamp((long) Math.floor((x - west) / width), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((long) Math.floor((y - south) / height), 0, rows - 1);
    }

    /** Tells each pair of boxes that meet once. */
    void pairs(Pairs into) {
        for (int cell = 0; cell < columns * rows; cell++) {
            for (int i = starts[cell]; i < starts[cell + 1]; i++) {
                for (int j = i + 1; j < starts[cell + 1]; j++) {
                    if (meetHere(cell, items[i], items[j])) {
                        into.meet(items[i], items[j]);
                    }
                }
            }
        }
        for (int i = 0; i < wides; i++) {
            for (int other = 0; other < boxes.length; other++) {
                boolean isWide = !boxes[other].isNone() && cells(boxes[other]) > WIDE;
                boolean isToldAlready = isWide && other <= wide[i];
                if (!isToldAlready && boxes[wide[i]].meets(boxes[other])) {
                    into.meet(wide[i], other);
                }
            }
        }
    }

    /** A pair is told in the cell of the south-western corner of what both cover. */
    private boolean meetHere(int cell, int one, int other) {
        Bounds a = boxes[one];
        Bounds b = boxes[other];
        return a.meets(b)
                && row(Math.max(a.south(), b.south())) * columns
                                + column(Math.max(a.west(), b.west()))
                        == cell;
    }
}
