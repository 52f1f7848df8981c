package guatu.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** docs/openapi.json describes every call of the screens' own API, as the endpoints declare it. */
@ServerTest
class OpenApiDocTest {
    private static final Set<Class<?>> FILES =
            Set.of(byte[].class, org.springframework.core.io.InputStreamResource.class);

    private final RequestMappingHandlerMapping mapping;
    private final JsonMapper mapper;
    private final JsonShapes shapes;

    OpenApiDocTest(RequestMappingHandlerMapping mapping, JsonMapper mapper) {
        this.mapping = mapping;
        this.mapper = mapper;
        this.shapes = new JsonShapes(mapper);
    }

    @Test
    void everyCallIsDescribed() {
        Map<String, Map<String, Object>> paths = paths();
        assertThat(paths).hasSizeGreaterThan(80);

        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Guatu 挂图", "version", "1"));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", shapes.schemas()));

        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        String text =
                mapper.writer()
                        .with(new DefaultPrettyPrinter().withObjectIndenter(lines))
                        .writeValueAsString(sorted(document));
        GoldenFile.assertEquals("docs/openapi.json", text + "\n");
    }

    private Map<String, Map<String, Object>> paths() {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> {
                    for (String path : info.getPatternValues()) {
                        for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
                            if (path.startsWith("/api/")) {
                                paths.computeIfAbsent(path, any -> new TreeMap<>())
                                        .put(lower(verb), call(handler));
                            }
                        }
                    }
                });
        return paths;
    }

    private static String lower(RequestMethod verb) {
        return verb.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> call(HandlerMethod handler) {
        Map<String, Object> call = new LinkedHashMap<>();
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            tell(parameter, parameters, call);
        }
        call.put("parameters", parameters);
        call.put("responses", Map.of("200", answer(handler.getReturnType())));
        return call;
    }

    private void tell(
            MethodParameter parameter,
            List<Map<String, Object>> parameters,
            Map<String, Object> call) {
        JavaType type = shapes.type(parameter.getGenericParameterType());
        var query = parameter.getParameterAnnotation(RequestParam.class);
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            call.put("requestBody", content("application/json", shapes.of(type)));
        } else if (MultipartFile.class.isAssignableFrom(parameter.getParameterType())) {
            Map<String, Object> file = Map.of("type", "string", "format", "binary");
            Map<String, Object> form =
                    Map.of("type", "object", "properties", Map.of(name(parameter), file));
            call.put("requestBody", content("multipart/form-data", form));
        } else if (parameter.hasParameterAnnotation(PathVariable.class)) {
            parameters.add(parameter("path", name(parameter), true, type));
        } else if (query != null) {
            boolean required =
                    query.required()
                            && ValueConstants.DEFAULT_NONE.equals(query.defaultValue())
                            && !parameter.isOptional();
            parameters.add(parameter("query", name(parameter), required, type));
        } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
            for (var part : parameter.getParameterType().getRecordComponents()) {
                JavaType of = shapes.type(part.getGenericType());
                parameters.add(parameter("query", part.getName(), false, of));
            }
        }
    }

    private static String name(MethodParameter parameter) {
        return String.valueOf(
                parameter.getExecutable().getParameters()[parameter.getParameterIndex()].getName());
    }

    private Map<String, Object> parameter(String in, String name, boolean required, JavaType type) {
        JavaType plain = type.isReferenceType() ? type.getReferencedType() : type;
        return Map.of("in", in, "name", name, "required", required, "schema", shapes.of(plain));
    }

    private Map<String, Object> answer(MethodParameter returned) {
        JavaType type = shapes.type(returned.getGenericParameterType());
        if (type.getRawClass() == ResponseEntity.class) {
            type = type.containedType(0);
        }
        if (type.hasRawClass(void.class) || type.hasRawClass(Void.class)) {
            return Map.of("description", "done");
        }
        boolean file = FILES.contains(type.getRawClass());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("description", file ? "a file" : "the answer");
        body.putAll(
                file
                        ? content("*/*", Map.of("type", "string", "format", "binary"))
                        : content("application/json", shapes.answered(type)));
        return body;
    }

    private static Map<String, Object> content(String type, Map<String, Object> schema) {
        return Map.of("content", Map.of(type, Map.of("schema", schema)));
    }

    /** The same with the keys of every small map in order, so that two runs write the same. */
    private static Object sorted(Object value) {
        if (value instanceof LinkedHashMap<?, ?> told) {
            Map<Object, Object> kept = new LinkedHashMap<>();
            told.forEach((key, part) -> kept.put(key, sorted(part)));
            return kept;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> inOrder = new TreeMap<>();
            map.forEach((key, part) -> inOrder.put(key, sorted(part)));
            return inOrder;
        }
        return value instanceof List<?> list
                ? list.stream().map(OpenApiDocTest::sorted).toList()
                : value;
    }
}
