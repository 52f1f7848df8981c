package guatu.server.wallmap.export;

import guatu.server.wallmap.layer.MapFeature;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a layer that is written as a table (字段): of all features, in their order. */
final class Columns {

    private final Map<String, Type> types = new LinkedHashMap<>();

    /** What a column holds. */
    enum Type {
        WHOLE,
        NUMBER,
        TRUTH,
        TEXT;

        private static Type of(Object value) {
            return switch (value) {
                case Byte _, Short _, Integer _, Long _ -> WHOLE;
                case BigDecimal decimal when decimal.scale() <= 0 && decimal.precision() < 18 ->
                        WHOLE;
                case Number _ -> NUMBER;
                case Boolean _ -> TRUTH;
                default -> TEXT;
            };
        }

        private boolean isNumber() {
            return this == WHOLE || this == NUMBER;
        }

        private static Type both(Type one, Type other) {
            if (one == other) {
                return one;
            }
            boolean numbers = one.isNumber() && other.isNumber();
            return numbers ? NUMBER : TEXT;
        }
    }

    Columns(List<MapFeature> features) {
        types.put("id", Type.TEXT);
        for (MapFeature feature : features) {
            feature.properties()
                    .forEach((key, value) -> types.merge(key, Type.of(value), Type::both));
            if (feature.from() != null) {
                types.put("from", Type.TEXT);
            }
            if (feature.to() != null) {
                types.put("to", Type.TEXT);
            }
        }
        types.put("id", Type.TEXT);
    }

    Map<String, Type> types() {
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
