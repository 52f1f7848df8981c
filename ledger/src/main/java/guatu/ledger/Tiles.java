package guatu.ledger;

import java.util.Arrays;

/**
 * A Merkle tree kept in tiles of 256 hashes (分块), as C2SP's tlog-tiles lays them out: tile {@code
 * n} of level {@code l} holds the roots of the subtrees of 2^(8·l) leaves from {@code 256·n} on.
 */
public final class Tiles implements Nodes {

    /** Levels of the tree that one level of tiles spans. */
    public static final int HEIGHT = 8;

    /** Hashes in a full tile. */
    public static final int WIDTH = 1 << HEIGHT;

    /** Where tiles are kept. */
    @FunctionalInterface
    public interface Source {

        /**
         * The hashes of a tile one behind the other, as many as are known.
         *
         * @param level level of tiles, 0 for leaves
         * @param index of the tile on its level
         */
        byte[] tile(int level, long index);
    }

    private final Source source;

    /** A tree whose tiles come from the source; a last tile may be partly filled. */
    public Tiles(Source source) {
        this.source = source;
    }

    @Override
    public byte[] hash(int level, long index) {
        int tileLevel = level / HEIGHT;
        int inside = level % HEIGHT;
        long first = index << inside;
        byte[] tile = source.tile(tileLevel, first >> HEIGHT);
        int from = (int) (first & (WIDTH - 1));
        int count = 1 << inside;
        if (tile.length < (from + count) * Hashes.SIZE) {
            throw new IllegalStateException(
                    "Tile %d of level %d holds %d hashes, asked for %d."
                            .formatted(
                                    first >> HEIGHT,
                                    tileLevel,
                                    tile.length / Hashes.SIZE,
                                    from + count));
        }
        return root(tile, from, count, new Hashes());
    }

    /** The root over all hashes of a full tile: an entry of the level above. */
    public static byte[] root(byte[] tile) {
        return root(tile, 0, tile.length / Hashes.SIZE, new Hashes());
    }

    private static byte[] root(byte[] tile, int from, int count, Hashes hashes) {
        if (count == 1) {
            return Arrays.copyOfRange(tile, from * Hashes.SIZE, (from + 1) * Hashes.SIZE);
        }
        int half = count / 2;
        return hashes.node(root(tile, from, half, hashes), root(tile, from + half, half, hashes));
    }
}
