package guatu.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The two hashes of RFC 9162, section 2.1.1: SHA-256 of 0x00 and a leaf's bytes, SHA-256 of 0x01
 * and two children (散列). Not safe for use by several threads at once.
 */
public final class Hashes {

    /** Bytes of a hash. */
    public static final int SIZE = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();

    /** The hash of a leaf. */
    public byte[] leaf(byte[] bytes) {
        return leaf(bytes, 0, bytes.length);
    }

    /** The hash of a leaf that stands in a part of the array. */
    public byte[] leaf(byte[] bytes, int from, int length) {
        digest.update(LEAF);
        digest.update(bytes, from, length);
        return digest.digest();
    }

    /** The hash above two hashes. */
    public byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public byte[] empty() {
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
