package guatu.tiles.vector;

import guatu.tiles.shape.Bytes;
import java.util.Arrays;

/**
 * The keys and values of one layer of one tile (图层属性表): each feature's properties become pairs of
 * their numbers (Mapbox Vector Tile 2.1 §4.4).
 */
final class TagTable {

    private final Words keys = new Words(3);
    private final Words values = new Words(4);
    private final Bytes pairs = new Bytes(64);

    private final int[] lastKeys = new int[16];
    private final int[] lastSizes = new int[16];
    private final long[] lastWords = new long[16];
    private int cursor;

    /** Begins a tile. */
    void begin() {
        keys.clear();
        values.clear();
        Arrays.fill(lastSizes, 0);
    }

    /** The pairs of the feature read last. */
    Bytes pairs() {
        return pairs;
    }

    /** Reads a feature's properties, as {@link Tags} writes them. */
    void read(byte[] tags, int from, int to) {
        pairs.clear();
        cursor = from;
        for (int i = 0; cursor < to; i++) {
            int keySize = size(tags);
            boolean isUnique = keySize == Tags.UNIQUE;
            if (isUnique) {
                keySize = size(tags);
            }
            pairs.varint(key(i, tags, keySize));
            cursor += keySize;
            int valueSize = size(tags);
            pairs.varint(
                    isUnique
                            ? values.once(tags, cursor, valueSize)
                            : values.number(tags, cursor, valueSize));
            cursor += valueSize;
        }
    }

    /** Writes the keys and values that the pairs number. */
    void write(Bytes into) {
        keys.write(into);
        values.write(into);
    }

    /** Features of a layer mostly have the same keys in the same order. */
    private int key(int place, byte[] tags, int size) {
        if (place >= lastKeys.length) {
            return keys.number(tags, cursor, size);
        }
        boolean isShort = size <= Long.BYTES && cursor + Long.BYTES <= tags.length;
        long word =
                isShort
                        ? Bytes.longAt(tags, cursor) << (Long.SIZE - Byte.SIZE * size)
                        : Long.MIN_VALUE;
        int last = lastKeys[place];
        if (last < keys.count()
                && (isShort
                        ? lastSizes[place] == size && lastWords[place] == word
                        : keys.is(last, tags, cursor, size))) {
            return last;
        }
        lastKeys[place] = keys.number(tags, cursor, size);
        lastSizes[place] = isShort ? size : 0;
        lastWords[place] = word;
        return lastKeys[place];
    }

    private int size(byte[] tags) {
        int size = Bytes.varintAt(tags, cursor);
        cursor += Bytes.varintSize(size);
        return size;
    }
}
