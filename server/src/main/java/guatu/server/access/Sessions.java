package guatu.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions, kept in the database so that every server knows them (会话). One ends after {@link
 * #IDLE} without a request, and in any case after {@link #LONGEST}.
 */
@Component
final class Sessions {

    static final Duration IDLE = Duration.ofHours(24);
    static final Duration LONGEST = Duration.ofDays(30);

    /** How exactly "last seen" is kept: not every request needs a write. */
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(5);

    private static final String INSERT =
            """
            insert into access.session (token_hash, login, csrf, created_at, seen_at)
            values (:tokenHash, :login, :csrf, :now, :now)
            """;

    private static final String FIND =
            """
            select a.login, a.name, a.roles, a.unit, a.must_change_password, s.csrf, s.seen_at
              from access.session s
              join access.account a on a.login = s.login
             where s.token_hash = :tokenHash and s.seen_at > :idleSince and s.created_at > :oldest
            """;

    private static final String SEEN =
            """
            update access.session set seen_at = :now where token_hash = :tokenHash
            """;

    private static final String END =
            """
            delete from access.session where token_hash = :tokenHash
            """;

    private static final String END_ALL =
            """
            delete from access.session where login = :login
            """;

    private static final String END_EXPIRED =
            """
            delete from access.session where seen_at <= :idleSince or created_at <= :oldest
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a session, and clears away those that have expired. */
    NewSession begin(String login) {
        Instant now = clock.instant();
        jdbc.sql(END_EXPIRED)
                .param("idleSince", utc(now.minus(IDLE)))
                .param("oldest", utc(now.minus(LONGEST)))
                .update();
        NewSession session = new NewSession(SecretText.random(), SecretText.random());
        jdbc.sql(INSERT)
                .param("tokenHash", SecretText.hash(session.token()))
                .param("login", login)
                .param("csrf", session.csrf())
                .param("now", utc(now))
                .update();
        return session;
    }

    /** The session of that token, or null when it ended or never was. */
    @Nullable Session find(String token) {
        Instant now = clock.instant();
        byte[] hash = SecretText.hash(token);
        Found found =
                jdbc.sql(FIND)
                        .param("tokenHash", hash)
                        .param("idleSince", utc(now.minus(IDLE)))
                        .param("oldest", utc(now.minus(LONGEST)))
                        .query(Sessions::found)
                        .optional()
                        .orElse(null);
        if (found == null) {
            return null;
        }
        if (found.seenAt().plus(SEEN_PRECISION).isBefore(now)) {
            jdbc.sql(SEEN).param("now", utc(now)).param("tokenHash", hash).update();
        }
        return found.session();
    }

    void end(String token) {
        jdbc.sql(END).param("tokenHash", SecretText.hash(token)).update();
    }

    void endAll(String login) {
        jdbc.sql(END_ALL).param("login", login).update();
    }

    private record Found(Session session, Instant seenAt) {}

    private static Found found(ResultSet row, int number) throws SQLException {
        Session session = new Session(AccountRows.account(row, number), row.getString("csrf"));
        return new Found(session, row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
