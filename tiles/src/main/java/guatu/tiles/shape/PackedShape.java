package guatu.tiles.shape;

/**
 * A shape of the plane in few bytes (紧缩图形): its box first, so that whoever draws elsewhere passes
 * it by; then every place in whole grains of 2⁻¹⁶ m (15 µm) from the box's south-western corner,
 * two, three or four bytes a number. A third to a half of well-known binary.
 *
 * <p>After the mark {@value #MARK}, which no well-known binary begins with: the size of the rest (4
 * bytes), west and south (8 each), width and height in grains (4 each), kind and bytes a number
 * (1); as varints how many parts, and of each twice its places, one more where it begins an area;
 * the places; bytes that fill up so that any place may be read by eight.
 */
public final class PackedShape {

    /** So many grains are a metre. */
    public static final double GRAINS = 1 << 16;

    private static final int MARK = 2;
    private static final double FURTHEST = 1L << 31;
    private static final int BOX = 5;
    private static final int BODY = BOX + 2 * Double.BYTES + 2 * Integer.BYTES;

    private PackedShape() {}

    /** Writes a shape; false, and nothing, when it is empty or too large for it. */
    public static boolean write(Shape shape, Bytes into) {
        Bounds box = shape.bounds();
        if (shape.size() == 0 || !isInReach(box)) {
            return false;
        }
        long west = grains(box.west());
        long south = grains(box.south());
        long width = grains(box.east()) - west;
        long height = grains(box.north()) - south;
        long most = Math.max(width, height);
        if (most >>> 32 != 0) {
            return false;
        }
        int bytesEach = most >>> 16 == 0 ? 2 : most >>> 24 == 0 ? 3 : 4;
        Bytes rest = new Bytes(shape.size() * bytesEach + 64);
        rest.number(west / GRAINS);
        rest.number(south / GRAINS);
        rest.word((int) width);
        rest.word((int) height);
        rest.put(shape.kind().code() | bytesEach << 4);
        rest.varint(shape.parts());
        for (int part = 0; part < shape.parts(); part++) {
            int places = (shape.end(part) - shape.start(part)) / 2;
            rest.varint((long) places << 1 | (shape.isOuter(part) ? 1 : 0));
        }
        for (int i = 0; i < shape.size(); i += 2) {
            put(grains(shape.numbers()[i]) - west, bytesEach, rest);
            put(grains(shape.numbers()[i + 1]) - south, bytesEach, rest);
        }
        for (int i = 2 * bytesEach; i < Long.BYTES; i++) {
            rest.put(0);
        }
        into.put(MARK);
        into.word(rest.size());
        into.put(rest);
        return true;
    }

    private static boolean isInReach(Bounds box) {
        return Math.abs(box.west()) < FURTHEST
                && Math.abs(box.south()) < FURTHEST
                && Math.abs(box.east()) < FURTHEST
                && Math.abs(box.north()) < FURTHEST;
    }

    private static long grains(double metres) {
        return Math.round(metres * GRAINS);
    }

    private static void put(long grains, int bytesEach, Bytes into) {
        for (int i = 0; i < bytesEach; i++) {
            into.put((int) (grains >>> (8 * i)));
        }
    }

    /** Whether a packed shape stands there, and not well-known binary. */
    public static boolean isAt(byte[] bytes, int at) {
        return bytes[at] == MARK;
    }

    /** Where the next byte after the shape stands. */
    public static int end(byte[] bytes, int at) {
        return at + BOX + Bytes.wordAt(bytes, at + 1);
    }

    /** The shape's western edge in metres. */
    public static double west(byte[] bytes, int at) {
        return Double.longBitsToDouble(Bytes.longAt(bytes, at + BOX));
    }

    /** The shape's southern edge in metres. */
    public static double south(byte[] bytes, int at) {
        return Double.longBitsToDouble(Bytes.longAt(bytes, at + BOX + Double.BYTES));
    }

    /** From west to east in metres. */
    public static double width(byte[] bytes, int at) {
        return (Bytes.longAt(bytes, at + BOX + 2 * Double.BYTES) & 0xFFFFFFFFL) / GRAINS;
    }

    /** From south to north in metres. */
    public static double height(byte[] bytes, int at) {
        return (Bytes.longAt(bytes, at + BOX + 2 * Double.BYTES) >>> 32) / GRAINS;
    }

    /** How many places the only ring of an area has; 0 when it is none such, or a long one. */
    public static int placesOfOnlyRing(byte[] bytes, int at) {
        int places = bytes[at + BODY + 2];
        boolean isOne =
                (bytes[at + BODY] & 0xF) == Kind.POLYGON.code() && bytes[at + BODY + 1] == 1;
        return isOne && places > 0 ? places >> 1 : 0;
    }

    /** Where the first place of an only ring stands. */
    public static int firstPlaceOfOnlyRing(int at) {
        return at + BODY + 3;
    }

    /** The bits of a number: x in the lowest of eight bytes, y above; the next place after both. */
    public static int bitsEach(byte[] bytes, int at) {
        return bytes[at + BODY] >> 4 << 3;
    }

    /** Reads the shape. */
    public static void read(byte[] bytes, int at, Shape into) {
        double west = west(bytes, at);
        double south = south(bytes, at);
        int cursor = at + BODY;
        int head = bytes[cursor++];
        into.begin(Kind.of(head & 0xF));
        int bytesEach = head >> 4;
        long parts = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[cursor++];
            parts |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        int numbers = 0;
        for (long part = 0; part < parts; part++) {
            long places = 0;
            shift = 0;
            do {
                next = bytes[cursor++];
                places |= (next & 0x7FL) << shift;
                shift += 7;
            } while (next < 0);
            numbers += (int) (places >> 1) * 2;
            into.endAt(numbers, (places & 1) == 1);
        }
        places(bytes, cursor, bytesEach, west, south, into.room(numbers), numbers);
    }

    private static void places(
            byte[] bytes,
            int from,
            int bytesEach,
            double west,
            double south,
            double[] into,
            int numbers) {
        int bits = 8 * bytesEach;
        long mask = (1L << bits) - 1;
        int at = from;
        for (int i = 0; i < numbers; i += 2) {
            long place = Bytes.longAt(bytes, at);
            into[i] = west + (place & mask) * (1 / GRAINS);
            into[i + 1] = south + (place >>> bits & mask) * (1 / GRAINS);
            at += 2 * bytesEach;
        }
    }
}
