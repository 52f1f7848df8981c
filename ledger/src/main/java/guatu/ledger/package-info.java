/**
 * Ledger engine (封存与核验): canonical bytes of entries, the Merkle tree over them, proofs and signed
 * checkpoints; everything an auditor needs to check an export without a database.
 *
 * <p>Follows RFC 8785 (canonical JSON), RFC 9162 section 2.1 (tree, inclusion and consistency
 * proofs), and C2SP's tlog-tiles, tlog-checkpoint and signed-note.
 */
@NullMarked
package guatu.ledger;

import org.jspecify.annotations.NullMarked;
