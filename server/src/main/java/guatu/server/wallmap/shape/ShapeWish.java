package guatu.server.wallmap.shape;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A shape as it shall be (图形请求).
 *
 * @param code unique in its layer; made up when missing
 * @param geometry GeoJSON in WGS 84
 * @param split {@code district}: a line is cut at the districts' borders into sections
 * @param reason why; a change without a reason is refused
 */
record ShapeWish(
        @Nullable String layer,
        @Nullable String code,
        @Nullable String name,
        @Nullable JsonNode geometry,
        @Nullable String project,
        @Nullable Integer phase,
        @Nullable String building,
        @Nullable String district,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Map<String, Object> properties,
        @Nullable String split,
        @Nullable String reason) {}
