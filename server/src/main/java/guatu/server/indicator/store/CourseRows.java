package guatu.server.indicator.store;

import guatu.server.indicator.count.Course;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final String AT =
            """
            select milestone, started_on, finished_on, percent, entry, known_from, known_to
              from indicator.course
             where known_from <= :asOf and (known_to is null or known_to > :asOf)
            """;

    private static final String DELETE =
            """
            delete from indicator.course where milestone = :milestone
            """;

    private static final String INSERT =
            """
            insert into indicator.course
                   (milestone, project, started_on, finished_on, percent, entry, known_from,
                    known_to)
            values (:milestone, :project, :started, :finished, :percent, :entry, :from, :to)
            """;

    private static final Timestamp NEVER = Timestamp.from(Instant.parse("9999-01-01T00:00:00Z"));

    private final JdbcClient jdbc;

    CourseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How milestones stood as known on an instant, or now, by key. */
    public Map<String, Course> at(@Nullable Instant asOf) {
        Map<String, Course> courses = new HashMap<>();
        jdbc.sql(AT)
                .param("asOf", asOf == null ? NEVER : Timestamp.from(asOf))
                .query((row, number) -> courses.put(row.getString("milestone"), course(row)))
                .list();
        return courses;
    }

    /** Puts the courses of a milestone in place of what was known of it. */
    public void replace(String milestone, String project, List<Course> courses) {
        jdbc.sql(DELETE).param("milestone", milestone).update();
        for (Course course : courses) {
            Instant to = course.to();
            jdbc.sql(INSERT)
                    .param("milestone", milestone)
                    .param("project", project)
                    .param("started", course.started())
                    .param("finished", course.finished())
                    .param("percent", course.percent())
                    .param("entry", course.entry())
                    .param("from", Timestamp.from(course.from()))
                    .param("to", to == null ? null : Timestamp.from(to))
                    .update();
        }
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
