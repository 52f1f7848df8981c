package guatu.server.planning;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code planning.baseline} and {@code planning.baseline_span}. */
@Repository
final class BaselineRows {

    static final String INSERT =
            """
            insert into planning.baseline (id, name, taken_on, taken_at, login, list_version)
            values (:id, :name, :takenOn, :takenAt, :login, :listVersion)
                on conflict (name) do nothing
            """;

    static final String INSERT_SPANS =
            """
            insert into planning.baseline_span (baseline, milestone, start_on, finish_on)
            select :baseline, milestone, start_on, finish_on
              from unnest(:milestones::text[], :starts::date[], :finishes::date[])
                   as span (milestone, start_on, finish_on)
            """;

    static final String ALL =
            """
            select id, name, taken_on, taken_at, login, list_version
              from planning.baseline
             order by taken_at desc, name
            """;

    static final String FIND =
            """
            select id, name, taken_on, taken_at, login, list_version
              from planning.baseline
             where id = :id
            """;

    static final String SPANS =
            """
            select milestone, start_on, finish_on
              from planning.baseline_span
             where baseline = :baseline and starts_with(milestone, :prefix)
             order by milestone
            """;

    private final JdbcClient jdbc;

    BaselineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a baseline; false if there is one of that name. */
    boolean insert(KeptBaseline baseline, List<BaselineSpan> spans) {
        int inserted =
                jdbc.sql(INSERT)
                        .param("id", baseline.id())
                        .param("name", baseline.name())
                        .param("takenOn", Date.valueOf(baseline.takenOn()))
                        .param("takenAt", Timestamp.from(baseline.takenAt()))
                        .param("login", baseline.by())
                        .param("listVersion", baseline.listVersion())
                        .update();
        if (inserted == 0) {
            return false;
        }
        jdbc.sql(INSERT_SPANS)
                .param("baseline", baseline.id())
                .param(
                        "milestones",
                        spans.stream().map(BaselineSpan::milestone).toArray(String[]::new))
                .param(
                        "starts",
                        spans.stream().map(s -> Date.valueOf(s.start())).toArray(Date[]::new))
                .param(
                        "finishes",
                        spans.stream().map(s -> Date.valueOf(s.finish())).toArray(Date[]::new))
                .update();
        return true;
    }

    List<KeptBaseline> all() {
        return jdbc.sql(ALL).query(BaselineRows::baseline).list();
    }

    @Nullable KeptBaseline find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(BaselineRows::baseline).optional().orElse(null);
    }

    /** The spans of the milestones whose keys begin so. */
    List<BaselineSpan> spans(UUID baseline, String prefix) {
        return jdbc.sql(SPANS)
                .param("baseline", baseline)
                .param("prefix", prefix)
                .query(BaselineRows::span)
                .list();
    }

    private static KeptBaseline baseline(ResultSet row, int number) throws SQLException {
        return new KeptBaseline(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getDate("taken_on").toLocalDate(),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("login"),
                row.getInt("list_version"));
    }

    private static BaselineSpan span(ResultSet row, int number) throws SQLException {
        return new BaselineSpan(
                row.getString("milestone"),
                row.getDate("start_on").toLocalDate(),
                row.getDate("finish_on").toLocalDate());
    }
}
