package guatu.server.wallmap.layer;

import guatu.tiles.shape.Shape;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feature of a layer (要素).
 *
 * @param id unique within its layer, fit for an address
 * @param shape degrees of WGS 84, longitude first; null when it has no place
 * @param properties text, numbers, truth values; null values are left out
 * @param from first day it stands for, or null
 * @param to last day it stands for, or null
 */
public record MapFeature(
        String id,
        @Nullable Shape shape,
        Map<String, Object> properties,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Copies the properties in their order. */
    public MapFeature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
