package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint is called by every role, from two units and from none, and by nobody: it opens
 * exactly where the matrix says so.
 */
@ServerTest
class PermissionsWalkTest {

    /** They end the session that walks. */
    private static final Set<String> LEAVING = Set.of("/api/logout");

    private final Permissions permissions;
    private final Callers callers;

    PermissionsWalkTest(Permissions permissions, Callers callers) {
        this.permissions = permissions;
        this.callers = callers;
    }

    @Test
    void everyEndpointOpensToTheRolesOfTheMatrixAndToNoOther() {
        List<Permissions.Endpoint> endpoints = permissions.all();
        assertThat(endpoints).hasSizeGreaterThan(50);
        List<String> wrong = new ArrayList<>();
        for (String unit : new String[] {"", "370203-ZJ", "370212-ZJ"}) {
            Map<Role, Caller> walkers = walkers(unit);
            for (Permissions.Endpoint endpoint : endpoints) {
                if (!LEAVING.contains(endpoint.path())) {
                    walkers.forEach((role, caller) -> knock(endpoint, role, caller, unit, wrong));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void withoutALoginOnlyTheDoorOpens() {
        List<String> open = new ArrayList<>();
        for (Permissions.Endpoint endpoint : permissions.all()) {
            Answer answer = callers.stranger().knock(endpoint.method(), path(endpoint));
            boolean asksToLogIn =
                    answer.status() == 401 && answer.problems().contains("access.login.needed");
            assertThat(asksToLogIn)
                    .as("%s %s: %s", endpoint.method(), endpoint.path(), answer.status())
                    .isNotEqualTo(endpoint.open());
            if (endpoint.open()) {
                open.add(endpoint.method() + " " + endpoint.path());
            }
        }
        assertThat(open).contains("POST /api/login", "GET /api/health");
    }

    private static void knock(
            Permissions.Endpoint endpoint,
            Role role,
            Caller caller,
            String unit,
            List<String> wrong) {
        Answer answer = caller.knock(endpoint.method(), path(endpoint));
        boolean refused =
                answer.status() == 403 && answer.problems().contains("access.role.missing");
        boolean isServed = answer.status() != 401 && !refused;
        if (isServed != endpoint.lets(role)) {
            wrong.add(
                    "%s %s as %s of %s: %d"
                            .formatted(
                                    endpoint.method(),
                                    endpoint.path(),
                                    role,
                                    unit,
                                    answer.status()));
        }
    }

    private Map<Role, Caller> walkers(String unit) {
        Map<Role, Caller> walkers = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String login =
                    "walk-"
                            + role.name().toLowerCase(Locale.ROOT).replace('_', '-')
                            + unit.toLowerCase(Locale.ROOT);
            walkers.put(role, callers.loggedIn(login, unit.isEmpty() ? null : unit, role));
        }
        return walkers;
    }

    static String path(Permissions.Endpoint endpoint) {
        return endpoint.path()
                .replaceAll("\\{id}", "00000000-0000-0000-0000-000000000000")
                .replaceAll("\\{(version|no|year|z|x|y|seq|position)}", "1")
                .replaceAll("\\{[^}]*}", "nothing");
    }
}
