package guatu.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reading the table {@code access.audit}. */
@Repository
final class AuditRows {

    private static final String SEARCH =
            """
            select seq, at, login, action, subject, detail, address, count(*) over () as total
              from access.audit
             where (:login::text is null or login = :login)
               and (:action::text is null or action = :action)
               and (:since::date is null or at >= :since::date at time zone 'Asia/Shanghai')
               and (:until::date is null
                    or at < (:until::date + 1) at time zone 'Asia/Shanghai')
               and (:text::text is null
                    or strpos(lower(subject || ' ' || detail || ' ' || address), lower(:text)) > 0)
             order by seq desc
             limit :size offset :offset
            """;

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing that somebody did. */
    record Line(
            long seq,
            Instant at,
            String login,
            AuditAction action,
            String subject,
            String detail,
            String address) {}

    /**
     * What is looked for; null means anything.
     *
     * @param since first day, and until: last day, in Asia/Shanghai
     * @param text in subject, detail or address, in upper or lower case
     */
    record Wanted(
            @Nullable String login,
            @Nullable AuditAction action,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String text) {}

    /** What was found, newest first, and how much there is in all. */
    record Found(long total, List<Line> lines) {}

    Found search(Wanted wanted, int size, long offset) {
        long[] total = {0};
        AuditAction action = wanted.action();
        List<Line> lines =
                jdbc.sql(SEARCH)
                        .param("login", printable(wanted.login()), Types.VARCHAR)
                        .param("action", action == null ? null : action.name(), Types.VARCHAR)
                        .param("since", wanted.since(), Types.DATE)
                        .param("until", wanted.until(), Types.DATE)
                        .param("text", printable(wanted.text()), Types.VARCHAR)
                        .param("size", size)
                        .param("offset", offset)
                        .query((row, number) -> {
                            total[0] = row.getLong("total");
                            return line(row);
                        })
                        .list();
        return new Found(total[0], lines);
    }

    /** PostgreSQL's text holds no NUL, so nothing with one is ever found. */
    private static @Nullable String printable(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.replace('\0', '\ufffd');
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("login"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("address"));
    }
}
