package guatu.server.access;

import guatu.server.web.Named;
import guatu.server.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which roles may not meet in one hand (角色互斥): the three administrators stay apart from each other
 * and from all work (三员分立, GB/T 22239-2019 8.1.4.2 and 8.1.5), a leader files no figure (统计法第七条),
 * who audits does not do, and an outside account is nothing else.
 */
final class RoleRules {

    /** The longest life of an outside account in days; it can be given a new one. */
    static final int OUTSIDE_DAYS = 366;

    private static final Set<Role> ALONE =
            EnumSet.of(Role.ADMIN, Role.SECURITY, Role.AUDIT_ADMIN, Role.OUTSIDE);
    private static final Set<Role> DOING =
            EnumSet.of(Role.OFFICE, Role.FILLER, Role.HEAD, Role.RELOCATION);

    private RoleRules() {}

    /** What speaks against the roles, given by that account. */
    static List<Problem> check(
            Set<Role> roles, @Nullable LocalDate validUntil, LocalDate today, Account by) {
        List<Problem> problems = new ArrayList<>();
        if (roles.isEmpty()) {
            problems.add(Problem.at("access.roles.missing", "roles", null));
        }
        problems.addAll(apart(roles));
        for (Role role : roles) {
            if (!mayGive(role, by)) {
                problems.add(Problem.at("access.admin-only", "roles", role));
            }
        }
        if (roles.contains(Role.OUTSIDE) && !ends(validUntil, today)) {
            problems.add(Problem.at("access.outside.end", "validUntil", validUntil, OUTSIDE_DAYS));
        }
        return problems;
    }

    private static List<Problem> apart(Set<Role> roles) {
        List<Problem> problems = new ArrayList<>();
        for (Role role : ALONE) {
            if (roles.contains(role) && roles.size() > 1) {
                problems.add(problem("access.roles.alone", role));
            }
        }
        boolean does = roles.stream().anyMatch(DOING::contains);
        for (Role role : List.of(Role.LEADER, Role.AUDITOR)) {
            if (does && roles.contains(role)) {
                problems.add(problem("access.roles.apart", role));
            }
        }
        return problems;
    }

    private static boolean mayGive(Role role, Account by) {
        return switch (role) {
            case ADMIN -> by.isAny(Role.ADMIN, Role.SECURITY);
            case SECURITY, AUDIT_ADMIN -> by.isConsole() || by.isAny(Role.SECURITY);
            default -> true;
        };
    }

    private static boolean ends(@Nullable LocalDate validUntil, LocalDate today) {
        return validUntil != null
                && !validUntil.isBefore(today)
                && !validUntil.isAfter(today.plusDays(OUTSIDE_DAYS));
    }

    private static Problem problem(String code, Role role) {
        return Problem.at(code, "roles", role, new Named(List.of(role.key())));
    }
}
