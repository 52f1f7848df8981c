package guatu.server.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in (当前登录人), as the screens need it.
 *
 * @param factor how the second factor of this session stands
 * @param factorKinds by what it may be shown, while it is due
 * @param passwordRule what a new password must be
 * @param csrf to be sent back as {@code X-CSRF-Token} with every change; empty for the console
 */
record Me(
        String login,
        String name,
        Set<Role> roles,
        Affiliation.@Nullable UnitName unit,
        List<Affiliation.HeldPost> posts,
        boolean mustChangePassword,
        FactorState factor,
        List<SecondFactors.Kind> factorKinds,
        PasswordRule passwordRule,
        String csrf) {

    /** The shortest new password, and how many classes of characters it mixes. */
    record PasswordRule(int shortest, int classes) {}

    static Me of(
            Session session,
            Affiliation affiliation,
            List<SecondFactors.Kind> kinds,
            PasswordPolicy policy) {
        Account account = session.account();
        return new Me(
                account.login(),
                account.name(),
                account.roles(),
                affiliation.unit(),
                affiliation.posts(),
                account.mustChangePassword(),
                session.factor(),
                kinds,
                new PasswordRule(policy.shortest(), policy.classes()),
                session.csrf());
    }
}
