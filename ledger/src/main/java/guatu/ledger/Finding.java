package guatu.ledger;

/**
 * Something in an export that does not hold (核验发现).
 *
 * @param kind what it is
 * @param from index of the first entry it touches, from 0
 * @param to index behind the last entry it touches
 */
public record Finding(Kind kind, long from, long to) {

    /** What can be wrong with an export. */
    public enum Kind {
        /** The bytes of an entry are not those that were sealed. */
        ENTRY,
        /** The entry holds; the list of leaf hashes beside it was changed. */
        LEAF,
        /** The entries of a block do not give its root: one of them was changed, with its hash. */
        BLOCK,
        /** The signature under a block's root does not hold. */
        SIGNATURE,
        /** A block does not follow the one before: its previous root is another. */
        CHAIN,
        /** Entries are missing at the end. */
        MISSING,
        /** There are entries that no block seals. */
        UNSEALED,
        /** An older root that the auditor kept is no root of this ledger. */
        OLDER
    }
}
