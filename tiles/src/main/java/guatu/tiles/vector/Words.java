package guatu.tiles.vector;

import guatu.tiles.shape.Bytes;
import java.util.Arrays;

/** Numbers runs of bytes in the order in which they first come (词表): a layer's keys or values. */
final class Words {

    private static final int FEW = 64;

    private final Bytes kept = new Bytes(256);
    private int[] ends = new int[FEW / 2];
    private int[] hashes = new int[FEW / 2];
    private int[] slots = new int[FEW];
    private int count;

    /** Forgets all. */
    void clear() {
        kept.clear();
        count = 0;
        Arrays.fill(slots, 0);
    }

    int count() {
        return count;
    }

    /** The number of a run of bytes, from 0. */
    int number(byte[] from, int offset, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + from[offset + i];
        }
        hash ^= hash >>> 15;
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int word = slots[slot] - 1;
            if (hashes[word] == hash && is(word, from, offset, length)) {
                return word;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = count + 1;
        return keep(from, offset, length, hash);
    }

    /** Whether a word is this run of bytes. */
    boolean is(int word, byte[] from, int offset, int length) {
        int start = word == 0 ? 0 : ends[word - 1];
        return Arrays.equals(kept.array(), start, ends[word], from, offset, offset + length);
    }

    private int keep(byte[] from, int offset, int length, int hash) {
        kept.put(from, offset, length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        ends[count] = kept.size();
        hashes[count++] = hash;
        if (count * 2 >= slots.length) {
            spread();
        }
        return count - 1;
    }

    private void spread() {
        slots = new int[slots.length * 4];
        for (int word = 0; word < count; word++) {
            int slot = hashes[word] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = word + 1;
        }
    }

    /** Writes each word as a length-delimited field. */
    void write(int field, Bytes into) {
        int start = 0;
        for (int word = 0; word < count; word++) {
            into.put(field << 3 | 2);
            into.varint(ends[word] - start);
            into.put(kept.array(), start, ends[word] - start);
            start = ends[word];
        }
    }
}
