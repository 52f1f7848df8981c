package guatu.server.wallmap.layer;

import guatu.tiles.shape.Bounds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which features are wanted (要素查询). Whatever is null does not matter.
 *
 * @param box in degrees of WGS 84
 * @param from wanted are features that stand on this day or later
 * @param to wanted are features that stand on this day or earlier
 * @param equal properties that must have these values, as text
 * @param limit at most so many
 * @param offset after so many
 * @param knownAt as it stood just before that instant; null: as it stands now
 */
public record FeatureQuery(
        @Nullable Bounds box,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, String> equal,
        int limit,
        int offset,
        @Nullable Instant knownAt) {

    /** As things stand now. */
    public FeatureQuery(
            @Nullable Bounds box,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<String, String> equal,
            int limit,
            int offset) {
        this(box, from, to, equal, limit, offset, null);
    }

    /** Copies the properties. */
    public FeatureQuery {
        equal = Map.copyOf(equal);
    }

    /** Whether days matter. */
    public boolean isDated() {
        return from != null || to != null;
    }

    /**
     * Whether a span of days meets the wanted one. What has no day at all is always meant (OGC
     * 17-069, /req/core/fc-time-response).
     */
    public boolean isWithin(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (!isDated()) {
            return true;
        }
        boolean begun = to == null || first == null || !first.isAfter(to);
        boolean standing = from == null || last == null || !last.isBefore(from);
        return begun && standing;
    }
}
