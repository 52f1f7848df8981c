package guatu.server.wallmap.export;

import guatu.server.wallmap.layer.MapFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a layer that is written as a table (字段): of all features, in their order. */
final class Columns {

    private final Map<String, FieldKind> types = new LinkedHashMap<>();

    Columns(List<MapFeature> features) {
        types.put("id", FieldKind.TEXT);
        for (MapFeature feature : features) {
            feature.properties()
                    .forEach(
                            (key, value) -> types.merge(key, FieldKind.of(value), FieldKind::both));
            if (feature.from() != null) {
                types.put("from", FieldKind.TEXT);
            }
            if (feature.to() != null) {
                types.put("to", FieldKind.TEXT);
            }
        }
        types.put("id", FieldKind.TEXT);
    }

    Map<String, FieldKind> types() {
        return Map.copyOf(types);
    }

    List<String> names() {
        return List.copyOf(types.keySet());
    }

    static @Nullable Object value(MapFeature feature, String name) {
        Object held = feature.properties().get(name);
        if (held != null) {
            return held;
        }
        return switch (name) {
            case "id" -> feature.id();
            case "from" -> feature.from() == null ? null : feature.from().toString();
            case "to" -> feature.to() == null ? null : feature.to().toString();
            default -> null;
        };
    }
}
