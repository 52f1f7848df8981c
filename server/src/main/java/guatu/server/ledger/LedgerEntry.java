package guatu.server.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the ledger (账目).
 *
 * @param position its place, a name for a checkpoint: positions must not be compared with {@code
 *     <}; before it is recorded {@link Ledger#NEXT} asks for the next free one
 * @param id names the entry
 * @param kind what it is, such as {@code quantity}
 * @param recordedAt when it was recorded, to the microsecond
 * @param body the canonical JSON of all it says, {@code id}, {@code kind} and {@code recordedAt}
 *     included
 */
public record LedgerEntry(long position, UUID id, String kind, Instant recordedAt, String body) {

    /** The same at its place. */
    public LedgerEntry at(long given) {
        return new LedgerEntry(given, id, kind, recordedAt, body);
    }
}
