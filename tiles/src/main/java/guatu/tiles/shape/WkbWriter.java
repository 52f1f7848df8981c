package guatu.tiles.shape;

/** Writes a {@link Shape} as little-endian well-known binary, multiple only where it must be. */
public final class WkbWriter {

    private static final int MULTI = 3;

    private WkbWriter() {}

    /** The shape in well-known binary. */
    public static byte[] write(Shape shape) {
        Bytes into = new Bytes(shape.size() * 8 + 32);
        write(shape, into);
        return into.toArray();
    }

    /** Adds the shape in well-known binary. */
    public static void write(Shape shape, Bytes into) {
        int type = shape.kind().code();
        int count = shape.count();
        if (count != 1) {
            header(into, type + MULTI);
            into.word(count);
        }
        int part = 0;
        while (part < shape.parts()) {
            int next = part + 1;
            while (next < shape.parts() && !shape.isOuter(next)) {
                next++;
            }
            header(into, type);
            if (shape.kind() == Kind.POLYGON) {
                into.word(next - part);
            }
            for (int ring = part; ring < next; ring++) {
                part(shape, ring, into);
            }
            part = next;
        }
    }

    private static void header(Bytes into, int type) {
        into.put(1);
        into.word(type);
    }

    private static void part(Shape shape, int part, Bytes into) {
        int from = shape.start(part);
        int to = shape.end(part);
        if (shape.kind() != Kind.POINT) {
            into.word((to - from) / 2);
        }
        for (int i = from; i < to; i++) {
            into.number(shape.numbers()[i]);
        }
    }
}
