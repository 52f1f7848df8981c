package guatu.ledger;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger holds, in three lines to be signed (检查点), after C2SP's tlog-checkpoint; a fourth
 * line chains it to the root before.
 *
 * @param origin name of the ledger
 * @param size number of entries
 * @param root root of the tree over them, in base64
 * @param previous root of the checkpoint before in base64, or null for the first
 */
public record Checkpoint(String origin, long size, String root, @Nullable String previous) {

    private static final String PREVIOUS = "previous ";

    /** The text that is signed. */
    public String text() {
        String chain = previous == null ? "" : PREVIOUS + previous + "\n";
        return origin + "\n" + size + "\n" + root + "\n" + chain;
    }

    /** The checkpoint of a text, or null when it is none. */
    public static @Nullable Checkpoint read(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() < 4 || lines.getFirst().isEmpty()) {
            return null;
        }
        String previous = null;
        try {
            if (lines.get(3).startsWith(PREVIOUS)) {
                previous = hash(lines.get(3).substring(PREVIOUS.length()));
            }
            return new Checkpoint(
                    lines.getFirst(), Long.parseLong(lines.get(1)), hash(lines.get(2)), previous);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** The root as bytes. */
    public byte[] rootBytes() {
        return Base64.getDecoder().decode(root);
    }

    /** A hash as checkpoints print it. */
    public static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    private static String hash(String base64) {
        if (Base64.getDecoder().decode(base64).length != Hashes.SIZE) {
            throw new IllegalArgumentException(base64 + " is no SHA-256 hash.");
        }
        return base64;
    }
}
