package guatu.server.access;

import guatu.server.access.personal.BrokenSealException;
import guatu.server.access.personal.PersonalFields;
import guatu.server.database.RowScope;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code access.kept_answer} (已答复的请求). Answers may hold secrets, such as a first
 * password; they are sealed like personal data, and forgotten after a week. What was asked may hold
 * a password or a phone, which a plain digest would give away to whoever tries all of them: it is
 * kept as a keyed one.
 */
@Repository
final class KeptAnswers {

    private static final String REQUEST = "access.kept_answer.request";
    private static final Duration KEPT = Duration.ofDays(7);
    private static final long CLEARED_EVERY = 500;

    private static final String FIND =
            """
            select request, status, content_type, body
              from access.kept_answer
             where login = :login and key = :key
            """;

    private static final String CLAIM =
            """
            insert into access.kept_answer (login, key, request, at)
            values (:login, :key, :request, :at)
            on conflict (login, key) do nothing
            """;

    private static final String KEEP =
            """
            insert into access.kept_answer
                   (login, key, request, at, status, content_type, body)
            values (:login, :key, :request, :at, :status, :contentType, :body)
            on conflict (login, key) do update
               set status = excluded.status, content_type = excluded.content_type,
                   body = excluded.body
             where kept_answer.request = excluded.request and kept_answer.status is null
            """;

    private static final String GIVE_UP =
            """
            delete from access.kept_answer
             where login = :login and key = :key and status is null
            """;

    private static final String CLEAR =
            """
            delete from access.kept_answer where at < :before
            """;

    private final JdbcClient jdbc;
    private final PersonalFields fields;
    private final Clock clock;
    private final AtomicLong kept = new AtomicLong();

    KeptAnswers(JdbcClient jdbc, PersonalFields fields, Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * What stands under a key.
     *
     * @param isSame whether it stood for the same request
     * @param answer null when the change was made and its answer is not known any more
     */
    record Kept(boolean isSame, @Nullable Answer answer) {}

    /** An answer as it went out. */
    record Answer(int status, @Nullable String contentType, String body) {}

    @Nullable Kept find(KeyedRequest asked) {
        return jdbc.sql(FIND)
                .param("login", asked.login())
                .param("key", asked.key())
                .query((row, number) -> {
                    int status = row.getInt("status");
                    String body = row.getString("body");
                    String open = body == null ? null : open(asked, body);
                    return new Kept(
                            isSame(row.getString("request"), asked),
                            open == null
                                    ? null
                                    : new Answer(status, row.getString("content_type"), open));
                })
                .optional()
                .orElse(null);
    }

    private String request(KeyedRequest asked) {
        return HexFormat.of().formatHex(fields.index(REQUEST, asked.digest()));
    }

    /** What was kept before digests had a key is gone within a week. */
    private boolean isSame(String kept, KeyedRequest asked) {
        return kept.equals(request(asked)) || kept.equals(asked.digest());
    }

    /** In the transaction of the change; waits for another one under the same key to end. */
    boolean claim(KeyedRequest asked) {
        return jdbc.sql(CLAIM)
                        .param("login", asked.login())
                        .param("key", asked.key())
                        .param("request", request(asked))
                        .param("at", utc(clock.instant()))
                        .update()
                == 1;
    }

    void keep(KeyedRequest asked, Answer answer) {
        jdbc.sql(KEEP)
                .param("login", asked.login())
                .param("key", asked.key())
                .param("request", request(asked))
                .param("at", utc(clock.instant()))
                .param("status", answer.status())
                .param("contentType", answer.contentType(), Types.VARCHAR)
                .param("body", fields.seal(place(asked), answer.body()))
                .update();
        if (kept.incrementAndGet() % CLEARED_EVERY == 1) {
            RowScope.asServer(() -> clear(clock.instant().minus(KEPT)));
        }
    }

    /** A change of several steps that came to nothing may be asked for again. */
    void giveUp(KeyedRequest asked) {
        jdbc.sql(GIVE_UP).param("login", asked.login()).param("key", asked.key()).update();
    }

    int clear(Instant before) {
        return jdbc.sql(CLEAR).param("before", utc(before)).update();
    }

    private @Nullable String open(KeyedRequest asked, String body) {
        try {
            return fields.open(place(asked), body);
        } catch (BrokenSealException e) {
            // Its key was destroyed since; that it was done is still known.
            return null;
        }
    }

    private static String place(KeyedRequest asked) {
        return "access.kept_answer.body/" + asked.login() + "/" + asked.key();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
