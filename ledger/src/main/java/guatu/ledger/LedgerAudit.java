package guatu.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks an export from its first entry to its last (账目核验): every entry's bytes against its leaf
 * hash, every block's root against the entries, every signature, and an older checkpoint that the
 * auditor kept. Entries are handed in one by one; stops taking note at the first that breaks.
 *
 * <p>Rebuilding the tree from all entries proves inclusion and consistency for every entry and
 * every root at once: RFC 9162's proofs are for whoever has not got all entries.
 */
public final class LedgerAudit {

    private final String origin;
    private final List<NoteKey> keys;
    private final List<SealedBlock> blocks;
    private final @Nullable Checkpoint kept;
    private final Hashes hashes = new Hashes();
    private final Frontier tree = new Frontier();
    private int block;
    private long changed = -1;
    private boolean keptWasMet;
    private @Nullable Finding finding;

    /**
     * An audit about to begin.
     *
     * @param origin name of the ledger
     * @param keys one of which must have signed each block
     * @param blocks the sealed blocks, the first one first
     * @param kept a checkpoint from elsewhere that must be among the roots, or null
     */
    public LedgerAudit(
            String origin,
            List<NoteKey> keys,
            List<SealedBlock> blocks,
            @Nullable Checkpoint kept) {
        this.origin = origin;
        this.keys = List.copyOf(keys);
        this.blocks = List.copyOf(blocks);
        this.kept = kept;
        this.keptWasMet = kept == null || kept.size() == 0;
    }

    /** Checks signatures and chain of the blocks; they must be checked before the entries. */
    public void checkBlocks() {
        String previous = null;
        long from = 0;
        for (SealedBlock one : blocks) {
            boolean follows = one.size() > from && Objects.equals(previous, one.previous());
            if (!follows) {
                note(Finding.Kind.CHAIN, from, one.size());
            } else if (keys.stream().noneMatch(key -> isSigned(one, key))) {
                note(Finding.Kind.SIGNATURE, from, one.size());
            }
            previous = one.root();
            from = one.size();
        }
    }

    private boolean isSigned(SealedBlock one, NoteKey key) {
        return key.signed(one.checkpoint(origin).text(), one.signature());
    }

    /** Takes the next entry in. */
    public void entry(byte[] bytes, int from, int length, byte[] leaves, int leafFrom) {
        byte[] leaf = hashes.leaf(bytes, from, length);
        boolean same =
                Arrays.equals(leaf, 0, Hashes.SIZE, leaves, leafFrom, leafFrom + Hashes.SIZE);
        if (!same && changed < 0) {
            changed = tree.size();
        }
        tree.add(leaf);
        if (kept != null && kept.size() == tree.size()) {
            keptWasMet = kept.root().equals(root());
            if (!keptWasMet && changed < 0) {
                note(Finding.Kind.OLDER, 0, kept.size());
            }
        }
        if (block < blocks.size() && blocks.get(block).size() == tree.size()) {
            endBlock();
        }
    }

    private void endBlock() {
        boolean holds = blocks.get(block).root().equals(root());
        long from = block == 0 ? 0 : blocks.get(block - 1).size();
        if (changed >= 0) {
            note(holds ? Finding.Kind.LEAF : Finding.Kind.ENTRY, changed, changed + 1);
        } else if (!holds) {
            note(Finding.Kind.BLOCK, from, tree.size());
        }
        block++;
    }

    /** The first thing that does not hold, or null when all does; after the last entry. */
    public @Nullable Finding end() {
        if (changed >= 0) {
            note(Finding.Kind.ENTRY, changed, changed + 1);
        }
        long sealed = blocks.isEmpty() ? 0 : blocks.getLast().size();
        if (tree.size() < sealed) {
            note(Finding.Kind.MISSING, tree.size(), sealed);
        } else if (tree.size() > sealed) {
            note(Finding.Kind.UNSEALED, sealed, tree.size());
        }
        if (!keptWasMet && kept != null) {
            note(Finding.Kind.OLDER, 0, kept.size());
        }
        return finding;
    }

    /** Whether something does not hold already. */
    public boolean broken() {
        return finding != null;
    }

    /** Entries taken in so far. */
    public long size() {
        return tree.size();
    }

    /** The root over the entries so far, in base64. */
    public String root() {
        return Base64.getEncoder().encodeToString(tree.root());
    }

    private void note(Finding.Kind kind, long from, long to) {
        if (finding == null) {
            finding = new Finding(kind, from, to);
        }
    }
}
