package guatu.tiles.vector;

import guatu.tiles.shape.Bytes;
import guatu.tiles.shape.Kind;

/** The geometry of one feature as commands (绘图指令), Mapbox Vector Tile 2.1 §4.3. */
final class Commands {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7 | 1 << 3;

    private final Bytes body = new Bytes(256);
    private final Bytes multiple = new Bytes(256);
    private Kind kind = Kind.POINT;
    private int points;
    private int x;
    private int y;

    void begin(Kind next) {
        kind = next;
        body.clear();
        points = 0;
        x = 0;
        y = 0;
    }

    boolean isEmpty() {
        return body.size() == 0;
    }

    /** The commands; points are told apart by their number, which comes first. */
    Bytes bytes() {
        if (kind != Kind.POINT) {
            return body;
        }
        multiple.clear();
        multiple.varint((long) points << 3 | MOVE_TO);
        multiple.put(body);
        return multiple;
    }

    void point(int toX, int toY) {
        to(toX, toY);
        points++;
    }

    void line(int[] xs, int[] ys, int size) {
        body.put(1 << 3 | MOVE_TO);
        to(xs[0], ys[0]);
        body.varint((long) (size - 1) << 3 | LINE_TO);
        steps(xs, ys, size, false);
    }

    /** An open ring, in its order or the other way round. */
    void ring(int[] xs, int[] ys, int size, boolean reversed) {
        body.put(1 << 3 | MOVE_TO);
        to(xs[0], ys[0]);
        body.varint((long) (size - 1) << 3 | LINE_TO);
        steps(xs, ys, size, reversed);
        body.put(CLOSE_PATH);
    }

    /** From corner to corner, with room made once for all. */
    private void steps(int[] xs, int[] ys, int size, boolean reversed) {
        body.reserve(10 * size);
        byte[] into = body.array();
        int at = body.size();
        int lastX = x;
        int lastY = y;
        for (int i = 1; i < size; i++) {
            int corner = reversed ? size - i : i;
            at = step(xs[corner] - lastX, into, at);
            at = step(ys[corner] - lastY, into, at);
            lastX = xs[corner];
            lastY = ys[corner];
        }
        body.endAt(at);
        x = lastX;
        y = lastY;
    }

    /** A varint with its sign in the last bit; gives where the next one stands. */
    private static int step(int by, byte[] into, int from) {
        int left = by << 1 ^ by >> 31;
        int at = from;
        while ((left & ~0x7F) != 0) {
            into[at++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        into[at] = (byte) left;
        return at + 1;
    }

    private void to(int toX, int toY) {
        body.reserve(10);
        body.endAt(step(toY - y, body.array(), step(toX - x, body.array(), body.size())));
        x = toX;
        y = toY;
    }
}
