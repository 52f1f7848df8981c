package guatu.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree of which only the roots of its complete subtrees are kept (紧凑前沿), the largest
 * first: 20 hashes at a million leaves. Leaves can be added and the root told, nothing else.
 */
public final class Frontier {

    private final Hashes hashes = new Hashes();
    private final List<byte[]> roots = new ArrayList<>();
    private long size;

    /** A tree without leaves. */
    public Frontier() {}

    /**
     * A tree of which the complete subtrees are known.
     *
     * @param size number of leaves
     * @param roots one hash for each bit that is set in the size, the highest bit first
     */
    public Frontier(long size, List<byte[]> roots) {
        if (Long.bitCount(size) != roots.size()) {
            throw new IllegalArgumentException(
                    "A tree of %d leaves has %d complete subtrees, not %d."
                            .formatted(size, Long.bitCount(size), roots.size()));
        }
        this.size = size;
        this.roots.addAll(roots);
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** The roots of the complete subtrees, the largest first. */
    public List<byte[]> roots() {
        return List.copyOf(roots);
    }

    /** Adds a leaf by its hash. */
    public void add(byte[] leafHash) {
        byte[] carried = leafHash;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            carried = hashes.node(roots.removeLast(), carried);
        }
        roots.add(carried);
        size++;
    }

    /** The root over all leaves so far. */
    public byte[] root() {
        if (roots.isEmpty()) {
            return hashes.empty();
        }
        byte[] root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = hashes.node(roots.get(i), root);
        }
        return root;
    }
}
