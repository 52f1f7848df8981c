package guatu.server.ledger;

import guatu.ledger.Checkpoint;
import guatu.ledger.Frontier;
import guatu.ledger.Hashes;
import guatu.ledger.SealedBlock;
import guatu.ledger.Tiles;
import guatu.server.ledger.SealRows.Last;
import guatu.server.ledger.SealRows.Leaf;
import guatu.server.ledger.SealRows.Order;
import guatu.server.ledger.SealRows.Tile;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals entries (封存): what no transaction still under way can come before joins the tree, and the
 * root is signed. One server at a time does it, whichever holds the advisory lock; entries are
 * read, never touched.
 */
@Component
final class Sealer {

    static final int MOST_IN_A_BLOCK = 1 << 16;

    private final SealRows rows;
    private final SigningKey key;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(SealRows rows, SigningKey key, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.key = key;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Seals one block at most; how many entries it took in. */
    int seal() {
        Integer sealed = transaction.execute(status -> rows.tryToSeal() ? sealNext() : 0);
        return sealed == null ? 0 : sealed;
    }

    private int sealNext() {
        Last last = rows.last();
        Order after = last == null ? Order.BEGINNING : last.order();
        List<Leaf> leaves = rows.unsealed(after, MOST_IN_A_BLOCK);
        if (leaves.isEmpty()) {
            return 0;
        }
        long before = last == null ? 0 : last.block().size();
        Frontier tree = last == null ? new Frontier() : new Frontier(before, last.frontier());
        rows.insert(newTiles(last, before, leaves));
        leaves.forEach(leaf -> tree.add(leaf.hash()));
        String previous = last == null ? null : last.block().root();
        insert(tree, previous, leaves.getLast().order());
        return leaves.size();
    }

    private void insert(Frontier tree, @Nullable String previous, Order order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String root = Checkpoint.base64(tree.root());
        Checkpoint checkpoint = new Checkpoint(SigningKey.ORIGIN, tree.size(), root, previous);
        SealedBlock block =
                new SealedBlock(
                        tree.size(),
                        root,
                        previous,
                        now.toString(),
                        key.signatureLine(checkpoint.text()));
        rows.insertSigner(key.key().printed(), now);
        rows.insert(block, order, now, tree.roots());
    }

    /** The tiles that become full with these leaves, on all levels. */
    private List<Tile> newTiles(@Nullable Last last, long before, List<Leaf> leaves) {
        List<Tile> tiles = new ArrayList<>();
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        int partial = (int) (before % Tiles.WIDTH);
        if (last != null && partial > 0) {
            hashes.writeBytes(rows.leavesUpTo(last.order(), partial));
        }
        leaves.forEach(leaf -> hashes.writeBytes(leaf.hash()));
        long first = before / Tiles.WIDTH;
        byte[] level = hashes.toByteArray();
        for (int number = 0; level.length >= Tiles.WIDTH * Hashes.SIZE; number++) {
            List<byte[]> full = fullTiles(level);
            ByteArrayOutputStream above = new ByteArrayOutputStream();
            long above0 = first / Tiles.WIDTH * Tiles.WIDTH;
            if (above0 < first) {
                above.writeBytes(rows.tileRoots(number, above0));
            }
            for (int i = 0; i < full.size(); i++) {
                String hex = HexFormat.of().formatHex(full.get(i));
                tiles.add(new Tile(number, first + i, hex));
                above.writeBytes(Tiles.root(full.get(i)));
            }
            first /= Tiles.WIDTH;
            level = above.toByteArray();
        }
        return tiles;
    }

    private static List<byte[]> fullTiles(byte[] hashes) {
        int size = Tiles.WIDTH * Hashes.SIZE;
        List<byte[]> tiles = new ArrayList<>();
        for (int at = 0; at + size <= hashes.length; at += size) {
            tiles.add(Arrays.copyOfRange(hashes, at, at + size));
        }
        return tiles;
    }
}
