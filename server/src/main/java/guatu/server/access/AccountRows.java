package guatu.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code access.account}. */
@Repository
final class AccountRows {

    private static final String FIND =
            """
            select login, name, roles, unit, must_change_password
              from access.account
             where login = :login
            """;

    private static final String ALL =
            """
            select login, name, roles, unit, must_change_password
              from access.account
             order by login
            """;

    private static final String PASSWORD_HASH =
            """
            select password_hash from access.account where login = :login
            """;

    private static final String INSERT =
            """
            insert into access.account
                   (login, name, roles, unit, password_hash, must_change_password, created_at)
            values (:login, :name, :roles, :unit, :passwordHash, true, :createdAt)
            on conflict (login) do nothing
            """;

    private static final String CHANGE_PASSWORD =
            """
            update access.account
               set password_hash = :passwordHash, must_change_password = :mustChange
             where login = :login
            """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable Account find(String login) {
        return jdbc.sql(FIND)
                .param("login", login)
                .query(AccountRows::account)
                .optional()
                .orElse(null);
    }

    List<Account> all() {
        return jdbc.sql(ALL).query(AccountRows::account).list();
    }

    @Nullable String passwordHash(String login) {
        return jdbc.sql(PASSWORD_HASH)
                .param("login", login)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Whether it was new. */
    boolean insert(Account account, String passwordHash, Instant createdAt) {
        return jdbc.sql(INSERT)
                        .param("login", account.login())
                        .param("name", account.name())
                        .param("roles", roleNames(account))
                        .param("unit", account.unit())
                        .param("passwordHash", passwordHash)
                        .param("createdAt", OffsetDateTime.ofInstant(createdAt, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether there is such an account. */
    boolean changePassword(String login, String passwordHash, boolean mustChange) {
        return jdbc.sql(CHANGE_PASSWORD)
                        .param("login", login)
                        .param("passwordHash", passwordHash)
                        .param("mustChange", mustChange)
                        .update()
                == 1;
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("login"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("unit"),
                row.getBoolean("must_change_password"));
    }

    private static String[] roleNames(Account account) {
        return account.roles().stream().map(Role::name).sorted().toArray(String[]::new);
    }
}
