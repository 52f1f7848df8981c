package guatu.server.wallmap.layer;

import guatu.tiles.shape.Shape;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored feature as it stands or stood (要素版本).
 *
 * @param id number of this version; the next one has another
 * @param shape degrees of WGS 84
 * @param login who stored it
 * @param endedAt when another took its place or it was taken off, or null
 * @param endedBy who did that, or null
 * @param endReason why it was taken off, or null
 */
public record StoredVersion(
        long id,
        Layer layer,
        String code,
        @Nullable String name,
        Shape shape,
        Map<String, Object> properties,
        @Nullable String project,
        PartOf part,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String login,
        Instant recordedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason) {

    /** Copies the properties in their order. */
    public StoredVersion {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
