package guatu.server.access;

import guatu.server.database.RowScope;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people in and changes their password (登录与改密). */
@Component
final class SignIn {

    private final AccountRows accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final LoginThrottle throttle;
    private final Audit audit;
    private final SecondFactors factors;
    private final SingleSignOn elsewhere;
    private final Elsewhere names;
    private final PasswordPolicy policy;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignIn(
            AccountRows accounts,
            Passwords passwords,
            Sessions sessions,
            LoginThrottle throttle,
            Audit audit,
            SecondFactors factors,
            SingleSignOn elsewhere,
            Elsewhere names,
            PasswordPolicy policy,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
        this.factors = factors;
        this.elsewhere = elsewhere;
        this.names = names;
        this.policy = policy;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * A session begun for an account.
     *
     * @param fresh its secrets
     * @param session how it stands
     */
    record SignedIn(NewSession fresh, Session session) {}

    /**
     * Refused alike, and after the same time, for an unknown login, a wrong password, and an
     * account that is closed or has ended.
     */
    Outcome<SignedIn> signIn(String typedLogin, String password) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        return RowScope.asServer(() -> throttle.attempt(login, () -> enter(login, password)));
    }

    private Outcome<SignedIn> enter(String login, String password) {
        boolean plausible = password.length() <= policy.longest() && !login.contains("\u0000");
        Account account = plausible ? accounts.find(login) : null;
        String hash = account == null ? null : accounts.passwordHash(login);
        boolean matches = passwords.matches(plausible ? password : "", hash);
        SignOnSource source = SignOnSource.PASSWORD;
        if (!matches && plausible) {
            // Asked whether or not there is such an account, so that the time tells nothing.
            String name = elsewhere.inDirectory(login, password);
            account = name == null ? null : names.find(SignOnSource.LDAP, name);
            matches = account != null;
            source = SignOnSource.LDAP;
        }
        return admit(matches ? account : null, source, login);
    }

    /** Lets in whom the identity provider has named, if there is such an account. */
    Outcome<SignedIn> byProvider(String name) {
        return RowScope.asServer(
                () -> admit(names.find(SignOnSource.OIDC, name), SignOnSource.OIDC, name));
    }

    private Outcome<SignedIn> admit(@Nullable Account account, SignOnSource source, String typed) {
        if (account == null || !accounts.isOpen(account.login(), LocalDate.now(clock))) {
            String said = source == SignOnSource.OIDC ? source + " " : "";
            String detail = said + (account == null ? "" : "closed");
            audit.record(typed, AuditAction.LOGIN_FAILED, typed, detail.strip());
            boolean isOidc = source == SignOnSource.OIDC;
            return Outcome.refused(
                    Problem.of(isOidc ? "access.oidc.unknown" : "access.login.wrong"));
        }
        String login = account.login();
        boolean factorDue = !factors.kinds(login).isEmpty();
        String steps = factorDue ? "1/2" : "";
        String by = source == SignOnSource.PASSWORD ? steps : source + " " + steps;
        audit.record(account, AuditAction.LOGIN, login, by.strip());
        return Outcome.done(begin(login, factorDue, source));
    }

    /** Shows the second factor by a one-time code or, for a lost phone, by a recovery code. */
    Outcome<SignedIn> showCode(Account account, String token, String code) {
        return throttle.attempt(account.login(), () -> check(account, token, code));
    }

    private Outcome<SignedIn> check(Account account, String token, String code) {
        String login = account.login();
        if (factors.check(login, code)) {
            return Outcome.done(factorShown(account, token, "TOTP"));
        }
        if (factors.recover(login, code)) {
            return Outcome.done(factorShown(account, token, "RECOVERY"));
        }
        audit.record(account, AuditAction.FACTOR_FAILED, login, "TOTP");
        return Outcome.refused(Problem.at("access.factor.wrong", "code", null));
    }

    /** The session goes on under a new token, so that one known before is worth nothing. */
    SignedIn factorShown(Account account, String token, String kind) {
        SignOnSource source = sessions.source(token);
        sessions.end(token);
        audit.record(account, AuditAction.LOGIN, account.login(), "2/2 " + kind);
        return begin(account.login(), false, source);
    }

    private SignedIn begin(String login, boolean factorDue, SignOnSource source) {
        NewSession fresh = sessions.begin(login, factorDue, source);
        Session session = sessions.find(fresh.token());
        if (session == null) {
            throw new IllegalStateException("The session of " + login + " is not there.");
        }
        return new SignedIn(fresh, session);
    }

    /**
     * Whether somebody who is in knows the password of the account; wrong ones count like those at
     * the door.
     *
     * @param field where it was typed
     */
    Outcome<Account> confirm(Account account, String password, String field) {
        return throttle.attempt(
                account.login(),
                () -> {
                    if (matches(account, password)) {
                        return Outcome.done(account);
                    }
                    String login = account.login();
                    audit.record(account, AuditAction.LOGIN_FAILED, login, "confirmation");
                    return Outcome.refused(Problem.at("access.password.wrong", field, null));
                });
    }

    private boolean matches(Account account, String password) {
        return password.length() <= policy.longest()
                && passwords.matches(password, accounts.passwordHash(account.login()));
    }

    /** A session under which somebody signed in anew ends. */
    void replace(@Nullable String token) {
        if (token != null) {
            RowScope.asServer(() -> {
                sessions.end(token);
                return token;
            });
        }
    }

    void signOut(Account account, String token) {
        sessions.end(token);
        audit.record(account, AuditAction.LOGOUT, account.login(), "");
    }

    /** All sessions of the account end, and one begins anew. */
    Outcome<SignedIn> changePassword(Account account, String current, String next) {
        String login = account.login();
        Outcome<Account> confirmed = confirm(account, current, "current");
        if (!confirmed.reasons().isEmpty()) {
            return Outcome.refused(confirmed.reasons());
        }
        List<Problem> problems = passwords.check(login, current, next, earlier(login));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        String hash = passwords.hash(next);
        return transaction.execute(_ -> Outcome.done(change(account, hash)));
    }

    private List<String> earlier(String login) {
        return policy.remembered() == 0 ? List.of() : accounts.earlier(login, policy.remembered());
    }

    private SignedIn change(Account account, String hash) {
        String login = account.login();
        accounts.changePassword(login, hash, false, clock.instant());
        sessions.endAll(login);
        audit.record(account, AuditAction.PASSWORD_CHANGED, login, "");
        return begin(login, false, SignOnSource.PASSWORD);
    }
}
