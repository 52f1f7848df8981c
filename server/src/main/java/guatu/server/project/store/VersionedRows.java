package guatu.server.project.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a table of the list that hold from one version until another (版本行). A row is never
 * overwritten, only ended, so the list can be read as of any version.
 */
final class VersionedRows<T> {

    /** Which rows hold at {@code :version}. */
    static final String AT_VERSION =
            """
             where from_version <= :version
               and (to_version is null or to_version > :version)
            """;

    /** Which rows begin or end with {@code :version}. */
    static final String AROUND_VERSION =
            """
             where from_version = :version
                or to_version = :version
            """;

    private final JdbcClient jdbc;
    private final RowMapper<T> content;

    /**
     * Rows of one table.
     *
     * @param content reads what a row says, beside its versions
     */
    VersionedRows(JdbcClient jdbc, RowMapper<T> content) {
        this.jdbc = jdbc;
        this.content = content;
    }

    /** Adds rows that hold from a version on, by a statement over the JSON of {@code :rows}. */
    void insert(String statement, int version, List<T> rows) {
        Chunks.of(rows)
                .forEach(chunk ->
                        jdbc.sql(statement)
                                .param("version", version)
                                .param("rows", Json.written(chunk))
                                .update());
    }

    /** What holds at a version, by a statement that ends with {@link #AT_VERSION}. */
    List<T> at(String statement, int version) {
        return jdbc.sql(statement).param("version", version).query(content).list();
    }

    /** Rows with the versions in which they hold, by a statement over one parameter. */
    List<Span<T>> spans(String statement, String parameter, Object value) {
        return jdbc.sql(statement).param(parameter, value).query(this::span).list();
    }

    private Span<T> span(ResultSet row, int number) throws SQLException {
        return new Span<>(
                row.getInt("from_version"),
                Columns.number(row, "to_version"),
                content.mapRow(row, number));
    }
}
