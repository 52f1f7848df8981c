package guatu.server.access;

import guatu.server.database.RowScope;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can log in (账号).
 *
 * @param login the name typed at login, lower case, unique
 * @param name as shown to others
 * @param roles what it may do
 * @param unit code of the unit it belongs to, or null
 * @param mustChangePassword true until the first password was changed; nothing else is possible
 *     before
 */
public record Account(
        String login,
        String name,
        Set<Role> roles,
        @Nullable String unit,
        boolean mustChangePassword) {

    private static final String CONSOLE_LOGIN = "console";

    public Account {
        roles = Set.copyOf(roles);
    }

    /** The built-in account behind the command line on the same machine (控制台). */
    public static Account console() {
        return new Account(CONSOLE_LOGIN, "控制台", Set.of(Role.OFFICE, Role.ADMIN), null, false);
    }

    /** The same account whose password has to be changed first. */
    Account mustChange() {
        return new Account(login, name, roles, unit, true);
    }

    /** On whose behalf PostgreSQL sees its requests. */
    RowScope scope() {
        return new RowScope(
                login, roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether it is an outside account, which sees only what names it. */
    boolean isOutside() {
        return roles.contains(Role.OUTSIDE);
    }

    /** Whether this is the command line on the same machine. */
    public boolean isConsole() {
        return login.equals(CONSOLE_LOGIN);
    }

    /** Whether the account has at least one of the roles. */
    public boolean isAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
