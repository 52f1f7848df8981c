package guatu.server.project.store;

import guatu.server.project.LagUnit;
import guatu.server.project.Relation;
import guatu.server.project.RelationType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code project.relation}. */
@Repository
public final class RelationRows {

    static final String INSERT =
            """
            insert into project.relation
                   (from_key, to_key, type, lag, unit, from_version)
            select "from", "to", type, lag, unit, :version
              from jsonb_to_recordset(cast(:rows as jsonb)) as put
                   ("from" text, "to" text, type text, lag int, unit text)
            """;

    static final String CLOSE =
            """
            update project.relation r
               set to_version = :version
              from unnest(
                       cast(:froms as text[]), cast(:tos as text[]), cast(:types as text[]))
                   as gone (from_key, to_key, type)
             where r.from_key = gone.from_key
               and r.to_key = gone.to_key
               and r.type = gone.type
               and r.to_version is null
            """;

    static final String AT = "select * from project.relation" + VersionedRows.AT_VERSION;

    /** All relations, of any version, into milestones whose relations begin or end with one. */
    static final String AROUND =
            "select * from project.relation where to_key in (select to_key from project.relation"
                    + VersionedRows.AROUND_VERSION
                    + ")";

    static final String OF =
            """
            select *
              from project.relation
             where starts_with(to_key, :project || '/')
            """;

    private final JdbcClient jdbc;
    private final VersionedRows<Relation> rows;

    RelationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new VersionedRows<>(jdbc, RelationRows::relation);
    }

    /** Adds rows that hold from a version on. */
    public void insert(int version, List<Relation> added) {
        rows.insert(INSERT, version, added);
    }

    /** Ends those relations before a version. */
    public void close(int version, Collection<Relation> gone) {
        jdbc.sql(CLOSE)
                .param("version", version)
                .param("froms", texts(gone, Relation::from))
                .param("tos", texts(gone, Relation::to))
                .param("types", texts(gone, relation -> relation.type().name()))
                .update();
    }

    /** The relations that hold at a version. */
    public List<Relation> at(int version) {
        return rows.at(AT, version);
    }

    /** Every relation of the milestones whose relations change with a version. */
    public List<Span<Relation>> around(int version) {
        return rows.spans(AROUND, "version", version);
    }

    /** Every relation that ever led into a project's milestones. */
    public List<Span<Relation>> of(String project) {
        return rows.spans(OF, "project", project);
    }

    private static String[] texts(Collection<Relation> rows, Function<Relation, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static Relation relation(ResultSet row, int number) throws SQLException {
        return new Relation(
                row.getString("from_key"),
                row.getString("to_key"),
                RelationType.valueOf(row.getString("type")),
                row.getInt("lag"),
                LagUnit.valueOf(row.getString("unit")));
    }
}
