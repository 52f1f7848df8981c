package guatu.tiles.shape;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow as they are written (字节缓冲), with the few numbers of the formats used here. */
public final class Bytes {

    /** Reads eight bytes at once, which is most of what reading shapes costs. */
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;

    /** Empty, with room for some. */
    public Bytes(int room) {
        bytes = new byte[Math.max(16, room)];
    }

    /** Forgets what was written; the room stays. */
    public void clear() {
        size = 0;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The bytes themselves, valid up to {@link #size}. Not a copy. */
    public byte[] array() {
        return bytes;
    }

    /** A copy of what was written. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Makes room for so many more. */
    public void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /** Takes what was written into {@link #array} up to there as written. */
    public void endAt(int end) {
        size = end;
    }

    /** One byte. */
    public void put(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    /** Some bytes of another array. */
    public void put(byte[] from, int offset, int length) {
        reserve(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    /** All bytes of another array. */
    public void put(byte[] from) {
        put(from, 0, from.length);
    }

    /** All that another buffer holds. */
    public void put(Bytes from) {
        put(from.bytes, 0, from.size);
    }

    /** A base-128 varint, as protocol buffers write unsigned numbers. */
    public void varint(long value) {
        reserve(10);
        size = varint(value, bytes, size);
    }

    /** Writes a varint where there is room for it; gives where the next byte stands. */
    public static int varint(long value, byte[] into, int from) {
        long left = value;
        int at = from;
        while ((left & ~0x7FL) != 0) {
            into[at++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        into[at] = (byte) left;
        return at + 1;
    }

    /** Copies what was written to where there is room for it; gives where the next byte stands. */
    public int copyTo(byte[] into, int at) {
        System.arraycopy(bytes, 0, into, at, size);
        return at + size;
    }

    /** Four bytes, least first. */
    public void word(int value) {
        reserve(4);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** Eight bytes, least first. */
    public void number(double value) {
        longWord(Double.doubleToRawLongBits(value));
    }

    /** Eight bytes, least first. */
    public void longWord(long value) {
        reserve(8);
        LONG.set(bytes, size, value);
        size += 8;
    }

    /** Text in UTF-8; half a pair of surrogates becomes a question mark. */
    public void text(String text) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            codePoint(c >= 0xD800 && c < 0xE000 ? '?' : c);
        }
    }

    private void codePoint(int c) {
        reserve(4);
        if (c < 0x80) {
            bytes[size++] = (byte) c;
            return;
        }
        int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        bytes[size++] = (byte) (((0xF00 >> (more + 1)) & 0xFF) | (c >> (6 * more)));
        for (int k = more - 1; k >= 0; k--) {
            bytes[size++] = (byte) (0x80 | ((c >> (6 * k)) & 0x3F));
        }
    }

    /** Eight bytes of an array as a number, least first. */
    public static long longAt(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** Four bytes of an array as a number, least first. */
    public static int wordAt(byte[] bytes, int at) {
        return (int) WORD.get(bytes, at);
    }

    /** The varint of at most 32 bits that stands in an array. */
    public static int varintAt(byte[] bytes, int from) {
        int at = from;
        byte next = bytes[at++];
        int value = next & 0x7F;
        for (int shift = 7; next < 0; shift += 7) {
            next = bytes[at++];
            value |= (next & 0x7F) << shift;
        }
        return value;
    }

    /** How many bytes a varint takes. */
    public static int varintSize(long value) {
        return (63 - Long.numberOfLeadingZeros(value | 1)) / 7 + 1;
    }
}
