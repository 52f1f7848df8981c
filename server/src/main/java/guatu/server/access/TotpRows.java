package guatu.server.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code access.totp} and {@code access.recovery_code}. */
@Repository
final class TotpRows {

    private static final String FIND =
            """
            select secret, confirmed_at is not null as confirmed, last_step
              from access.totp where login = :login
            """;

    private static final String BEGIN =
            """
            insert into access.totp (login, secret, confirmed_at, last_step)
            values (:login, :secret, null, -1)
            on conflict (login) do update
               set secret = excluded.secret, last_step = -1
             where totp.confirmed_at is null
            """;

    private static final String USE =
            """
            update access.totp
               set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
             where login = :login and last_step < :step
            """;

    private static final String REMOVE =
            """
            delete from access.totp where login = :login
            """;

    private static final String ADD_RECOVERY =
            """
            insert into access.recovery_code (login, hash) values (:login, :hash)
            """;

    private static final String USE_RECOVERY =
            """
            update access.recovery_code set used_at = :now
             where login = :login and hash = :hash and used_at is null
            """;

    private static final String RECOVERY_LEFT =
            """
            select count(*) from access.recovery_code where login = :login and used_at is null
            """;

    private static final String REMOVE_RECOVERY =
            """
            delete from access.recovery_code where login = :login
            """;

    private static final String ALL =
            """
            select login, secret from access.totp
            """;

    private static final String RESEAL =
            """
            update access.totp set secret = :secret where login = :login and secret = :before
            """;

    private final JdbcClient jdbc;

    TotpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Codes set up for an account.
     *
     * @param secret sealed
     * @param lastStep of the code used last
     */
    record Totp(String secret, boolean confirmed, long lastStep) {}

    @Nullable Totp find(String login) {
        return jdbc.sql(FIND)
                .param("login", login)
                .query((row, number) ->
                        new Totp(
                                row.getString("secret"),
                                row.getBoolean("confirmed"),
                                row.getLong("last_step")))
                .optional()
                .orElse(null);
    }

    /** Whether it began; codes that are in use are not replaced. */
    boolean begin(String login, String secret) {
        return jdbc.sql(BEGIN).param("login", login).param("secret", secret).update() == 1;
    }

    /** Whether the step was still unused; the first use confirms the set-up. */
    boolean use(String login, long step, Instant now) {
        return jdbc.sql(USE)
                        .param("login", login)
                        .param("step", step)
                        .param("now", AccountRows.utc(now))
                        .update()
                == 1;
    }

    boolean remove(String login) {
        return jdbc.sql(REMOVE).param("login", login).update() == 1;
    }

    void addRecovery(String login, byte[] hash) {
        jdbc.sql(ADD_RECOVERY).param("login", login).param("hash", hash).update();
    }

    boolean useRecovery(String login, byte[] hash, Instant now) {
        return jdbc.sql(USE_RECOVERY)
                        .param("login", login)
                        .param("hash", hash)
                        .param("now", AccountRows.utc(now))
                        .update()
                == 1;
    }

    int recoveryLeft(String login) {
        return jdbc.sql(RECOVERY_LEFT).param("login", login).query(Integer.class).single();
    }

    void removeRecovery(String login) {
        jdbc.sql(REMOVE_RECOVERY).param("login", login).update();
    }

    /** A sealed secret and whose it is. */
    record Sealed(String login, String secret) {}

    List<Sealed> all() {
        return jdbc.sql(ALL)
                .query((row, number) -> new Sealed(row.getString("login"), row.getString("secret")))
                .list();
    }

    boolean reseal(Sealed before, String secret) {
        return jdbc.sql(RESEAL)
                        .param("login", before.login())
                        .param("before", before.secret())
                        .param("secret", secret)
                        .update()
                == 1;
    }
}
