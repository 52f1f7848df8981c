package guatu.server.ledger;

import java.util.List;

/**
 * Proof that one entry is in the ledger (入账凭证): with the signed note and these hashes anyone can
 * recompute the root from the entry's bytes (RFC 9162, 2.1.3.2).
 *
 * @param entry the entry's canonical bytes as text
 * @param index of its leaf, from 0
 * @param path hashes from the leaf to the root, in base64
 * @param note signed checkpoint of the tree that the path leads to
 */
public record Receipt(String entry, long index, List<String> path, String note) {

    public Receipt {
        path = List.copyOf(path);
    }
}
