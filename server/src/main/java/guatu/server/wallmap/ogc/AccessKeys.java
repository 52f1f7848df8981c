package guatu.server.wallmap.ogc;

import guatu.server.access.Account;
import guatu.server.access.Accounts;
import guatu.server.database.RowScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys by which programs that know no login page, such as QGIS, read the map (访问密钥). A key stands
 * for the account that made it, for reading only, until it is ended. Shown once; kept as a hash.
 */
@Component
final class AccessKeys {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String INSERT =
            """
            insert into wallmap.access_key (hash, login, label, made_at)
            values (:hash, :login, :label, :at)
            """;

    private static final String LOGIN =
            """
            select login from wallmap.access_key where hash = :hash and ended_at is null
            """;

    private static final String OF_LOGIN =
            """
            select hash, label, made_at
              from wallmap.access_key
             where login = :login and ended_at is null
             order by made_at
            """;

    private static final String END =
            """
            update wallmap.access_key
               set ended_at = :at
             where hash = :hash and login = :login and ended_at is null
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    AccessKeys(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A key as its owner sees it again: by the hash of it. */
    record Held(String id, String label, Instant madeAt) {}

    /** Makes a key and tells it, this once. */
    String make(Account owner, String label) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(INSERT)
                .param("hash", hash(key))
                .param("login", owner.login())
                .param("label", label.strip())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return key;
    }

    /** The account that a key stands for; null when the key is none or either was ended. */
    @Nullable Account find(String key) {
        return RowScope.asServer(() -> behind(key));
    }

    private @Nullable Account behind(String key) {
        String login =
                jdbc.sql(LOGIN)
                        .param("hash", hash(key))
                        .query((row, number) -> row.getString("login"))
                        .optional()
                        .orElse(null);
        return login == null ? null : accounts.findOpen(login);
    }

    List<Held> of(Account owner) {
        return jdbc.sql(OF_LOGIN)
                .param("login", owner.login())
                .query((row, number) ->
                        new Held(
                                HexFormat.of().formatHex(row.getBytes("hash")),
                                row.getString("label"),
                                row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /** Ends a key of the owner; false when there is none of that hash. */
    boolean end(Account owner, String id) {
        if (!id.matches("[0-9a-f]{64}")) {
            return false;
        }
        return jdbc.sql(END)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("hash", HexFormat.of().parseHex(id))
                        .param("login", owner.login())
                        .update()
                == 1;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
