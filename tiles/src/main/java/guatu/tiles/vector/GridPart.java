package guatu.tiles.vector;

import java.util.Arrays;

/** A line or a ring on the grid of a tile (网格上的线与环): columns to the right, rows downwards. */
final class GridPart {

    private static final int LOW = -LayerEncoder.BUFFER;
    private static final int HIGH = LayerEncoder.EXTENT + LayerEncoder.BUFFER;

    private int[] xs = new int[64];
    private int[] ys = new int[64];
    private int[] otherXs = new int[64];
    private int[] otherYs = new int[64];
    private int size;
    private boolean within;

    static boolean isNear(int x, int y) {
        return x >= LOW && x <= HIGH && y >= LOW && y <= HIGH;
    }

    void clear() {
        size = 0;
        within = true;
    }

    /** Takes so many corners, written into {@link #xs} and {@link #ys} and all within, as added. */
    void filled(int corners) {
        size = corners;
        within = true;
    }

    /** Makes room for so many corners. */
    void room(int corners) {
        if (corners > xs.length) {
            xs = new int[2 * corners];
            ys = new int[2 * corners];
        }
    }

    /** Adds a corner unless it is the last one again. */
    void add(int x, int y) {
        if (size > 0 && xs[size - 1] == x && ys[size - 1] == y) {
            return;
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
        }
        xs[size] = x;
        ys[size++] = y;
        within &= isNear(x, y);
    }

    int size() {
        return size;
    }

    int[] xs() {
        return xs;
    }

    int[] ys() {
        return ys;
    }

    /** Whether all of it lies in the tile and its buffer. */
    boolean isWithin() {
        return within;
    }

    /**
     * Drops the corner that closes the ring, and corners on a straight line or at a spike's end.
     */
    void openRing() {
        while (size > 1 && xs[0] == xs[size - 1] && ys[0] == ys[size - 1]) {
            size--;
        }
        int left = 0;
        for (int i = 0; i < size; i++) {
            xs[left] = xs[i];
            ys[left++] = ys[i];
            while (left >= 3 && isStraight(left - 3, left - 2, left - 1)) {
                xs[left - 2] = xs[left - 1];
                ys[left - 2] = ys[left - 1];
                left--;
            }
        }
        size = left;
        straightenSeam();
    }

    private void straightenSeam() {
        boolean more = true;
        while (more && size >= 3) {
            more = false;
            if (isStraight(size - 2, size - 1, 0)) {
                size--;
                more = true;
            } else if (isStraight(size - 1, 0, 1)) {
                System.arraycopy(xs, 1, xs, 0, size - 1);
                System.arraycopy(ys, 1, ys, 0, size - 1);
                size--;
                more = true;
            }
        }
    }

    private boolean isStraight(int a, int b, int c) {
        long across = (long) (xs[b] - xs[a]) * (ys[c] - ys[b]);
        return across == (long) (xs[c] - xs[b]) * (ys[b] - ys[a]);
    }

    /** Twice the area of the ring, positive where it runs clockwise as seen. */
    long twiceArea() {
        long twice = 0;
        int before = size - 1;
        for (int i = 0; i < size; i++) {
            twice += (long) xs[before] * ys[i] - (long) xs[i] * ys[before];
            before = i;
        }
        return twice;
    }

    /** Cuts the ring to the tile and its buffer, side by side (Sutherland and Hodgman). */
    void cutRing() {
        for (int side = 0; side < 4 && size > 0; side++) {
            int[] fromXs = xs;
            int[] fromYs = ys;
            int corners = size;
            xs = otherXs;
            ys = otherYs;
            otherXs = fromXs;
            otherYs = fromYs;
            clear();
            int before = corners - 1;
            for (int i = 0; i < corners; i++) {
                boolean in = isInside(side, fromXs[i], fromYs[i]);
                if (in != isInside(side, fromXs[before], fromYs[before])) {
                    addCrossing(side, fromXs[before], fromYs[before], fromXs[i], fromYs[i]);
                }
                if (in) {
                    add(fromXs[i], fromYs[i]);
                }
                before = i;
            }
        }
        openRing();
    }

    private static boolean isInside(int side, int x, int y) {
        return switch (side) {
            case 0 -> x >= LOW;
            case 1 -> x <= HIGH;
            case 2 -> y >= LOW;
            default -> y <= HIGH;
        };
    }

    private void addCrossing(int side, int x1, int y1, int x2, int y2) {
        int edge = side % 2 == 0 ? LOW : HIGH;
        if (side < 2) {
            add(edge, between(x1, y1, x2, y2, edge));
        } else {
            add(between(y1, x1, y2, x2, edge), edge);
        }
    }

    /** The other coordinate where the line between two places crosses an edge. */
    private static int between(int along1, int across1, int along2, int across2, int edge) {
        double part = ((double) edge - along1) / ((double) along2 - along1);
        return (int) Math.rint(across1 + part * ((double) across2 - across1));
    }

    /** Cuts the line to the tile and its buffer and draws what is left (Liang and Barsky). */
    void cutLine(Commands commands) {
        int[] fromXs = xs;
        int[] fromYs = ys;
        int corners = size;
        xs = otherXs;
        ys = otherYs;
        otherXs = fromXs;
        otherYs = fromYs;
        clear();
        for (int i = 1; i < corners; i++) {
            cutSegment(fromXs[i - 1], fromYs[i - 1], fromXs[i], fromYs[i], commands);
        }
        draw(commands);
    }

    private void cutSegment(int x1, int y1, int x2, int y2, Commands commands) {
        double dx = (double) x2 - x1;
        double dy = (double) y2 - y1;
        double[] span = {0, 1};
        boolean seen =
                cut(-dx, (double) x1 - LOW, span)
                        && cut(dx, (double) HIGH - x1, span)
                        && cut(-dy, (double) y1 - LOW, span)
                        && cut(dy, (double) HIGH - y1, span);
        if (!seen) {
            draw(commands);
            return;
        }
        if (span[0] > 0) {
            draw(commands);
        }
        add((int) Math.rint(x1 + span[0] * dx), (int) Math.rint(y1 + span[0] * dy));
        add((int) Math.rint(x1 + span[1] * dx), (int) Math.rint(y1 + span[1] * dy));
    }

    private static boolean cut(double run, double room, double[] span) {
        if (run == 0) {
            return room >= 0;
        }
        double at = room / run;
        if (run < 0) {
            span[0] = Math.max(span[0], at);
        } else {
            span[1] = Math.min(span[1], at);
        }
        return span[0] <= span[1];
    }

    private void draw(Commands commands) {
        if (size >= 2) {
            commands.line(xs, ys, size);
        }
        clear();
    }
}
