package guatu.server.access;

import guatu.server.web.Outcome;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the accounts (账号管理). */
@Component
@SuppressWarnings("DoNotCallSuggester")
public final class Accounts {

    /** The account of that login, or null. */
    public @Nullable Account find(String login) {
        throw new UnsupportedOperationException(login);
    }

    /** All accounts by login, without the console. */
    public List<Account> all() {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes an account with a random first password, which is told once and must be changed at
     * first login. Refused: a login that exists or is not of 2 to 40 lower-case letters, digits,
     * dots and hyphens; an empty name; no role.
     */
    public Outcome<FirstPassword> create(
            String login, String name, Set<Role> roles, @Nullable String unit, Account by) {
        throw new UnsupportedOperationException(login + name + roles + unit + by);
    }
}
