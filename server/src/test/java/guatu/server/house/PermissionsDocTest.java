package guatu.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import guatu.server.access.Allowed;
import guatu.server.access.Open;
import guatu.server.access.Recorded;
import guatu.server.access.Role;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** docs/permissions.md lists every endpoint with the roles that may call it. */
class PermissionsDocTest {

    private static final String HEAD =
            """
            # Permissions 权限矩阵

            Every endpoint and the roles that may call it, written by `PermissionsDocTest` from the rules
            beside the endpoints (`-Dgolden=update` writes it anew). `PermissionsWalkTest` calls every
            endpoint as every role, from several units, and finds it so. Behind the endpoints PostgreSQL
            guards the rows once more: see [trust.md](trust.md).

            ○ anybody, without logging in · ● may call · ✎ every call stands in the audit trail

            """;

    @Test
    void everyEndpointStandsInTheMatrix() {
        Map<String, String> lines = new TreeMap<>();
        for (JavaClass type : controllers()) {
            for (JavaMethod method : type.getMethods()) {
                add(method.reflect(), lines);
            }
        }
        assertThat(lines).hasSizeGreaterThan(50);
        String roles =
                Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | "));
        String table =
                "| Endpoint | "
                        + roles
                        + " |\n| --- |"
                        + " :-: |".repeat(Role.values().length)
                        + "\n"
                        + String.join("\n", lines.values())
                        + "\n";
        GoldenFile.assertEquals("docs/permissions.md", HEAD + table);
    }

    private static Iterable<JavaClass> controllers() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("guatu.server");
    }

    private static void add(Method method, Map<String, String> lines) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return;
        }
        boolean isOpen = method.isAnnotationPresent(Open.class);
        Allowed allowed = method.getAnnotation(Allowed.class);
        String recorded = method.isAnnotationPresent(Recorded.class) ? " ✎" : "";
        String verb = mapping.method().length == 0 ? "GET" : mapping.method()[0].name();
        String marks =
                Arrays.stream(Role.values())
                        .map(role -> isOpen ? "○" : lets(role, allowed) ? "●" : "")
                        .collect(Collectors.joining(" | "));
        for (String path : paths(mapping)) {
            if (path.startsWith("/api/")) {
                String line = "| `" + verb + " " + path + "`" + recorded + " | " + marks + " |";
                lines.put(path + " " + verb, line.replaceAll(" +\\|", " |"));
            }
        }
    }

    private static List<String> paths(RequestMapping mapping) {
        return Arrays.stream(mapping.path()).filter(Objects::nonNull).toList();
    }

    private static boolean lets(Role role, @Nullable Allowed allowed) {
        if (allowed == null) {
            return false;
        }
        if (role == Role.OUTSIDE && allowed.outside()) {
            return true;
        }
        return allowed.value().length == 0
                ? role != Role.OUTSIDE
                : List.of(allowed.value()).contains(role);
    }
}
