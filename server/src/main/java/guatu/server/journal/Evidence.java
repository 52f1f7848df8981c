package guatu.server.journal;

import guatu.server.access.Account;
import guatu.server.web.Outcome;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps photos and documents by the hash of their content (佐证材料). */
@Component
@SuppressWarnings("DoNotCallSuggester")
public final class Evidence {

    /** The largest piece of evidence: 20 MB. */
    public static final int LARGEST_BYTES = 20 * 1024 * 1024;

    /**
     * Stores a piece once. Refused: empty, too large, or a content that is no JPEG, PNG, WebP,
     * HEIC, PDF or office document.
     */
    public Outcome<EvidenceRef> store(byte[] content, String name, Account by) {
        throw new UnsupportedOperationException(content.length + name + by);
    }

    /** What is known of the piece, or null. */
    public @Nullable EvidenceRef find(String hash) {
        throw new UnsupportedOperationException(hash);
    }

    /** The content, or null when there is none of that hash. */
    public @Nullable InputStream open(String hash) {
        throw new UnsupportedOperationException(hash);
    }
}
