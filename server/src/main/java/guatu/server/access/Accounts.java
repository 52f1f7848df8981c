package guatu.server.access;

import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the accounts (账号管理). */
@Component
public final class Accounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{1,39}");
    private static final int LONGEST_NAME = 100;

    private final AccountRows rows;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Accounts(
            AccountRows rows,
            Passwords passwords,
            Sessions sessions,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The account of that login, or null; the console is one of them. */
    public @Nullable Account find(String login) {
        Account console = Account.console();
        return login.equals(console.login()) ? console : rows.find(login);
    }

    /** All accounts by login, without the console. */
    public List<Account> all() {
        return rows.all();
    }

    /**
     * Makes an account with a random first password, which is told once and must be changed at
     * first login. Refused: a login that exists or is not of 2 to 40 lower-case letters, digits,
     * dots and hyphens; an empty name; no role.
     */
    public Outcome<FirstPassword> create(
            String login, String name, Set<Role> roles, @Nullable String unit, Account by) {
        List<Problem> problems = check(login, name, roles, by);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Account account = new Account(login, name.strip(), roles, unit, true);
        return transaction.execute(_ -> insert(account, by));
    }

    private Outcome<FirstPassword> insert(Account account, Account by) {
        String login = account.login();
        String password = passwords.first();
        if (!rows.insert(account, passwords.hash(password), clock.instant())) {
            return Outcome.refused(Problem.at("access.login.taken", "login", login));
        }
        audit.record(by, AuditAction.ACCOUNT_CREATED, login, account.roles().toString());
        return Outcome.done(new FirstPassword(login, password));
    }

    /**
     * Gives an account a new random first password, for somebody who forgot it; all its sessions
     * end.
     */
    public Outcome<FirstPassword> resetPassword(String login, Account by) {
        return transaction.execute(_ -> reset(login, by));
    }

    private Outcome<FirstPassword> reset(String login, Account by) {
        Account account = rows.find(login);
        if (account != null && account.isAny(Role.ADMIN) && !by.isAny(Role.ADMIN)) {
            return Outcome.refused(Problem.at("access.admin-only", "login", login));
        }
        String password = passwords.first();
        if (!rows.changePassword(login, passwords.hash(password), true)) {
            return Outcome.refused(Problem.at("access.account.unknown", "login", login));
        }
        sessions.endAll(login);
        audit.record(by, AuditAction.PASSWORD_RESET, login, "");
        return Outcome.done(new FirstPassword(login, password));
    }

    private static List<Problem> check(String login, String name, Set<Role> roles, Account by) {
        List<Problem> problems = new ArrayList<>();
        if (!LOGIN.matcher(login).matches() || login.equals(Account.console().login())) {
            problems.add(Problem.at("access.login.form", "login", login));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.add(Problem.at("access.name.missing", "name", name, LONGEST_NAME));
        }
        if (roles.isEmpty()) {
            problems.add(Problem.at("access.roles.missing", "roles", null));
        }
        if (roles.contains(Role.ADMIN) && !by.isAny(Role.ADMIN)) {
            problems.add(Problem.at("access.admin-only", "roles", Role.ADMIN));
        }
        return problems;
    }
}
