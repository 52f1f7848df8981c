package guatu.server.wallmap.file;

import guatu.tiles.shape.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a feature of a file is and belongs to (挂接).
 *
 * @param code its code in the layer
 * @param project code of its project, or null
 * @param by how the project was found, or null
 * @param community code of its community (社区、村), or null
 * @param house code of its house, or null
 * @param district code of the district that it names or that its project lies in, or null
 */
record Linked(
        String code,
        @Nullable String name,
        @Nullable String project,
        @Nullable Way by,
        @Nullable String community,
        @Nullable String house,
        @Nullable String district) {

    /** How a link was found. */
    enum Way {
        CODE,
        NAME,
        PLACE
    }

    boolean isByPlace() {
        return by == Way.PLACE;
    }

    /** Where it is known to lie: itself, or its project; null when nobody knows. */
    @Nullable Shape known(Map<String, Shape> known) {
        Shape own = known.get(code);
        return own == null && project != null ? known.get(project) : own;
    }
}
