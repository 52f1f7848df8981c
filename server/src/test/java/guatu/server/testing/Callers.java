package guatu.server.testing;

import guatu.server.access.Account;
import guatu.server.access.Accounts;
import guatu.server.access.FirstPassword;
import guatu.server.access.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Makes callers with an account of the wanted roles (调用者名册). */
public final class Callers {

    /** The password that {@link #loggedIn} sets in place of the first one. */
    public static final String PASSWORD = "Every-milestone-2022";

    private final Accounts accounts;
    private final Environment environment;

    Callers(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    /** Nobody in particular: no account. */
    public Caller stranger() {
        return new Caller(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** Someone with a new account of these roles, logged in, first password changed. */
    public Caller loggedIn(String login, Role... roles) {
        return loggedIn(login, null, roles);
    }

    /** Someone with a new account in a unit, logged in, first password changed. */
    public Caller loggedIn(String login, @Nullable String unit, Role... roles) {
        Set<Role> all = Set.of(roles);
        LocalDate end = all.contains(Role.OUTSIDE) ? TestClock.START.plusDays(300) : null;
        FirstPassword first =
                accounts.create(login, login, all, unit, end, Account.console()).orRefuse();
        Caller caller = stranger();
        Answer me = login(caller, login, first.password());
        caller.with("X-CSRF-Token", me.at("/csrf"));
        Answer changed =
                caller.post("/api/password", Map.of("current", first.password(), "next", PASSWORD));
        if (changed.status() >= 300) {
            throw new AssertionError("The first password was not changed: " + changed.text());
        }
        caller.with("X-CSRF-Token", changed.at("/csrf"));
        return caller;
    }

    private static Answer login(Caller caller, String login, String password) {
        Answer me = caller.post("/api/login", Map.of("login", login, "password", password));
        if (me.status() != 200) {
            throw new AssertionError(login + " cannot log in: " + me.text());
        }
        return me;
    }
}
