package guatu.server.ledger;

import guatu.ledger.Checkpoint;
import guatu.ledger.Nodes;
import guatu.ledger.Proofs;
import guatu.ledger.Tiles;
import guatu.server.ledger.SealRows.Last;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sealed states of the ledger and what can be proved by them (封存根与证明). */
@Component
public final class Seals {

    private final SealRows rows;
    private final LedgerRows entries;
    private final SigningKey key;
    private final Sealer sealer;

    Seals(SealRows rows, LedgerRows entries, SigningKey key, Sealer sealer) {
        this.rows = rows;
        this.entries = entries;
        this.key = key;
        this.sealer = sealer;
    }

    /** The newest sealed state, or null before the first. */
    public @Nullable Seal latest() {
        Last last = rows.last();
        return last == null
                ? null
                : new Seal(
                        last.block().size(),
                        last.block().root(),
                        Instant.parse(last.block().sealedAt()));
    }

    /**
     * Seals what can be sealed by now without waiting for the next beat.
     *
     * @return how many entries joined the tree
     */
    public long sealNow() {
        long sealed = 0;
        for (int some = sealer.seal(); some > 0; some = sealer.seal()) {
            sealed += some;
        }
        return sealed;
    }

    /** The signed note over the newest sealed state, or null before the first. */
    public @Nullable String note() {
        Last last = rows.last();
        return last == null ? null : last.block().note(SigningKey.ORIGIN);
    }

    /** The public keys that blocks were signed with, this server's own among them. */
    public List<String> keys() {
        List<String> known = rows.signers();
        return known.isEmpty() ? List.of(key.key().printed()) : known;
    }

    /** Proof that the entry is in the newest sealed state; null when it is not there (yet). */
    public @Nullable Receipt receipt(UUID entry) {
        Last last = rows.last();
        Long index = rows.leafIndex(entry);
        LedgerEntry found = entries.find(entry);
        if (last == null || index == null || found == null || index >= last.block().size()) {
            return null;
        }
        List<byte[]> path = Proofs.inclusion(index, last.block().size(), nodes(last));
        return new Receipt(
                found.body(),
                index,
                path.stream().map(Checkpoint::base64).toList(),
                last.block().note(SigningKey.ORIGIN));
    }

    /**
     * Proof that the state of an older size is the beginning of the newest one, in base64; null for
     * a size that was not reached yet.
     */
    public @Nullable List<String> consistency(long older) {
        Last last = rows.last();
        if (last == null || older < 0 || older > last.block().size()) {
            return null;
        }
        return Proofs.consistency(older, last.block().size(), nodes(last)).stream()
                .map(Checkpoint::base64)
                .toList();
    }

    private Nodes nodes(Last last) {
        return new Tiles((level, index) -> tile(last, level, index));
    }

    private byte[] tile(Last last, int level, long index) {
        byte[] full = rows.tile(level, index);
        if (full != null) {
            return full;
        }
        return level == 0
                ? rows.leavesUpTo(last.order(), (int) (last.block().size() % Tiles.WIDTH))
                : rows.tileRoots(level - 1, index * Tiles.WIDTH);
    }
}
