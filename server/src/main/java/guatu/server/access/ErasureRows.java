package guatu.server.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is personal in the schema {@code access}, table by table. */
@Repository
final class ErasureRows {

    /** Phone, codes, keys, old passwords, answers, sessions, outside names. */
    private static final List<String> DESTROY =
            List.of(
                    "delete from access.contact where login = :login",
                    "delete from access.totp where login = :login",
                    "delete from access.recovery_code where login = :login",
                    "delete from access.passkey where login = :login",
                    "delete from access.password_history where login = :login",
                    "delete from access.kept_answer where login = :login",
                    "delete from access.session where login = :login",
                    "delete from access.elsewhere where login = :login");

    private static final String EMPTY =
            """
            update access.account
               set name = :name, password_hash = '', unit = null, erased_at = :now
             where login = :login
            """;

    /** Closed or ended before that, with something personal left. */
    private static final String DUE =
            """
            select a.login
              from access.account a
             where (a.closed_at < :before or a.valid_until < :lastDay)
               and (exists (select from access.contact c where c.login = a.login)
                    or exists (select from access.totp t where t.login = a.login)
                    or exists (select from access.recovery_code r where r.login = a.login)
                    or exists (select from access.passkey p where p.login = a.login)
                    or exists (select from access.password_history h where h.login = a.login)
                    or exists (select from access.elsewhere e where e.login = a.login))
             order by a.login
            """;

    private static final String IS_CLOSED =
            """
            select closed_at is not null from access.account where login = :login
            """;

    private final JdbcClient jdbc;

    ErasureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isClosed(String login) {
        return jdbc.sql(IS_CLOSED)
                .param("login", login)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Destroys all rows of the account but its own; gives how many there were. */
    int destroy(String login) {
        int rows = 0;
        for (String statement : DESTROY) {
            rows += jdbc.sql(statement).param("login", login).update();
        }
        return rows;
    }

    /** The account keeps its login, its roles and its days; its name becomes another. */
    void empty(String login, String name, Instant now) {
        jdbc.sql(EMPTY)
                .param("login", login)
                .param("name", name)
                .param("now", AccountRows.utc(now))
                .update();
    }

    List<String> due(Instant before, LocalDate lastDay) {
        return jdbc.sql(DUE)
                .param("before", AccountRows.utc(before))
                .param("lastDay", lastDay)
                .query((row, number) -> row.getString("login"))
                .list();
    }
}
