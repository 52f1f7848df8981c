package guatu.server.project.store;

import guatu.server.project.EventAnchor;
import guatu.server.project.Milestone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code project.milestone}. */
@Repository
public final class MilestoneRows {

    static final String INSERT =
            """
            insert into project.milestone
                   (project, code, from_version, name, phase, building, planned_start,
                    planned_finish, working_days, weight, evidence_wanted, not_before, must_by,
                    lead_unit, lead_post, cooperating, supervisor, anchor_event, anchor_days)
            select project, code, :version, name, phase, building, planned_start, planned_finish,
                   working_days, weight, evidence_wanted, not_before, must_by, lead_unit,
                   lead_post, cooperating, supervisor, anchor ->> 'event',
                   cast(anchor ->> 'calendar_days_before' as int)
              from jsonb_to_recordset(cast(:rows as jsonb)) as put
                   (project text, code text, name text, phase int, building text,
                    planned_start date, planned_finish date, working_days int, weight numeric,
                    evidence_wanted text, not_before date, must_by date, lead_unit text,
                    lead_post text, cooperating text[], supervisor text, anchor jsonb)
            """;

    static final String CLOSE =
            """
            update project.milestone m
               set to_version = :version
              from unnest(cast(:projects as text[]), cast(:codes as text[]))
                   as gone (project, code)
             where m.project = gone.project
               and m.code = gone.code
               and m.to_version is null
            """;

    static final String AT = "select * from project.milestone" + VersionedRows.AT_VERSION;

    static final String AROUND = "select * from project.milestone" + VersionedRows.AROUND_VERSION;

    static final String OF =
            """
            select *
              from project.milestone
             where project = :project
            """;

    private final JdbcClient jdbc;
    private final VersionedRows<Milestone> rows;

    MilestoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new VersionedRows<>(jdbc, MilestoneRows::milestone);
    }

    /** Adds rows that hold from a version on. */
    public void insert(int version, List<Milestone> added) {
        rows.insert(INSERT, version, added);
    }

    /** Ends the rows of those milestones before a version. */
    public void close(int version, Collection<Milestone> gone) {
        jdbc.sql(CLOSE)
                .param("version", version)
                .param("projects", gone.stream().map(Milestone::project).toArray(String[]::new))
                .param("codes", gone.stream().map(Milestone::code).toArray(String[]::new))
                .update();
    }

    /** The milestones that hold at a version. */
    public List<Milestone> at(int version) {
        return rows.at(AT, version);
    }

    /** The rows that begin or end with a version. */
    public List<Span<Milestone>> around(int version) {
        return rows.spans(AROUND, "version", version);
    }

    /** Every row that a project's milestones ever had. */
    public List<Span<Milestone>> of(String project) {
        return rows.spans(OF, "project", project);
    }

    private static Milestone milestone(ResultSet row, int number) throws SQLException {
        return new Milestone(
                row.getString("project"),
                row.getString("code"),
                row.getString("name"),
                Columns.number(row, "phase"),
                row.getString("building"),
                Columns.date(row, "planned_start"),
                Columns.date(row, "planned_finish"),
                Columns.number(row, "working_days"),
                row.getBigDecimal("weight"),
                row.getString("evidence_wanted"),
                Columns.date(row, "not_before"),
                Columns.date(row, "must_by"),
                row.getString("lead_unit"),
                row.getString("lead_post"),
                Columns.texts(row, "cooperating"),
                row.getString("supervisor"),
                anchor(row));
    }

    private static @Nullable EventAnchor anchor(ResultSet row) throws SQLException {
        String event = row.getString("anchor_event");
        return event == null ? null : new EventAnchor(event, row.getInt("anchor_days"));
    }
}
