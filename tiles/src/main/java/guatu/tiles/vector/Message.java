package guatu.tiles.vector;

import java.util.ArrayList;
import java.util.List;

/** A protocol buffers message being read, field by field. */
final class Message {

    private final byte[] bytes;
    private final int end;
    private int at;
    private int tag;

    Message(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /** Moves to the next field; false at the end. */
    boolean next() {
        if (at >= end) {
            return false;
        }
        tag = (int) varint();
        return true;
    }

    int field() {
        return tag >>> 3;
    }

    long number() {
        return switch (tag & 7) {
            case 0 -> varint();
            case 1 -> fixed(8);
            case 5 -> fixed(4);
            default -> throw new IllegalArgumentException("Field " + field() + " is no number.");
        };
    }

    Message part() {
        int size = (int) varint();
        Message part = new Message(bytes, at, at + size);
        at += size;
        return part;
    }

    String text() {
        Message part = part();
        int[] points = new int[part.end - part.at];
        int count = 0;
        while (part.at < part.end) {
            int lead = part.bytes[part.at++] & 0xFF;
            int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
            int point = more == 0 ? lead : lead & 0x3F >> more;
            for (int i = 0; i < more; i++) {
                point = (point << 6) | (part.bytes[part.at++] & 0x3F);
            }
            points[count++] = point;
        }
        return new String(points, 0, count);
    }

    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        while (at < end) {
            numbers.add(varint());
        }
        return numbers;
    }

    void skip() {
        if ((tag & 7) == 2) {
            part();
        } else {
            number();
        }
    }

    private long varint() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    private long fixed(int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (bytes[at++] & 0xFFL) << (8 * i);
        }
        return value;
    }
}
