package guatu.server.access;

import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.util.List;
import java.util.Locale;
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
    private final TransactionTemplate transaction;

    SignIn(
            AccountRows accounts,
            Passwords passwords,
            Sessions sessions,
            LoginThrottle throttle,
            Audit audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A session begun for an account. */
    record SignedIn(Account account, NewSession session) {}

    /** Refused alike, and after the same time, for an unknown login and for a wrong password. */
    Outcome<SignedIn> signIn(String typedLogin, String password) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        Problem locked = throttle.check(login);
        if (locked != null) {
            return Outcome.refused(locked);
        }
        boolean plausible = password.length() <= Passwords.LONGEST && !login.contains("\u0000");
        Account account = plausible ? accounts.find(login) : null;
        String hash = account == null ? null : accounts.passwordHash(login);
        if (!passwords.matches(plausible ? password : "", hash) || account == null) {
            audit.record(login, AuditAction.LOGIN_FAILED, login, "");
            return Outcome.refused(Problem.of("access.login.wrong"));
        }
        audit.record(account, AuditAction.LOGIN, login, "");
        return Outcome.done(new SignedIn(account, sessions.begin(login)));
    }

    void signOut(Account account, String token) {
        sessions.end(token);
        audit.record(account, AuditAction.LOGOUT, account.login(), "");
    }

    /** All sessions of the account end, and one begins anew. */
    Outcome<SignedIn> changePassword(Account account, String current, String next) {
        String login = account.login();
        if (!passwords.matches(current, accounts.passwordHash(login))) {
            return Outcome.refused(Problem.at("access.password.wrong", "current", null));
        }
        List<Problem> problems = passwords.check(login, current, next);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        String hash = passwords.hash(next);
        return transaction.execute(_ -> Outcome.done(change(account, hash)));
    }

    private SignedIn change(Account account, String hash) {
        String login = account.login();
        accounts.changePassword(login, hash, false);
        sessions.endAll(login);
        audit.record(account, AuditAction.PASSWORD_CHANGED, login, "");
        Account changed =
                new Account(login, account.name(), account.roles(), account.unit(), false);
        return new SignedIn(changed, sessions.begin(login));
    }
}
