package guatu.server.wallmap.layer;

import guatu.tiles.shape.Shape;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feature to be stored (新要素).
 *
 * @param code unique within its layer; one that stands there already is ended
 * @param shape degrees of WGS 84
 * @param project code of the project it belongs to, or null
 * @param part what of the project it is
 */
public record NewFeature(
        String code,
        @Nullable String name,
        Shape shape,
        Map<String, Object> properties,
        @Nullable String project,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        PartOf part) {

    /** A feature of nothing in particular, as files bring it. */
    public NewFeature(
            String code,
            @Nullable String name,
            Shape shape,
            Map<String, Object> properties,
            @Nullable String project,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(code, name, shape, properties, project, from, to, PartOf.NOTHING);
    }

    /** Copies the properties in their order. */
    public NewFeature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
