package guatu.server.access;

import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
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

    private static final int LONGEST_REASON = 200;

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

    /**
     * The account of that login, or null when there is none, it was closed or its last day is past.
     */
    public @Nullable Account findOpen(String login) {
        Account account = find(login);
        boolean isOpen = account != null && rows.isOpen(login, LocalDate.now(clock));
        return isOpen ? account : null;
    }

    /** All accounts by login, without the console. */
    public List<Account> all() {
        return rows.all();
    }

    /**
     * Makes an account with a random first password, which is told once and must be changed at
     * first login. Refused: a login that exists or is not of 2 to 40 lower-case letters, digits,
     * dots and hyphens; an empty name; no role, or roles that may not meet in one hand.
     */
    public Outcome<FirstPassword> create(
            String login, String name, Set<Role> roles, @Nullable String unit, Account by) {
        return create(login, name, roles, unit, null, by);
    }

    /**
     * Makes an account that ends.
     *
     * @param validUntil its last day; outside accounts must have one
     */
    public Outcome<FirstPassword> create(
            String login,
            String name,
            Set<Role> roles,
            @Nullable String unit,
            @Nullable LocalDate validUntil,
            Account by) {
        List<Problem> problems = new ArrayList<>(check(login, name));
        problems.addAll(RoleRules.check(roles, validUntil, LocalDate.now(clock), by));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Account account = new Account(login, name.strip(), roles, unit, true);
        return transaction.execute(_ -> insert(account, validUntil, by));
    }

    private Outcome<FirstPassword> insert(
            Account account, @Nullable LocalDate validUntil, Account by) {
        String login = account.login();
        String password = passwords.first();
        if (!rows.insert(account, passwords.hash(password), clock.instant(), validUntil)) {
            return Outcome.refused(Problem.at("access.login.taken", "login", login));
        }
        audit.record(by, AuditAction.ACCOUNT_CREATED, login, account.roles().toString());
        return Outcome.done(new FirstPassword(login, password));
    }

    /**
     * Gives an account a new random first password, for somebody who forgot it; all its sessions
     * end. Refused: one's own account, whose password is changed by who knows it.
     */
    public Outcome<FirstPassword> resetPassword(String login, Account by) {
        return transaction.execute(_ -> reset(login, by));
    }

    private Outcome<FirstPassword> reset(String login, Account by) {
        if (login.equals(by.login())) {
            return Outcome.refused(Problem.at("access.roles.own", "login", login));
        }
        Account account = rows.find(login);
        boolean isAdministrator =
                account != null && account.isAny(Role.ADMIN, Role.SECURITY, Role.AUDIT_ADMIN);
        if (isAdministrator && !by.isAny(Role.ADMIN)) {
            return Outcome.refused(Problem.at("access.admin-only", "login", login));
        }
        String password = passwords.first();
        if (!rows.changePassword(login, passwords.hash(password), true, clock.instant())) {
            return Outcome.refused(Problem.at("access.account.unknown", "login", login));
        }
        sessions.endAll(login);
        audit.record(by, AuditAction.PASSWORD_RESET, login, "");
        return Outcome.done(new FirstPassword(login, password));
    }

    /**
     * Gives an account these roles in place of those it has (授权). Refused: one's own account, and
     * roles that may not meet in one hand. All its sessions go on, with the new rights at once.
     */
    Outcome<Account> changeRoles(
            String login,
            Set<Role> roles,
            @Nullable LocalDate validUntil,
            String reason,
            Account by) {
        Account account = rows.find(login);
        if (account == null) {
            return Outcome.refused(Problem.at("access.account.unknown", "login", login));
        }
        List<Problem> problems = new ArrayList<>();
        if (login.equals(by.login())) {
            problems.add(Problem.at("access.roles.own", "login", login));
        }
        checkReason(reason, problems);
        problems.addAll(RoleRules.check(roles, validUntil, LocalDate.now(clock), by));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Account changed =
                new Account(
                        login, account.name(), roles, account.unit(), account.mustChangePassword());
        return transaction.execute(_ -> {
            rows.changeRoles(changed, validUntil);
            audit.record(
                    by,
                    AuditAction.ROLES_CHANGED,
                    login,
                    account.roles() + " → " + roles + ": " + reason);
            return Outcome.done(changed);
        });
    }

    /** Closes an account or opens it again; when closed, all its sessions end at once (停用). */
    Outcome<Account> changeStanding(
            String login,
            boolean closed,
            @Nullable LocalDate validUntil,
            String reason,
            Account by) {
        Account account = rows.find(login);
        List<Problem> problems = new ArrayList<>();
        if (account == null) {
            return Outcome.refused(Problem.at("access.account.unknown", "login", login));
        }
        if (login.equals(by.login())) {
            problems.add(Problem.at("access.roles.own", "login", login));
        }
        if (account.isOutside() && validUntil == null) {
            problems.add(
                    Problem.at("access.outside.end", "validUntil", null, RoleRules.OUTSIDE_DAYS));
        }
        checkReason(reason, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return transaction.execute(_ -> {
            rows.changeStanding(login, closed, validUntil, clock.instant());
            if (closed) {
                sessions.endAll(login);
            }
            String detail = (closed ? "closed" : "open") + " " + validUntil + ": " + reason;
            audit.record(by, AuditAction.ACCOUNT_CHANGED, login, detail);
            return Outcome.done(account);
        });
    }

    /** Ends all sessions of an account, on every server at once. */
    void endSessions(String login, Account by) {
        transaction.executeWithoutResult(_ -> {
            sessions.endAll(login);
            audit.record(by, AuditAction.SESSIONS_ENDED, login, "");
        });
    }

    static void checkReason(String reason, List<Problem> problems) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            problems.add(Problem.at("access.reason.missing", "reason", reason, LONGEST_REASON));
        }
    }

    private static List<Problem> check(String login, String name) {
        List<Problem> problems = new ArrayList<>();
        if (!LOGIN.matcher(login).matches() || login.equals(Account.console().login())) {
            problems.add(Problem.at("access.login.form", "login", login));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.add(Problem.at("access.name.missing", "name", name, LONGEST_NAME));
        }
        return problems;
    }
}
