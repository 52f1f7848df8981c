package guatu.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code access.account}. */
@Repository
final class AccountRows {

    private static final String FIRST_TURN =
            """
            select pg_advisory_xact_lock(hashtext('access.first_accounts'))
            """;

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

    private static final String STANDINGS =
            """
            select a.login, a.closed_at is not null as closed, a.valid_until,
                   t.confirmed_at is not null as totp,
                   (select count(*) from access.passkey p where p.login = a.login) as passkeys,
                   c.phone
              from access.account a
              left join access.totp t on t.login = a.login
              left join access.contact c on c.login = a.login
            """;

    private static final String IS_OPEN =
            """
            select closed_at is null and coalesce(valid_until >= :today, true)
              from access.account where login = :login
            """;

    private static final String CHANGE_ROLES =
            """
            update access.account set roles = :roles, valid_until = :validUntil
             where login = :login
            """;

    private static final String CHANGE_STANDING =
            """
            update access.account
               set closed_at = case when :closed then coalesce(closed_at, :now) end,
                   valid_until = :validUntil
             where login = :login
            """;

    private static final String REMEMBER =
            """
            insert into access.password_history (login, password_hash, until)
            select login, password_hash, :now from access.account where login = :login
            on conflict do nothing
            """;

    private static final String EARLIER =
            """
            select password_hash from access.password_history
             where login = :login
             order by until desc
             limit :count
            """;

    private static final String PASSWORD_HASH =
            """
            select password_hash from access.account where login = :login
            """;

    private static final String INSERT =
            """
            insert into access.account
                   (login, name, roles, unit, password_hash, must_change_password, created_at,
                    password_set_at, valid_until)
            values (:login, :name, :roles, :unit, :passwordHash, true, :createdAt,
                    :createdAt, :validUntil)
            on conflict (login) do nothing
            """;

    private static final String CHANGE_PASSWORD =
            """
            update access.account
               set password_hash = :passwordHash, must_change_password = :mustChange,
                   password_set_at = :now
             where login = :login
            """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits, until the end of this transaction, for another server that begins at the same time.
     */
    void awaitFirstTurn() {
        jdbc.sql(FIRST_TURN).query().listOfRows();
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
    boolean insert(
            Account account,
            String passwordHash,
            Instant createdAt,
            @Nullable LocalDate validUntil) {
        return jdbc.sql(INSERT)
                        .param("login", account.login())
                        .param("name", account.name())
                        .param("roles", roleNames(account))
                        .param("unit", account.unit())
                        .param("passwordHash", passwordHash)
                        .param("createdAt", utc(createdAt))
                        .param("validUntil", validUntil, Types.DATE)
                        .update()
                == 1;
    }

    /** Whether there is such an account; the password before is remembered. */
    boolean changePassword(String login, String passwordHash, boolean mustChange, Instant now) {
        jdbc.sql(REMEMBER).param("login", login).param("now", utc(now)).update();
        return jdbc.sql(CHANGE_PASSWORD)
                        .param("login", login)
                        .param("passwordHash", passwordHash)
                        .param("mustChange", mustChange)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Whether the account is neither closed nor past its last day. */
    boolean isOpen(String login, LocalDate today) {
        return jdbc.sql(IS_OPEN)
                .param("login", login)
                .param("today", today)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    boolean changeRoles(Account account, @Nullable LocalDate validUntil) {
        return jdbc.sql(CHANGE_ROLES)
                        .param("login", account.login())
                        .param("roles", roleNames(account))
                        .param("validUntil", validUntil, Types.DATE)
                        .update()
                == 1;
    }

    boolean changeStanding(
            String login, boolean closed, @Nullable LocalDate validUntil, Instant now) {
        return jdbc.sql(CHANGE_STANDING)
                        .param("login", login)
                        .param("closed", closed)
                        .param("validUntil", validUntil, Types.DATE)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Hashes of the latest passwords before the present one. */
    List<String> earlier(String login, int count) {
        return jdbc.sql(EARLIER)
                .param("login", login)
                .param("count", count)
                .query((row, number) -> row.getString("password_hash"))
                .list();
    }

    /**
     * What is kept of an account beside what it may do.
     *
     * @param phone sealed, or null
     */
    record Kept(
            String login,
            boolean closed,
            @Nullable LocalDate validUntil,
            boolean totp,
            int passkeys,
            @Nullable String phone) {}

    Map<String, Kept> kept() {
        return jdbc.sql(STANDINGS).query(AccountRows::keptRow).list().stream()
                .collect(Collectors.toMap(Kept::login, kept -> kept));
    }

    private static Kept keptRow(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("login"),
                row.getBoolean("closed"),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("totp"),
                row.getInt("passkeys"),
                row.getString("phone"));
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
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
