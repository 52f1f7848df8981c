package guatu.server.indicator.store;

import guatu.server.database.Columns;
import guatu.server.indicator.count.Course;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code indicator.course}: how each milestone stood, and how long it was known so. */
@Repository
public final class CourseRows {

    private static final String NOW =
            """
            select milestone, started_on, finished_on, percent, entry, known_from, known_to
              from indicator.course
             where known_to is null
            """;

    private static final String AT =
            """
            select milestone, started_on, finished_on, percent, entry, known_from, known_to
              from indicator.course
             where known_from <= :asOf and (known_to is null or known_to > :asOf)
            """;

    private static final String DELETE =
            """
            delete from indicator.course where milestone = any (:milestones)
            """;

    /** The row of a milestone that was open ends where the first of its new ones begins. */
    private static final String END =
            """
            update indicator.course c set known_to = g.known_to
              from (select milestone, min(known_from) as known_to
                      from unnest(cast(:milestones as text[]), cast(:froms as timestamptz[]))
                        as n (milestone, known_from)
                     group by milestone) g
             where c.milestone = g.milestone and c.known_to is null
            """;

    private static final String CLEAR =
            """
            delete from indicator.course
            """;

    private static final String INSERT =
            """
            insert into indicator.course
                   (milestone, project, started_on, finished_on, percent, entry, known_from,
                    known_to)
            select * from unnest(
                   cast(:milestones as text[]), cast(:projects as text[]),
                   cast(:started as date[]), cast(:finished as date[]),
                   cast(:percents as numeric[]), cast(:entries as uuid[]),
                   cast(:froms as timestamptz[]), cast(:tos as timestamptz[]))
            """;

    private final JdbcClient jdbc;

    CourseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How milestones stood as known on an instant, or now, by key. */
    public Map<String, Course> at(@Nullable Instant asOf) {
        Map<String, Course> courses = new HashMap<>();
        JdbcClient.StatementSpec statement =
                asOf == null ? jdbc.sql(NOW) : jdbc.sql(AT).param("asOf", Timestamp.from(asOf));
        statement
                .query((row, number) -> courses.put(row.getString("milestone"), course(row)))
                .list();
        return courses;
    }

    /** How a milestone stood for a while. */
    public record Row(String milestone, String project, Course course) {}

    /** Takes away what was known of those milestones. */
    public void remove(Collection<String> milestones) {
        jdbc.sql(DELETE).param("milestones", milestones.toArray(String[]::new)).update();
    }

    /** Ends what was known until then of the milestones of those rows, before they are added. */
    public void end(List<Row> given) {
        Columns<Row> rows = new Columns<>(given);
        jdbc.sql(END)
                .param("milestones", rows.of(Row::milestone))
                .param("froms", rows.of(row -> row.course().from()))
                .update();
    }

    /** Throws all away. */
    public void clear() {
        jdbc.sql(CLEAR).update();
    }

    /** Writes how milestones stood. */
    public void add(List<Row> given) {
        Columns<Row> rows = new Columns<>(given);
        jdbc.sql(INSERT)
                .param("milestones", rows.of(Row::milestone))
                .param("projects", rows.of(Row::project))
                .param("started", rows.of(row -> row.course().started()))
                .param("finished", rows.of(row -> row.course().finished()))
                .param("percents", rows.of(row -> row.course().percent().toPlainString()))
                .param("entries", rows.of(row -> row.course().entry()))
                .param("froms", rows.of(row -> row.course().from()))
                .param("tos", rows.of(row -> row.course().to()))
                .update();
    }

    private static Course course(ResultSet row) throws SQLException {
        Timestamp to = row.getTimestamp("known_to");
        return new Course(
                row.getObject("started_on", LocalDate.class),
                row.getObject("finished_on", LocalDate.class),
                new BigDecimal(row.getBigDecimal("percent").stripTrailingZeros().toPlainString()),
                Objects.requireNonNull(row.getObject("entry", UUID.class)),
                row.getTimestamp("known_from").toInstant(),
                to == null ? null : to.toInstant());
    }
}
