package guatu.server.wallmap.base;

import java.io.IOException;

/** A directory of a PMTiles file (目录): columns of varints, numbers of tiles as differences. */
final class PmDirectory {

    private final byte[] bytes;
    private int at;
    private final long[] numbers;
    private final long[] runs;
    private final long[] lengths;
    private final long[] offsets;

    PmDirectory(byte[] bytes) throws IOException {
        this.bytes = bytes;
        long count = varint();
        if (count < 0 || count > bytes.length) {
            throw new IOException("A directory of " + count + " entries in so few bytes.");
        }
        numbers = column((int) count);
        runs = column((int) count);
        lengths = column((int) count);
        offsets = column((int) count);
        for (int i = 0; i < count; i++) {
            numbers[i] += i == 0 ? 0 : numbers[i - 1];
            boolean follows = offsets[i] == 0 && i > 0;
            offsets[i] = follows ? offsets[i - 1] + lengths[i - 1] : offsets[i] - 1;
        }
    }

    private long[] column(int count) throws IOException {
        long[] column = new long[count];
        for (int i = 0; i < count; i++) {
            column[i] = varint();
        }
        return column;
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= bytes.length) {
                throw new IOException("A directory ends within a number.");
            }
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("A number of more than 64 bits.");
    }

    /** The entry that holds a tile or leads to it; −1 when there is none. */
    int find(long wanted) {
        int low = 0;
        int high = numbers.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] <= wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        boolean holds = high >= 0 && (runs[high] == 0 || wanted - numbers[high] < runs[high]);
        return holds ? high : -1;
    }

    /** Whether an entry is tiles; else it is another directory. */
    boolean isTile(int entry) {
        return runs[entry] > 0;
    }

    long offset(int entry) {
        return offsets[entry];
    }

    long length(int entry) {
        return lengths[entry];
    }
}
