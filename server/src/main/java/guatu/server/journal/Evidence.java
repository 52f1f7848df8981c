package guatu.server.journal;

import guatu.server.access.Account;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps photos and documents by the hash of their content (佐证材料). */
@Component
public final class Evidence {

    /** The largest piece of evidence: 20 MB. */
    public static final int LARGEST_BYTES = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final String PHOTO = "image/jpeg";
    private static final Map<String, List<String>> ENDINGS =
            Map.of(
                    PHOTO,
                    List.of(".jpg", ".jpeg"),
                    "image/png",
                    List.of(".png"),
                    "image/webp",
                    List.of(".webp"),
                    "image/heic",
                    List.of(".heic", ".heif"),
                    "application/pdf",
                    List.of(".pdf"));

    private final EvidenceRows rows;
    private final Clock clock;

    Evidence(EvidenceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Stores a piece once. Refused: empty, too large, or a content that is no JPEG, PNG, WebP,
     * HEIC, PDF or office document.
     */
    public Outcome<EvidenceRef> store(byte[] content, String name, Account by) {
        if (content.length == 0) {
            return Outcome.refused(Problem.at("journal.evidence.empty", "file", name));
        }
        if (content.length > LARGEST_BYTES) {
            int megabytes = LARGEST_BYTES >> 20;
            return Outcome.refused(Problem.at("journal.evidence.large", "file", name, megabytes));
        }
        String type = MediaSignature.typeOf(content);
        if (type == null) {
            return Outcome.refused(Problem.at("journal.evidence.type", "file", name));
        }
        if (Thumbnail.isBroken(content, type)) {
            return Outcome.refused(Problem.at("journal.evidence.broken", "file", name));
        }
        if (Thumbnail.isHuge(content)) {
            long millions = Thumbnail.MOST_PIXELS / 1_000_000;
            return Outcome.refused(Problem.at("journal.evidence.pixels", "file", name, millions));
        }
        String fitting = withEnding(shortened(name), type);
        EvidenceRef piece = new EvidenceRef(hash(content), fitting, type, content.length);
        rows.insert(piece, content, clock.instant(), by.login());
        EvidenceRef kept = rows.find(piece.hash());
        return Outcome.done(kept == null ? piece : kept);
    }

    /** What is known of the piece, or null. */
    public @Nullable EvidenceRef find(String hash) {
        return rows.find(hash);
    }

    /** The content, or null when there is none of that hash. */
    public @Nullable InputStream open(String hash) {
        byte[] content = rows.content(hash);
        return content == null ? null : new ByteArrayInputStream(content);
    }

    /** When and where photos say they were taken, by hash; documents are left out. */
    public Map<String, Exif> cameras(Collection<EvidenceRef> pieces) {
        List<String> photos =
                pieces.stream()
                        .filter(one -> one.type().equals(PHOTO))
                        .map(EvidenceRef::hash)
                        .distinct()
                        .toList();
        return photos.isEmpty() ? Map.of() : rows.cameras(photos);
    }

    /** A small JPEG of the photo, or null for documents and what cannot be drawn. */
    public byte @Nullable [] thumbnail(String hash) {
        byte[] content = rows.content(hash);
        return content == null ? null : Thumbnail.of(content);
    }

    /** The name alone, without folders, control characters or excess length. */
    private static String shortened(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = plain.replaceAll("\\p{Cntrl}", "").strip();
        int from = Math.max(0, clean.length() - LONGEST_NAME);
        return clean.isEmpty() ? "evidence" : clean.substring(from);
    }

    /** Whoever saves it gets what was looked at: a picture that is a page as well is no page. */
    private static String withEnding(String name, String type) {
        List<String> endings = ENDINGS.getOrDefault(type, List.of());
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.isEmpty() || endings.stream().anyMatch(lower::endsWith)
                ? name
                : name + endings.getFirst();
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
