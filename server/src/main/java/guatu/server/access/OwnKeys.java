package guatu.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The endpoints that keep idempotency keys themselves (自存幂等键): reports and quantities have them in
 * their own rows, for as long as the journal stands. Nothing else need be kept of such a request.
 */
@Component
final class OwnKeys {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable Map<String, Boolean> lines;

    OwnKeys(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Whether the endpoint takes the key as an argument. */
    static boolean isKept(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && header.value().equals(KeyedRequest.HEADER));
    }

    /** Whether every endpoint of that method and address does. */
    boolean isKept(HttpServletRequest request) {
        Map<String, Boolean> known = lines;
        if (known == null) {
            known = read();
            lines = known;
        }
        String line = line(request.getMethod(), request.getRequestURI());
        return known.getOrDefault(line, false);
    }

    private Map<String, Boolean> read() {
        Map<String, Boolean> read = new HashMap<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(one -> read(one.getKey(), isKept(one.getValue()), read));
        return Map.copyOf(read);
    }

    private static void read(RequestMappingInfo info, boolean kept, Map<String, Boolean> into) {
        for (String path : info.getDirectPaths()) {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                into.merge(line(method.name(), path), kept, Boolean::logicalAnd);
            }
        }
    }

    private static String line(String method, String path) {
        return method + " " + path;
    }
}
