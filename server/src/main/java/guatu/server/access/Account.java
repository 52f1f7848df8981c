package guatu.server.access;

import java.util.Arrays;
import java.util.Set;
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

    /** Login of the built-in account behind the command line on the same machine. */
    public static final String CONSOLE = "console";

    public Account {
        roles = Set.copyOf(roles);
    }

    /** Whether the account has at least one of the roles. */
    public boolean isAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    /** Whether this is the command line on the same machine. */
    public boolean isConsole() {
        return login.equals(CONSOLE);
    }
}
