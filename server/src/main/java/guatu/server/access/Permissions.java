package guatu.server.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which role may call which endpoint (权限矩阵), read off the running server's own rules. */
@Component
final class Permissions {

    private final RequestMappingHandlerMapping mappings;

    Permissions(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /**
     * One endpoint.
     *
     * @param open whether anybody may call it without logging in
     * @param roles that may call it
     * @param recorded what every call of it is recorded as, or null
     */
    record Endpoint(
            String method,
            String path,
            boolean open,
            List<Role> roles,
            @Nullable AuditAction recorded) {

        boolean lets(Role role) {
            return open || roles.contains(role);
        }
    }

    /** All endpoints of the interface by path. */
    List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> add(info, handler, endpoints));
        endpoints.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return endpoints;
    }

    private static void add(
            RequestMappingInfo info, HandlerMethod handler, List<Endpoint> endpoints) {
        Set<String> paths = info.getPatternValues();
        String method =
                info.getMethodsCondition().getMethods().stream()
                        .map(Objects::toString)
                        .findFirst()
                        .orElse("GET");
        for (String path : paths) {
            if (path.startsWith("/api/")) {
                endpoints.add(endpoint(method, path, handler));
            }
        }
    }

    private static Endpoint endpoint(String method, String path, HandlerMethod handler) {
        Allowed allowed = handler.getMethodAnnotation(Allowed.class);
        Recorded recorded = handler.getMethodAnnotation(Recorded.class);
        List<Role> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            if (allowed != null && AccessRules.mayCall(Set.of(role), allowed)) {
                roles.add(role);
            }
        }
        return new Endpoint(
                method,
                path,
                handler.hasMethodAnnotation(Open.class),
                roles,
                recorded == null ? null : recorded.value());
    }
}
