package guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every proof of every tree up to 70 leaves holds, and no proof holds for anything else. */
class ProofsTest {

    private static final int LARGEST = 70;

    private final List<byte[]> entries = TreeOf.entries(LARGEST);
    private final Nodes nodes = TreeOf.leaves(entries);
    private final Hashes hashes = new Hashes();

    @Test
    void everyEntryIsProvedToBeIncluded() {
        for (int size = 1; size <= LARGEST; size++) {
            byte[] root = Proofs.root(size, nodes);
            for (int index = 0; index < size; index++) {
                byte[] leaf = hashes.leaf(entries.get(index));
                List<byte[]> path = Proofs.inclusion(index, size, nodes);

                assertThat(Proofs.included(leaf, index, size, path, root)).isTrue();
                assertThat(Proofs.included(changed(leaf), index, size, path, root)).isFalse();
                assertThat(Proofs.included(leaf, index, size, path, changed(root))).isFalse();
                assertThat(Proofs.included(leaf, index + 1, size, path, root)).isFalse();
                if (!path.isEmpty()) {
                    List<byte[]> shorter = path.subList(0, path.size() - 1);
                    assertThat(Proofs.included(leaf, index, size, shorter, root)).isFalse();
                }
            }
        }
    }

    @Test
    void everyEarlierTreeIsProvedToBeTheBeginning() {
        for (int newer = 0; newer <= LARGEST; newer++) {
            byte[] newerRoot = Proofs.root(newer, nodes);
            for (int older = 0; older <= newer; older++) {
                byte[] olderRoot = Proofs.root(older, nodes);
                List<byte[]> path = Proofs.consistency(older, newer, nodes);

                assertThat(Proofs.consistent(older, newer, olderRoot, newerRoot, path)).isTrue();
                if (older > 0) {
                    byte[] other = changed(olderRoot);
                    assertThat(Proofs.consistent(older, newer, other, newerRoot, path)).isFalse();
                }
                if (older > 0 && older < newer) {
                    byte[] other = changed(newerRoot);
                    assertThat(Proofs.consistent(older, newer, olderRoot, other, path)).isFalse();
                }
            }
        }
    }

    @Test
    void aFrontierTakenUpAgainGoesOnAsIfItHadNeverStopped() {
        Frontier whole = new Frontier();
        Frontier resumed = new Frontier();
        for (byte[] entry : entries) {
            whole.add(hashes.leaf(entry));
            resumed = new Frontier(resumed.size(), resumed.roots());
            resumed.add(hashes.leaf(entry));
            assertThat(resumed.root())
                    .isEqualTo(whole.root())
                    .isEqualTo(Proofs.root(whole.size(), nodes));
        }
    }

    @Test
    void aTreeInTilesHasTheSameProofs() {
        int size = 70_000;
        List<byte[]> many = TreeOf.entries(size);
        Tiles tiles = new Tiles((level, index) -> tile(many, level, index));
        Frontier tree = new Frontier();
        many.forEach(entry -> tree.add(hashes.leaf(entry)));

        assertThat(Proofs.root(size, tiles)).isEqualTo(tree.root());
        for (int index : new int[] {0, 255, 256, 65_535, 65_536, 69_999}) {
            byte[] leaf = hashes.leaf(many.get(index));
            List<byte[]> path = Proofs.inclusion(index, size, tiles);
            assertThat(Proofs.included(leaf, index, size, path, tree.root())).isTrue();
        }
    }

    private byte[] tile(List<byte[]> many, int level, long index) {
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        int below = 1 << Tiles.HEIGHT * level;
        long first = index << Tiles.HEIGHT;
        for (long n = first; n < first + Tiles.WIDTH && (n + 1) * below <= many.size(); n++) {
            List<byte[]> part = many.subList((int) n * below, (int) (n + 1) * below);
            Frontier tree = new Frontier();
            part.forEach(entry -> tree.add(hashes.leaf(entry)));
            tile.writeBytes(tree.root());
        }
        return tile.toByteArray();
    }

    private static byte[] changed(byte[] hash) {
        byte[] other = hash.clone();
        other[other.length - 1] ^= 1;
        return other;
    }

    @Test
    void aProofOfTwentyHashesCoversAMillion() {
        List<byte[]> path = new ArrayList<>();
        Nodes any = (level, index) -> new byte[Hashes.SIZE];
        path.addAll(Proofs.inclusion(123_456, 1_000_000, any));
        assertThat(path).hasSize(20);
    }
}
