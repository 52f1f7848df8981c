package guatu.server.access;

import guatu.server.database.RowScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions, kept in the database so that every server knows them and ending one ends it
 * everywhere (会话). One ends after some time without a request, and in any case after a longer one,
 * both by the {@link PasswordPolicy}; and at once when its account is closed or past its last day.
 */
@Component
final class Sessions {

    /** How exactly "last seen" is kept: not every request needs a write. */
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(5);

    private static final String INSERT =
            """
            insert into access.session
                   (token_hash, login, csrf, created_at, seen_at, factor_due, address, source)
            values (:tokenHash, :login, :csrf, :now, :now, :factorDue, :address, :source)
            """;

    /** Asked with every request: its columns are read by their place. */
    private static final String FIND =
            """
            select login, name, array_to_string(roles, ','), unit, must_change_password,
                   password_set_at, csrf, seen_at, factor_due, has_factor
              from access.session_of(?, ?, ?, ?)
            """;

    private static final String SOURCE =
            """
            select source from access.session where token_hash = :tokenHash
            """;

    private static final String BEGAN =
            """
            select exists (select from access.session
                            where token_hash = :tokenHash and created_at >= :since)
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

    private static final String OF =
            """
            select token_hash, created_at, seen_at, address
              from access.session
             where login = :login
             order by seen_at desc
            """;

    private static final String END_OTHERS =
            """
            delete from access.session where login = :login and token_hash <> :tokenHash
            """;

    private static final String CHALLENGE =
            """
            update access.session set challenge = :challenge where token_hash = :tokenHash
            """;

    /** Of two at once the second finds it taken: only s is looked at again after waiting. */
    private static final String TAKE_CHALLENGE =
            """
            update access.session s set challenge = null
              from access.session before
             where s.token_hash = :tokenHash and s.challenge is not null
               and before.token_hash = s.token_hash
            returning before.challenge
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordPolicy policy;
    private final CallerAddress address;

    /** Which roles go by those names; as many as there are mixtures. */
    private final Map<String, Set<Role>> roles = new ConcurrentHashMap<>();

    Sessions(JdbcClient jdbc, Clock clock, PasswordPolicy policy, CallerAddress address) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.policy = policy;
        this.address = address;
    }

    /**
     * Begins a session, and clears away those that have expired.
     *
     * @param factorDue whether the second factor is still to be shown
     * @param source by whose word it begins
     */
    NewSession begin(String login, boolean factorDue, SignOnSource source) {
        Instant now = clock.instant();
        jdbc.sql(END_EXPIRED)
                .param("idleSince", utc(now.minus(policy.idle())))
                .param("oldest", utc(now.minus(policy.longestSession())))
                .update();
        NewSession session = new NewSession(SecretText.random(), SecretText.random());
        jdbc.sql(INSERT)
                .param("tokenHash", SecretText.hash(session.token()))
                .param("login", login)
                .param("csrf", session.csrf())
                .param("now", utc(now))
                .param("factorDue", factorDue)
                .param("address", address.current())
                .param("source", source.name())
                .update();
        return session;
    }

    /** By whose word a session began. */
    SignOnSource source(String token) {
        return jdbc.sql(SOURCE)
                .param("tokenHash", SecretText.hash(token))
                .query((row, number) -> SignOnSource.valueOf(row.getString("source")))
                .optional()
                .orElse(SignOnSource.PASSWORD);
    }

    /** Whether the session began no longer ago than that. */
    boolean beganWithin(String token, Duration time) {
        return jdbc.sql(BEGAN)
                .param("tokenHash", SecretText.hash(token))
                .param("since", utc(clock.instant().minus(time)))
                .query(Boolean.class)
                .single();
    }

    /** The session of that token, or null when it ended or never was. */
    @Nullable Session find(String token) {
        Instant now = clock.instant();
        byte[] hash = SecretText.hash(token);
        Found found =
                jdbc.sql(FIND)
                        .params(
                                hash,
                                utc(now.minus(policy.idle())),
                                utc(now.minus(policy.longestSession())),
                                LocalDate.now(clock))
                        .query(this::found)
                        .optional()
                        .orElse(null);
        if (found == null) {
            return null;
        }
        if (found.seenAt().plus(SEEN_PRECISION).isBefore(now)) {
            RowScope.asServer(() -> seen(hash, now));
        }
        return found.session();
    }

    private int seen(byte[] hash, Instant now) {
        return jdbc.sql(SEEN).param("now", utc(now)).param("tokenHash", hash).update();
    }

    /** An open session as its owner sees it: where from, since when, last when. */
    record Open(Instant since, Instant seen, String address, boolean isThis) {}

    List<Open> of(String login, String token) {
        byte[] own = SecretText.hash(token);
        return jdbc.sql(OF)
                .param("login", login)
                .query((row, number) ->
                        new Open(
                                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                                row.getString("address"),
                                Arrays.equals(own, row.getBytes("token_hash"))))
                .list();
    }

    int endOthers(String login, String token) {
        return jdbc.sql(END_OTHERS)
                .param("login", login)
                .param("tokenHash", SecretText.hash(token))
                .update();
    }

    /** Keeps what a passkey must sign; it serves once. */
    byte[] challenge(String token) {
        byte[] challenge = SecretText.hash(SecretText.random());
        jdbc.sql(CHALLENGE)
                .param("challenge", challenge)
                .param("tokenHash", SecretText.hash(token))
                .update();
        return challenge;
    }

    byte @Nullable [] takeChallenge(String token) {
        return jdbc.sql(TAKE_CHALLENGE)
                .param("tokenHash", SecretText.hash(token))
                .query((row, number) -> row.getBytes("challenge"))
                .optional()
                .orElse(null);
    }

    void end(String token) {
        jdbc.sql(END).param("tokenHash", SecretText.hash(token)).update();
    }

    void endAll(String login) {
        jdbc.sql(END_ALL).param("login", login).update();
    }

    private record Found(Session session, Instant seenAt) {}

    private Found found(ResultSet row, int number) throws SQLException {
        Account kept =
                new Account(
                        row.getString(1),
                        row.getString(2),
                        roles.computeIfAbsent(row.getString(3), Sessions::roles),
                        row.getString(4),
                        row.getBoolean(5));
        Instant setAt = row.getObject(6, OffsetDateTime.class).toInstant();
        Account account = policy.isAged(setAt, clock.instant()) ? kept.mustChange() : kept;
        boolean hasFactor = row.getBoolean(10);
        Session session =
                new Session(
                        account,
                        row.getString(7),
                        row.getBoolean(9),
                        !hasFactor && policy.wantsFactor(account));
        return new Found(session, row.getObject(8, OffsetDateTime.class).toInstant());
    }

    private static Set<Role> roles(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",", -1))
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
