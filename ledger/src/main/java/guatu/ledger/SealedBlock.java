package guatu.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What was sealed at one go (封存批次): the entries from the size of the block before up to this size.
 *
 * @param size entries in the ledger up to and with this block
 * @param root root over all of them, in base64
 * @param previous root of the block before in base64, or null for the first
 * @param sealedAt when, as ISO 8601 in UTC; a remark, not signed
 * @param signature line of the signed note over the checkpoint
 */
public record SealedBlock(
        long size, String root, @Nullable String previous, String sealedAt, String signature) {

    /** What was signed. */
    public Checkpoint checkpoint(String origin) {
        return new Checkpoint(origin, size, root, previous);
    }

    /** The signed note over the checkpoint. */
    public String note(String origin) {
        return checkpoint(origin).text() + "\n" + signature + "\n";
    }

    /** The block as one line of an export. */
    public String line() {
        return CanonicalJson.object()
                .put("previous", previous)
                .put("root", root)
                .put("sealedAt", sealedAt)
                .put("signature", signature)
                .put("size", size)
                .text();
    }
}
