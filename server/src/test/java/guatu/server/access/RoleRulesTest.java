package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may hold which roles together, and who may give them. */
class RoleRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 19);
    private static final Account SECURITY = account(Role.SECURITY);
    private static final Account ADMIN = account(Role.ADMIN);

    @Test
    void theThreeAdministratorsStayApart() {
        assertThat(check(SECURITY, Role.ADMIN, Role.SECURITY))
                .containsExactly("access.roles.alone", "access.roles.alone");
        assertThat(check(SECURITY, Role.AUDIT_ADMIN, Role.OFFICE))
                .containsExactly("access.roles.alone");
        assertThat(check(SECURITY, Role.AUDIT_ADMIN)).isEmpty();
    }

    @Test
    void aLeaderFilesNoFigureAndAnAuditorDoesNotDoTheWork() {
        assertThat(check(SECURITY, Role.LEADER, Role.FILLER)).containsExactly("access.roles.apart");
        assertThat(check(SECURITY, Role.AUDITOR, Role.OFFICE))
                .containsExactly("access.roles.apart");
        assertThat(check(SECURITY, Role.LEADER, Role.APPROVER)).isEmpty();
        assertThat(check(SECURITY, Role.FILLER, Role.HEAD)).isEmpty();
    }

    @Test
    void onlyTheSecurityAdministratorMakesSecurityAndAuditAdministrators() {
        assertThat(check(ADMIN, Role.SECURITY)).containsExactly("access.admin-only");
        assertThat(check(account(Role.OFFICE), Role.ADMIN)).containsExactly("access.admin-only");
        assertThat(check(ADMIN, Role.FILLER)).isEmpty();
        assertThat(check(Account.console(), Role.SECURITY)).isEmpty();
    }

    @Test
    void anOutsideAccountEndsWithinAYear() {
        assertThat(outside(null)).containsExactly("access.outside.end");
        assertThat(outside(TODAY.minusDays(1))).containsExactly("access.outside.end");
        assertThat(outside(TODAY.plusDays(367))).containsExactly("access.outside.end");
        assertThat(outside(TODAY.plusDays(366))).isEmpty();
    }

    private static List<String> outside(@Nullable LocalDate until) {
        return RoleRules.check(Set.of(Role.OUTSIDE), until, TODAY, ADMIN).stream()
                .map(Problem::code)
                .toList();
    }

    private static List<String> check(Account by, Role... roles) {
        return RoleRules.check(Set.of(roles), null, TODAY, by).stream().map(Problem::code).toList();
    }

    private static Account account(Role role) {
        return new Account("somebody", "somebody", Set.of(role), null, false);
    }
}
