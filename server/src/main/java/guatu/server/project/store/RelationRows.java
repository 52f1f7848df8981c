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

    static final String AT =
            """
            select *
              from project.relation
             where from_version <= :version
               and (to_version is null or to_version > :version)
            """;

    /** All relations, of any version, into milestones whose relations begin or end with one. */
    static final String AROUND =
            """
            select *
              from project.relation
             where to_key in (select to_key
                                from project.relation
                               where from_version = :version
                                  or to_version = :version)
            """;

    static final String OF =
            """
            select *
              from project.relation
             where starts_with(to_key, :project || '/')
            """;

    private final JdbcClient jdbc;

    RelationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds rows that hold from a version on. */
    public void insert(int version, List<Relation> rows) {
        Chunks.of(rows)
                .forEach(chunk ->
                        jdbc.sql(INSERT)
                                .param("version", version)
                                .param("rows", Json.written(chunk))
                                .update());
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
        return jdbc.sql(AT).param("version", version).query(RelationRows::relation).list();
    }

    /** Every relation of the milestones whose relations change with a version. */
    public List<Span<Relation>> around(int version) {
        return jdbc.sql(AROUND).param("version", version).query(RelationRows::span).list();
    }

    /** Every relation that ever led into a project's milestones. */
    public List<Span<Relation>> of(String project) {
        return jdbc.sql(OF).param("project", project).query(RelationRows::span).list();
    }

    private static String[] texts(Collection<Relation> rows, Function<Relation, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static Span<Relation> span(ResultSet row, int number) throws SQLException {
        return Columns.span(row, relation(row, number));
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
