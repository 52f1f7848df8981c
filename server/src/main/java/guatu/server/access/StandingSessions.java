package guatu.server.access;

import guatu.server.database.RowScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells an answer that goes on for hours (长连接) whether the session it was begun under still stands:
 * a session that was ended, or whose account was closed or has ended, ends there too. Being idle
 * ends none here, since such an answer is the use that is made of it.
 */
@Component
public final class StandingSessions {

    private static final String STANDING =
            """
            select encode(s.token_hash, 'hex')
              from access.session s
              join access.account a on a.login = s.login
             where encode(s.token_hash, 'hex') = any(:sessions) and s.created_at > :oldest
               and a.closed_at is null and coalesce(a.valid_until >= :today, true)
            """;

    private final JdbcClient jdbc;
    private final PasswordPolicy policy;
    private final Clock clock;

    StandingSessions(JdbcClient jdbc, PasswordPolicy policy, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.clock = clock;
    }

    /** The session of the request at hand, in letters that open nothing; null for the console. */
    public @Nullable String current() {
        String token =
                RequestContextHolder.getRequestAttributes()
                                instanceof ServletRequestAttributes attributes
                        ? SessionCookie.read(attributes.getRequest())
                        : null;
        return token == null ? null : HexFormat.of().formatHex(SecretText.hash(token));
    }

    /** Those of the sessions that still stand. */
    public Set<String> of(Collection<String> sessions) {
        OffsetDateTime oldest =
                clock.instant().minus(policy.longestSession()).atOffset(ZoneOffset.UTC);
        return RowScope.asServer(() ->
                jdbc.sql(STANDING)
                        .param("sessions", sessions.toArray(String[]::new))
                        .param("oldest", oldest)
                        .param("today", LocalDate.now(clock))
                        .query(String.class)
                        .set());
    }
}
