package guatu.server.house;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/**
 * The JSON Schema of types, as the application's own mapper writes and reads them: each record
 * once, under its module and name. What is not {@link Nullable} is required; in an answer all is
 * there.
 */
final class JsonShapes {
    private static final Set<Class<?>> WHOLE =
            Set.of(
                    int.class,
                    Integer.class,
                    long.class,
                    Long.class,
                    short.class,
                    Short.class,
                    byte.class,
                    Byte.class,
                    BigInteger.class);
    private static final Set<Class<?>> BROKEN =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

    private static final String REF = "#/components/schemas/";

    private final JsonMapper mapper;
    private final Map<String, Map<String, Object>> schemas = new TreeMap<>();
    private final Map<String, JavaType> named = new TreeMap<>();

    JsonShapes(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** All that were asked for, and what they are made of. */
    Map<String, Map<String, Object>> schemas() {
        return schemas;
    }

    JavaType type(java.lang.reflect.Type type) {
        return mapper.getTypeFactory().constructType(type);
    }

    Map<String, Object> of(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (WHOLE.contains(raw)) {
            return Map.of("type", "integer");
        }
        if (BROKEN.contains(raw)) {
            return Map.of("type", "number");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type.isReferenceType()) {
            return orNull(of(type.getReferencedType()));
        }
        if (raw == byte[].class) {
            return Map.of("type", "string", "contentEncoding", "base64");
        }
        if (type.isMapLikeType()) {
            return Map.of("type", "object", "additionalProperties", of(type.getContentType()));
        }
        if (type.isContainerType()) {
            return Map.of("type", "array", "items", of(type.getContentType()));
        }
        return ofOne(type, raw);
    }

    private Map<String, Object> ofOne(JavaType type, Class<?> raw) {
        if (raw == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        if (raw == Instant.class || raw == OffsetDateTime.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (raw.isEnum() || (raw.isRecord() && raw.getName().startsWith("guatu."))) {
            return Map.of("$ref", REF + register(type));
        }
        return raw.getName().startsWith("java.") && raw != Object.class
                ? Map.of("type", "string")
                : Map.of();
    }

    /** The schema of what is answered: the mapper leaves no property out. */
    Map<String, Object> answered(JavaType type) {
        Map<String, Object> schema = of(type);
        tellWhole(schema, new HashSet<>());
        return schema;
    }

    private void tellWhole(Map<?, ?> schema, Set<Object> seen) {
        if (schema.get("$ref") instanceof String ref && seen.add(ref)) {
            tellWhole(named(ref), seen);
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.values().forEach(one -> tellWhole((Map<?, ?>) one, seen));
        }
        if (schema.get("anyOf") instanceof List<?> choices) {
            choices.forEach(one -> tellWhole((Map<?, ?>) one, seen));
        }
        for (String part : List.of("items", "additionalProperties")) {
            if (schema.get(part) instanceof Map<?, ?> of) {
                tellWhole(of, seen);
            }
        }
    }

    /** The schema that a reference names, with all its properties required. */
    private Map<String, Object> named(String ref) {
        Map<String, Object> schema =
                Objects.requireNonNull(schemas.get(ref.substring(REF.length())));
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            schema.put("required", List.copyOf(properties.keySet()));
        }
        return schema;
    }

    private String register(JavaType type) {
        String name = name(type);
        JavaType known = named.putIfAbsent(name, type);
        if (known == null) {
            schemas.put(name, Map.of());
            schemas.put(name, type.isEnumType() ? ofEnum(type) : ofRecord(type));
        } else if (!known.equals(type)) {
            throw new IllegalStateException(known + " and " + type + " are both called " + name);
        }
        return name;
    }

    /** Module and name; of a generic record what it is of as well. */
    private static String name(JavaType type) {
        Class<?> raw = type.getRawClass();
        String[] packages = raw.getPackageName().split("\\.", -1);
        String module = packages[Math.min(2, packages.length - 1)];
        String own = raw.getName().substring(raw.getPackageName().length() + 1);
        var name = new StringBuilder(module).append('.').append(own.replace('$', '.'));
        for (int i = 0; i < type.containedTypeCount(); i++) {
            name.append("-of-").append(name(type.containedType(i)));
        }
        return name.toString();
    }

    private static Map<String, Object> ofEnum(JavaType type) {
        List<String> names =
                Arrays.stream(type.getRawClass().getEnumConstants())
                        .map(one -> ((Enum<?>) one).name())
                        .toList();
        return Map.of("type", "string", "enum", names);
    }

    private Map<String, Object> ofRecord(JavaType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        mapper.writer().acceptJsonFormatVisitor(type, new Visitor(properties, required));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return schema.isEmpty() ? schema : Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private static boolean mayBeNull(BeanProperty property) {
        Class<?> owner = property.getMember().getDeclaringClass();
        if (!owner.isRecord()) {
            return false;
        }
        for (RecordComponent part : owner.getRecordComponents()) {
            if (part.getName().equals(property.getMember().getName())) {
                return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            }
        }
        return false;
    }

    /** Takes a record's properties as the mapper tells them. */
    private final class Visitor extends JsonFormatVisitorWrapper.Base {
        private final Map<String, Object> properties;
        private final List<String> required;

        Visitor(Map<String, Object> properties, List<String> required) {
            this.properties = properties;
            this.required = required;
        }

        @Override
        public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
            return new JsonObjectFormatVisitor.Base(getContext()) {
                @Override
                public void property(BeanProperty property) {
                    add(property);
                }

                @Override
                public void optionalProperty(BeanProperty property) {
                    add(property);
                }
            };
        }

        @Override
        public @Nullable SerializationContext getContext() {
            return super.getContext();
        }

        private void add(BeanProperty property) {
            Map<String, Object> shape = of(property.getType());
            boolean nullable = mayBeNull(property);
            properties.put(property.getName(), nullable ? orNull(shape) : shape);
            if (!nullable) {
                required.add(property.getName());
            }
        }
    }
}
