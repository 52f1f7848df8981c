package guatu.server.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one ledger that all entries stand in (封存账); written in the transaction at hand. */
@Component
public final class Ledger {

    /** Checkpoint before the first entry. */
    public static final long BEGINNING = 0;

    /** In place of a position: the next free one. */
    public static final long NEXT = 0;

    private final LedgerRows rows;

    Ledger(LedgerRows rows) {
        this.rows = rows;
    }

    /**
     * Where an entry stands, and what it is.
     *
     * @param position its number in the ledger
     */
    public record Place(long position, String kind) {}

    /**
     * Appends entries in the transaction at hand.
     *
     * @throws org.springframework.dao.DuplicateKeyException when an id is there already
     */
    public void append(List<LedgerEntry> entries) {
        if (!entries.isEmpty()) {
            rows.insert(entries);
        }
    }

    /**
     * What was recorded after a checkpoint, in an order that never changes; a transaction still
     * under way is waited for, never skipped. The last one's position is the next checkpoint.
     *
     * @param kinds the kinds wanted
     * @param limit at most so many
     */
    public List<Place> after(long position, Collection<String> kinds, int limit) {
        return rows.after(position, kinds, limit);
    }

    /** The checkpoint that all entries so far lie before, as far as their order is settled. */
    public long position() {
        return rows.position();
    }

    /** Whether every entry up to now has its place in the order. */
    public boolean isSettled(UUID id) {
        return rows.isSettled(id);
    }

    /** Entries of all kinds from one position on, a page at a time, by position. */
    public List<LedgerEntry> page(long afterPosition, int limit) {
        return rows.page(afterPosition, limit);
    }

    /** The entry of that id, or null. */
    public @Nullable LedgerEntry find(UUID id) {
        return rows.find(id);
    }
}
