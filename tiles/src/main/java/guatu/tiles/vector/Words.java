package guatu.tiles.vector;

import guatu.tiles.shape.Bytes;
import java.util.Arrays;

/**
 * Numbers runs of bytes in the order in which they first come (词表): a layer's keys or values. Each
 * is kept as the length-delimited field that the tile has of it, so that all are written at once.
 */
final class Words {

    private static final int FEW = 64;
    private static final int LARGE = 1 << 12;
    private static final int NOT_LOOKED_FOR = 0;

    private final int head;
    private final Bytes kept = new Bytes(256);
    private int[] starts = new int[FEW / 2];
    private int[] ends = new int[FEW / 2];
    private int[] hashes = new int[FEW / 2];
    private int[] slots = new int[FEW];
    private int count;
    private int found;

    /** Those of a field of the layer's message. */
    Words(int field) {
        head = field << 3 | 2;
    }

    /** Forgets all. */
    void clear() {
        kept.clear();
        count = 0;
        found = 0;
        if (slots.length > LARGE) {
            // Emptying what one crowded tile needed would cost every small one after it.
            slots = new int[FEW];
        } else {
            Arrays.fill(slots, 0);
        }
    }

    int count() {
        return count;
    }

    /** The number of a run of bytes, from 0. */
    int number(byte[] from, int offset, int length) {
        int hash = hash(from, offset, length);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int word = slots[slot] - 1;
            if (hashes[word] == hash && is(word, from, offset, length)) {
                return word;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = count + 1;
        int word = keep(from, offset, length, hash);
        if (++found * 2 >= slots.length) {
            spread();
        }
        return word;
    }

    /** The number of a run of bytes that comes but once. */
    int once(byte[] from, int offset, int length) {
        return keep(from, offset, length, NOT_LOOKED_FOR);
    }

    /** Spread well even for codes that count up, which would otherwise stand side by side. */
    private static int hash(byte[] from, int offset, int length) {
        long hash = length;
        int at = offset;
        for (int end = offset + length - 7; at < end; at += 8) {
            hash = mixed(hash ^ Bytes.longAt(from, at));
        }
        long rest = 0;
        for (int end = offset + length; at < end; at++) {
            rest = (rest << 8) | (from[at] & 0xFF);
        }
        hash = mixed(hash ^ rest);
        int folded = (int) (hash ^ (hash >>> 32));
        return folded == NOT_LOOKED_FOR ? 1 : folded;
    }

    private static long mixed(long hash) {
        long product = hash * 0x9E3779B97F4A7C15L;
        return product ^ (product >>> 29);
    }

    /** Whether a word is this run of bytes. */
    boolean is(int word, byte[] from, int offset, int length) {
        int start = starts[word];
        if (ends[word] - start != length) {
            return false;
        }
        byte[] held = kept.array();
        for (int i = 0; i < length; i++) {
            // Words are short: a loop is sooner done than a call made for long ones.
            if (held[start + i] != from[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private int keep(byte[] from, int offset, int length, int hash) {
        if (count == ends.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        kept.put(head);
        kept.varint(length);
        starts[count] = kept.size();
        kept.put(from, offset, length);
        ends[count] = kept.size();
        hashes[count] = hash;
        return count++;
    }

    private void spread() {
        slots = new int[slots.length * 4];
        for (int word = 0; word < count; word++) {
            if (hashes[word] == NOT_LOOKED_FOR) {
                continue;
            }
            int slot = hashes[word] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = word + 1;
        }
    }

    /** Writes each word as its field. */
    void write(Bytes into) {
        into.put(kept);
    }
}
