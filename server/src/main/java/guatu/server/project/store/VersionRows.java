package guatu.server.project.store;

import guatu.server.project.ListVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code project.list_version}. */
@Repository
public final class VersionRows {

    static final String INSERT =
            """
            insert into project.list_version
                   (no, at, by_login, reason, source, added, removed, changed, projects)
            values (:no, :at, :by, :reason, :source, :added, :removed, :changed, :projects)
            """;

    static final String LATEST =
            """
            select no, cast(xmin as text) as made_by
              from project.list_version
             order by no desc
             limit 1
            """;

    static final String ALL =
            """
            select *
              from project.list_version
             order by no desc
            """;

    /** One writer at a time, over all instances, until the transaction ends. */
    static final String LOCK =
            """
            select 1
              from pg_advisory_xact_lock(hashtext('project.list_version'))
            """;

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction changes the list. */
    public void lock() {
        jdbc.sql(LOCK).query((row, number) -> row.getInt(1)).single();
    }

    /** The newest version; number 0 before the first. */
    public Latest latest() {
        return jdbc.sql(LATEST)
                .query((row, number) -> new Latest(row.getInt("no"), row.getString("made_by")))
                .optional()
                .orElse(Latest.NONE);
    }

    /** All versions, the newest first. */
    public List<ListVersion> all() {
        return jdbc.sql(ALL).query(VersionRows::version).list();
    }

    /** Adds a version. */
    public void insert(ListVersion version) {
        jdbc.sql(INSERT)
                .param("no", version.no())
                .param("at", Timestamp.from(version.at()))
                .param("by", version.by())
                .param("reason", version.reason())
                .param("source", version.source())
                .param("added", version.added())
                .param("removed", version.removed())
                .param("changed", version.changed())
                .param("projects", version.projects())
                .update();
    }

    private static ListVersion version(ResultSet row, int number) throws SQLException {
        return new ListVersion(
                row.getInt("no"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_login"),
                row.getString("reason"),
                row.getString("source"),
                row.getInt("added"),
                row.getInt("removed"),
                row.getInt("changed"),
                row.getInt("projects"));
    }

    /**
     * A version by its number and the transaction that made it.
     *
     * @param madeBy PostgreSQL's number of that transaction
     */
    public record Latest(int no, String madeBy) {
        private static final Latest NONE = new Latest(0, "");
    }
}
