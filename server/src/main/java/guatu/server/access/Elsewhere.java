package guatu.server.access;

import guatu.server.database.RowScope;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * By what name the house’s identity provider or directory knows an account (外部登录名). A name that the
 * system administrator gave leads to its account; another name leads to the account of the same
 * login, unless that one was given a name of its own. Nobody gets an account or a role this way.
 */
@Component
final class Elsewhere {

    private static final int LONGEST_NAME = 200;

    private static final String FIND =
            """
            select a.login, a.name, a.roles, a.unit, false as must_change_password
              from access.account a
              left join access.elsewhere e on e.source = :source and e.login = a.login
             where e.name = :name or (e.name is null and a.login = :login)
             order by e.name is null
             limit 1
            """;

    private static final String ALL =
            """
            select source, name, login from access.elsewhere order by login
            """;

    private static final String REMOVE =
            """
            delete from access.elsewhere where source = :source and login = :login
            """;

    private static final String PUT =
            """
            insert into access.elsewhere (source, name, login)
            values (:source, :name, :login)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Elsewhere(JdbcClient jdbc, Accounts accounts, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The account that goes by this name there, or null. */
    @Nullable Account find(SignOnSource source, String name) {
        if (name.length() > LONGEST_NAME || name.contains("\u0000")) {
            return null;
        }
        return RowScope.asServer(() ->
                jdbc.sql(FIND)
                        .param("source", source.name())
                        .param("name", name)
                        .param("login", plain(name))
                        .query(AccountRows::account)
                        .optional()
                        .orElse(null));
    }

    /**
     * The login that a name may be. Lower case makes a k of the sign for Kelvin: what is no plain
     * letter somebody else may have been given there as a name of his own.
     */
    private static String plain(String name) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(name)
                ? name.toLowerCase(Locale.ROOT)
                : "";
    }

    private record Row(SignOnSource source, String name, String login) {}

    /** The names that accounts were given, by login and source. */
    Map<String, Map<SignOnSource, String>> all() {
        return jdbc
                .sql(ALL)
                .query((row, number) ->
                        new Row(
                                SignOnSource.valueOf(row.getString("source")),
                                row.getString("name"),
                                row.getString("login")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::login, Collectors.toMap(Row::source, Row::name)));
    }

    /** Gives an account its name there; an empty one takes it away. */
    Outcome<String> put(String login, SignOnSource source, String typed, String why, Account by) {
        String name = typed.strip();
        List<Problem> problems = new ArrayList<>();
        if (accounts.find(login) == null || source == SignOnSource.PASSWORD) {
            problems.add(Problem.at("access.account.unknown", "login", login));
        }
        if (name.length() > LONGEST_NAME || name.contains("\u0000")) {
            problems.add(Problem.at("access.elsewhere.form", "name", null, LONGEST_NAME));
        }
        Accounts.checkReason(why, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return transaction.execute(status -> {
            remove(login, source);
            if (!name.isEmpty() && !insert(login, source, name)) {
                status.setRollbackOnly();
                return Outcome.refused(Problem.at("access.elsewhere.taken", "name", name));
            }
            audit.record(
                    by, AuditAction.ACCOUNT_CHANGED, login, source + " “" + name + "”: " + why);
            return Outcome.done(name);
        });
    }

    private void remove(String login, SignOnSource source) {
        jdbc.sql(REMOVE).param("source", source.name()).param("login", login).update();
    }

    private boolean insert(String login, SignOnSource source, String name) {
        return jdbc.sql(PUT)
                        .param("source", source.name())
                        .param("name", name)
                        .param("login", login)
                        .update()
                == 1;
    }
}
