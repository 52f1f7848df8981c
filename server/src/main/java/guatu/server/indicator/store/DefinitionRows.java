package guatu.server.indicator.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code indicator.definition}. */
@Repository
public final class DefinitionRows {

    private static final String ALL =
            """
            select code, version, valid_from, recorded_at, login, reason, body
              from indicator.definition
             order by code, version
            """;

    private static final String INSERT =
            """
            insert into indicator.definition
                   (code, version, valid_from, recorded_at, login, reason, body)
            values (:code, :version, :validFrom, :recordedAt, :login, :reason, :body)
            """;

    private static final String LOCK =
            """
            select 1 from pg_advisory_xact_lock(hashtext('indicator.definition'))
            """;

    private final JdbcClient jdbc;

    DefinitionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A version of a definition as it is kept.
     *
     * @param version from 1
     * @param body its parts as JSON
     */
    public record Row(
            String code,
            int version,
            LocalDate validFrom,
            Instant recordedAt,
            String login,
            String reason,
            String body) {}

    /** All versions, by code and version. */
    public List<Row> all() {
        return jdbc.sql(ALL).query(DefinitionRows::row).list();
    }

    /** Holds off other changes until the end of the transaction. */
    public void lock() {
        jdbc.sql(LOCK).query((row, number) -> row.getInt(1)).single();
    }

    /** Adds a version. */
    public void insert(Row row) {
        jdbc.sql(INSERT)
                .param("code", row.code())
                .param("version", row.version())
                .param("validFrom", row.validFrom())
                .param("recordedAt", Timestamp.from(row.recordedAt()))
                .param("login", row.login())
                .param("reason", row.reason())
                .param("body", row.body())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("code"),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("login"),
                row.getString("reason"),
                row.getString("body"));
    }
}
