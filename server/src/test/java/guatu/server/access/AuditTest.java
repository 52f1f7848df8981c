package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** The audit trail: complete, searchable, not to be changed, exported with the exporter's name. */
@ServerTest
class AuditTest {

    private final Callers callers;
    private final OwnerDatabase database;

    AuditTest(Callers callers, OwnerDatabase database) {
        this.callers = callers;
        this.database = database;
    }

    @Test
    void theAuditAdministratorFindsWhoDidWhat() {
        callers.loggedIn("busy", Role.LEADER).put("/api/campaign/settings", Map.of());
        Caller audit = callers.loggedIn("reader", Role.AUDIT_ADMIN);
        Answer refused = audit.get("/api/audit?login=busy&action=REFUSED");
        assertThat(refused.at("/total")).isEqualTo("1");
        assertThat(refused.at("/items/0/subject")).isEqualTo("PUT /api/campaign/settings");
        assertThat(audit.get("/api/audit?login=busy&since=2022-12-20").at("/total")).isEqualTo("0");
        assertThat(audit.get("/api/audit?login=busy&until=2022-12-19&text=SETTINGS").at("/total"))
                .isEqualTo("1");
    }

    @Test
    void nobodyElseReadsIt() {
        for (Role role : Role.values()) {
            if (role != Role.AUDITOR && role != Role.AUDIT_ADMIN && role != Role.OUTSIDE) {
                Caller other = callers.loggedIn("no-" + name(role), role);
                assertThat(other.get("/api/audit").status()).as(role.name()).isEqualTo(403);
            }
        }
    }

    @Test
    void anExportNamesWhoTookItIsRecordedAndHoldsNoFormula() {
        Caller stranger = callers.stranger();
        stranger.post("/api/login", Map.of("login", "=cmd|' /C calc'!A0", "password", "x"));
        Caller audit = callers.loggedIn("taker", Role.AUDIT_ADMIN);
        Answer file = audit.get("/api/audit.csv");
        assertThat(file.text()).startsWith("\ufeff\"由 taker（taker）于 2022-12-19 09:00:00 导出，编号 ");
        assertThat(file.text()).contains("\"'=cmd|' /c calc'!a0\"").doesNotContain(",\"=cmd");
        assertThat(audit.get("/api/audit?action=EXPORTED&login=taker").at("/total")).isEqualTo("1");
    }

    @Test
    void whatStandsThereCannotBeChangedNotEvenByTheOwner() {
        callers.loggedIn("tamper", Role.FILLER);
        for (String change :
                new String[] {
                    "update access.audit set login = 'nobody'",
                    "delete from access.audit",
                    "truncate access.audit"
                }) {
            assertThatThrownBy(() -> database.jdbc().sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aChangeWithoutARecordOfItsOwnIsRecordedWithIt() {
        Caller security = callers.loggedIn("ender", Role.SECURITY);
        callers.loggedIn("ended", Role.FILLER);
        security.delete("/api/accounts/ended/sessions");
        assertThat(
                        database.jdbc()
                                .sql(
                                        "select action from access.audit where login = 'ender' order by seq")
                                .query(String.class)
                                .list())
                .containsExactly("LOGIN", "PASSWORD_CHANGED", "SESSIONS_ENDED");
    }

    private static String name(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
