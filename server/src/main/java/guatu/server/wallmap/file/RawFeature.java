package guatu.server.wallmap.file;

import guatu.tiles.shape.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A feature as its file has it (原始要素).
 *
 * @param shape in the coordinates of the file
 */
record RawFeature(Shape shape, Map<String, Object> properties) {

    RawFeature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
