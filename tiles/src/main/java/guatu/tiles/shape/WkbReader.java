package guatu.tiles.shape;

/**
 * Reads well-known binary (OGC 06-103r4, ISO 19125 and EWKB headers) in one pass into a {@link
 * Shape}. Heights and measures are dropped. Collections are refused: a feature is points, lines or
 * areas. Counts are held against the bytes that are left before anything is kept for them.
 */
public final class WkbReader {

    private static final int MULTI = 3;
    private static final int COLLECTION = 7;
    private static final int EWKB_Z = 0x80000000;
    private static final int EWKB_M = 0x40000000;
    private static final int EWKB_SRID = 0x20000000;

    private byte[] bytes = {};
    private int at;
    private int end;
    private boolean little;
    private int extra;

    /**
     * Reads the shape at an offset.
     *
     * @return where the next byte after it stands
     * @throws MalformedShapeException when the bytes are none
     */
    public int read(byte[] wkb, int from, int to, Shape into) {
        bytes = wkb;
        at = from;
        end = to;
        int type = header();
        if (type < 1 || type >= COLLECTION) {
            throw new MalformedShapeException("A shape of type " + type + " is not drawn.");
        }
        into.begin(Kind.of((type - 1) % MULTI + 1));
        if (type <= MULTI) {
            body(type, into);
            return at;
        }
        int members = count(5);
        for (int i = 0; i < members; i++) {
            int member = header();
            if (member != type - MULTI) {
                throw new MalformedShapeException("Type " + member + " within type " + type + ".");
            }
            body(member, into);
        }
        return at;
    }

    private void body(int type, Shape into) {
        switch (type) {
            case 1 -> point(into);
            case 2 -> line(into, true);
            default -> {
                int rings = count(4);
                for (int ring = 0; ring < rings; ring++) {
                    line(into, ring == 0);
                }
            }
        }
    }

    /** An empty point is written as two NaN. */
    private void point(Shape into) {
        need(16L + extra);
        double x = number();
        double y = number();
        at += extra;
        if (!Double.isNaN(x) || !Double.isNaN(y)) {
            into.add(finite(x), finite(y));
            into.endPart(true);
        }
    }

    private void line(Shape into, boolean isOuter) {
        int places = count(16 + extra);
        for (int i = 0; i < places; i++) {
            double x = number();
            double y = number();
            at += extra;
            into.add(finite(x), finite(y));
        }
        if (places > 0) {
            into.endPart(isOuter);
        }
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new MalformedShapeException("A coordinate is " + value + ".");
        }
        return value;
    }

    private int header() {
        need(5);
        int order = bytes[at++];
        if (order != 0 && order != 1) {
            throw new MalformedShapeException("Byte order " + order + " is neither 0 nor 1.");
        }
        little = order == 1;
        int word = word();
        extra = (word & EWKB_Z) == 0 ? 0 : 8;
        extra += (word & EWKB_M) == 0 ? 0 : 8;
        if ((word & EWKB_SRID) != 0) {
            need(4);
            at += 4;
        }
        int plain = word & 0x1FFFFFFF;
        extra +=
                switch (plain / 1000) {
                    case 1, 2 -> 8;
                    case 3 -> 16;
                    default -> 0;
                };
        return plain >= 4000 ? -1 : plain % 1000;
    }

    private int count(int leastBytes) {
        need(4);
        long count = Integer.toUnsignedLong(word());
        need(count * leastBytes);
        return (int) count;
    }

    private void need(long wanted) {
        if (wanted > end - at) {
            throw new MalformedShapeException("The bytes end at " + end + " within a shape.");
        }
    }

    private int word() {
        int value =
                (bytes[at] & 0xFF)
                        | (bytes[at + 1] & 0xFF) << 8
                        | (bytes[at + 2] & 0xFF) << 16
                        | (bytes[at + 3] & 0xFF) << 24;
        at += 4;
        return little ? value : Integer.reverseBytes(value);
    }

    private double number() {
        long value = Bytes.longAt(bytes, at);
        at += 8;
        return Double.longBitsToDouble(little ? value : Long.reverseBytes(value));
    }
}
