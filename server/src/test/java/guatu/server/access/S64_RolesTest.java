package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * S64 roles: a leader (区委书记) sees everything and may not edit a figure (统计法第七条: leaders may not
 * alter lawfully collected figures); nor may publicity and audit; residents have no account at all.
 */
@ServerTest
class S64_RolesTest {

    private final Callers callers;

    S64_RolesTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void theLeaderReadsTheWallAndTheListAndChangesNeitherFigureNorList() {
        Caller leader = callers.loggedIn("zhang-yuansheng", Role.LEADER);

        assertThat(leader.get("/api/wall").status()).isEqualTo(200);
        assertThat(leader.get("/api/projects").status()).isEqualTo(200);
        assertThat(writes(leader)).containsOnly(403);
    }

    @Test
    void publicityAndAuditReadAndChangeNothing() {
        for (Role role : List.of(Role.PUBLICITY, Role.AUDITOR)) {
            Caller reader =
                    callers.loggedIn(
                            "reader-" + role.name().toLowerCase(java.util.Locale.ROOT), role);

            assertThat(reader.get("/api/wall").status()).as(role.name()).isEqualTo(200);
            assertThat(writes(reader)).as(role.name()).containsOnly(403);
        }
    }

    @Test
    void theOfficeKeepsTheListAndReportsForNobody() {
        Caller office = callers.loggedIn("office-s64", Role.OFFICE);

        assertThat(report(office)).isEqualTo(403);
    }

    @Test
    void whoHasNoAccountSeesNothing() {
        Caller resident = callers.stranger();

        assertThat(resident.get("/api/wall").status()).isEqualTo(401);
        assertThat(resident.get("/api/projects").status()).isEqualTo(401);
    }

    /** What becomes of each way to change a figure, the list, the rules or a post. */
    private static List<Integer> writes(Caller caller) {
        return List.of(
                report(caller),
                caller.post("/api/list/changes", Map.of("reason", "改数")).status(),
                caller.upload(
                                "/api/imports",
                                "清单.csv",
                                "a,b".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .status(),
                caller.put("/api/campaign/settings", Map.of()).status(),
                caller.put("/api/organisation/posts/X-01/holder", Map.of()).status());
    }

    private static int report(Caller caller) {
        caller.with("Idempotency-Key", "s64");
        return caller.post(
                        "/api/reports",
                        Map.of("milestone", "QD-2022-001/M06", "kind", "PROGRESS", "percent", 100))
                .status();
    }
}
