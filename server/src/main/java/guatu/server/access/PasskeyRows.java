package guatu.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code access.passkey}. */
@Repository
final class PasskeyRows {

    private static final String OF =
            """
            select credential_id, login, name, credential, counter, created_at, last_used_at
              from access.passkey where login = :login order by created_at
            """;

    private static final String INSERT =
            """
            insert into access.passkey
                   (credential_id, login, name, credential, counter, created_at)
            values (:id, :login, :name, :credential, :counter, :now)
            on conflict do nothing
            """;

    private static final String USED =
            """
            update access.passkey set counter = :counter, last_used_at = :now
             where credential_id = :id
            """;

    private static final String REMOVE =
            """
            delete from access.passkey where login = :login and credential_id = :id
            """;

    private static final String REMOVE_ALL =
            """
            delete from access.passkey where login = :login
            """;

    private final JdbcClient jdbc;

    PasskeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A security key or device of an account.
     *
     * @param credential its public key and identity as WebAuthn attests them
     * @param counter of signatures, as told last
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Passkey(
            byte[] id,
            String login,
            String name,
            byte[] credential,
            long counter,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    List<Passkey> of(String login) {
        return jdbc.sql(OF).param("login", login).query(PasskeyRows::passkey).list();
    }

    boolean insert(Passkey passkey) {
        return jdbc.sql(INSERT)
                        .param("id", passkey.id())
                        .param("login", passkey.login())
                        .param("name", passkey.name())
                        .param("credential", passkey.credential())
                        .param("counter", passkey.counter())
                        .param("now", AccountRows.utc(passkey.createdAt()))
                        .update()
                == 1;
    }

    void used(byte[] id, long counter, Instant now) {
        jdbc.sql(USED)
                .param("id", id)
                .param("counter", counter)
                .param("now", AccountRows.utc(now))
                .update();
    }

    boolean remove(String login, byte[] id) {
        return jdbc.sql(REMOVE).param("login", login).param("id", id).update() == 1;
    }

    void removeAll(String login) {
        jdbc.sql(REMOVE_ALL).param("login", login).update();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Passkey(
                row.getBytes("credential_id"),
                row.getString("login"),
                row.getString("name"),
                row.getBytes("credential"),
                row.getLong("counter"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }
}
