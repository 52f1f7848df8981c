package guatu.server.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in (当前登录人), as the screens need it.
 *
 * @param csrf to be sent back as {@code X-CSRF-Token} with every change; empty for the console
 */
record Me(
        String login,
        String name,
        Set<Role> roles,
        Affiliation.@Nullable UnitName unit,
        List<Affiliation.HeldPost> posts,
        boolean mustChangePassword,
        String csrf) {

    static Me of(Account account, Affiliation affiliation, String csrf) {
        return new Me(
                account.login(),
                account.name(),
                account.roles(),
                affiliation.unit(),
                affiliation.posts(),
                account.mustChangePassword(),
                csrf);
    }
}
