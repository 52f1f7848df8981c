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
        for (int i = 1; i < size; i++) {
            to(xs[i], ys[i]);
        }
    }

    /** An open ring, in its order or the other way round. */
    void ring(int[] xs, int[] ys, int size, boolean reversed) {
        body.put(1 << 3 | MOVE_TO);
        to(xs[0], ys[0]);
        body.varint((long) (size - 1) << 3 | LINE_TO);
        for (int i = 1; i < size; i++) {
            int corner = reversed ? size - i : i;
            to(xs[corner], ys[corner]);
        }
        body.put(CLOSE_PATH);
    }

    private void to(int toX, int toY) {
        step(toX - x);
        step(toY - y);
        x = toX;
        y = toY;
    }

    private void step(int by) {
        body.varint(Integer.toUnsignedLong(by << 1 ^ by >> 31));
    }
}
