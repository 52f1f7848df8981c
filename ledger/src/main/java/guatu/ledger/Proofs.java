package guatu.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Proofs over a Merkle tree and how they are checked (存在证明、一致性证明), after RFC 9162 sections 2.1.3
 * and 2.1.4.
 */
public final class Proofs {

    private Proofs() {}

    /** The root over the first {@code size} leaves. */
    public static byte[] root(long size, Nodes nodes) {
        Hashes hashes = new Hashes();
        return size == 0 ? hashes.empty() : range(0, size, nodes, hashes);
    }

    /** The hashes that lead from a leaf to the root of the tree of that size. */
    public static List<byte[]> inclusion(long index, long size, Nodes nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size + ".");
        }
        List<byte[]> path = new ArrayList<>();
        include(index, 0, size, nodes, new Hashes(), path);
        return path;
    }

    /** The hashes that show that the tree of the smaller size is the beginning of the larger. */
    public static List<byte[]> consistency(long older, long newer, Nodes nodes) {
        if (older < 0 || older > newer) {
            throw new IllegalArgumentException(older + " is not within " + newer + ".");
        }
        List<byte[]> path = new ArrayList<>();
        if (older > 0 && older < newer) {
            consist(older, 0, newer, true, nodes, new Hashes(), path);
        }
        return path;
    }

    /** Whether the path leads from the leaf's hash to the root; RFC 9162, 2.1.3.2. */
    public static boolean included(
            byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        Hashes hashes = new Hashes();
        long fn = index;
        long sn = size - 1;
        byte[] reached = leafHash;
        for (byte[] beside : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                reached = hashes.node(beside, reached);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                reached = hashes.node(reached, beside);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(reached, root);
    }

    /** Whether the path shows that nothing before the older root was changed; 2.1.4.2. */
    public static boolean consistent(
            long older, long newer, byte[] olderRoot, byte[] newerRoot, List<byte[]> given) {
        if (older == newer) {
            return given.isEmpty() && Arrays.equals(olderRoot, newerRoot);
        }
        if (older == 0) {
            return given.isEmpty();
        }
        if (older > newer || given.isEmpty()) {
            return false;
        }
        List<byte[]> path = new ArrayList<>(given);
        if (Long.bitCount(older) == 1) {
            path.addFirst(olderRoot);
        }
        Hashes hashes = new Hashes();
        long fn = older - 1;
        long sn = newer - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] old = path.getFirst();
        byte[] all = path.getFirst();
        for (byte[] beside : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                old = hashes.node(beside, old);
                all = hashes.node(beside, all);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                all = hashes.node(all, beside);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(old, olderRoot) && Arrays.equals(all, newerRoot);
    }

    private static void include(
            long index, long from, long to, Nodes nodes, Hashes hashes, List<byte[]> path) {
        long length = to - from;
        if (length == 1) {
            return;
        }
        long middle = from + largestPowerBelow(length);
        if (index < middle) {
            include(index, from, middle, nodes, hashes, path);
            path.add(range(middle, to, nodes, hashes));
        } else {
            include(index, middle, to, nodes, hashes, path);
            path.add(range(from, middle, nodes, hashes));
        }
    }

    /** SUBPROOF of RFC 9162: whether the range is the whole older tree is told by {@code whole}. */
    private static void consist(
            long older,
            long from,
            long to,
            boolean whole,
            Nodes nodes,
            Hashes hashes,
            List<byte[]> path) {
        if (older == to) {
            if (!whole) {
                path.add(range(from, to, nodes, hashes));
            }
            return;
        }
        long middle = from + largestPowerBelow(to - from);
        if (older <= middle) {
            consist(older, from, middle, whole, nodes, hashes, path);
            path.add(range(middle, to, nodes, hashes));
        } else {
            consist(older, middle, to, false, nodes, hashes, path);
            path.add(range(from, middle, nodes, hashes));
        }
    }

    /** The root over leaves {@code from} to {@code to}, a range that the tree is split into. */
    private static byte[] range(long from, long to, Nodes nodes, Hashes hashes) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return nodes.hash(level, from >> level);
        }
        long middle = from + largestPowerBelow(length);
        return hashes.node(range(from, middle, nodes, hashes), range(middle, to, nodes, hashes));
    }

    private static long largestPowerBelow(long length) {
        return Long.highestOneBit(length - 1);
    }
}
