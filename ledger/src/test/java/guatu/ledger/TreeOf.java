package guatu.ledger;

import java.util.List;
import java.util.stream.IntStream;

/** A tree whose leaves are all at hand (测试用树), hashed the slow way. */
final class TreeOf {

    private TreeOf() {}

    static Nodes leaves(List<byte[]> leaves) {
        return new Nodes() {
            @Override
            public byte[] hash(int level, long index) {
                Hashes hashes = new Hashes();
                return level == 0
                        ? hashes.leaf(leaves.get((int) index))
                        : hashes.node(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
            }
        };
    }

    static List<byte[]> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Utf8.bytes("{\"id\":\"" + n + "\",\"value\":\"" + n * 7 + "\"}"))
                .toList();
    }
}
