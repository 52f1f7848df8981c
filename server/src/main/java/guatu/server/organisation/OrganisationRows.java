package guatu.server.organisation;

import static java.util.Objects.requireNonNull;

import guatu.server.organisation.Chronicle.Put;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the schema {@code organisation}; rows are only ever added. */
@Repository
final class OrganisationRows {

    private static final String VERSIONS =
            """
            select no, valid_from, reason from organisation.version order by no
            """;

    private static final String UNITS =
            """
            select code, version, name, short_name, aliases, kind, parent, district,
                   valid_from, valid_to
              from organisation.unit
             order by code, version
            """;

    private static final String POSTS =
            """
            select code, version, name, unit, valid_from, valid_to
              from organisation.post
             order by code, version
            """;

    private static final String HOLDINGS =
            """
            select post, holder_name, login, held_from, held_to
              from organisation.holding
             order by seq
            """;

    private static final String INSERT_VERSION =
            """
            insert into organisation.version (no, valid_from, reason, recorded_at, login)
            values (:no, :validFrom, :reason, :recordedAt, :login)
            """;

    private static final String INSERT_UNIT =
            """
            insert into organisation.unit
                   (code, version, name, short_name, aliases, kind, parent, district,
                    valid_from, valid_to)
            values (:code, :version, :name, :shortName, :aliases, :kind, :parent, :district,
                    :validFrom, :validTo)
            """;

    private static final String INSERT_POST =
            """
            insert into organisation.post (code, version, name, unit, valid_from, valid_to)
            values (:code, :version, :name, :unit, :validFrom, :validTo)
            """;

    private static final String INSERT_HOLDING =
            """
            insert into organisation.holding
                   (post, holder_name, login, held_from, held_to, recorded_at, recorded_by)
            values (:post, :holderName, :login, :from, :to, :recordedAt, :recordedBy)
            """;

    private static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtext('organisation'))
            """;

    private final JdbcClient jdbc;

    OrganisationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Chronicle read() {
        List<OrganisationVersion> versions =
                jdbc.sql(VERSIONS).query(OrganisationRows::version).list();
        Map<Integer, OrganisationVersion> byNo =
                versions.stream()
                        .collect(Collectors.toMap(OrganisationVersion::no, Function.identity()));
        return new Chronicle(
                versions,
                jdbc.sql(UNITS).query(put(byNo, OrganisationRows::unit)).list(),
                jdbc.sql(POSTS).query(put(byNo, OrganisationRows::post)).list(),
                jdbc.sql(HOLDINGS).query(OrganisationRows::holding).list());
    }

    /** Holds off other changes until the end of the transaction. */
    void lock() {
        jdbc.sql(LOCK).query().listOfRows();
    }

    void insert(OrganisationVersion version, String login, Instant recordedAt) {
        jdbc.sql(INSERT_VERSION)
                .param("no", version.no())
                .param("validFrom", version.validFrom())
                .param("reason", version.reason())
                .param("recordedAt", OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    void insert(Unit unit, int version) {
        jdbc.sql(INSERT_UNIT)
                .param("code", unit.code())
                .param("version", version)
                .param("name", unit.name())
                .param("shortName", unit.shortName())
                .param("aliases", unit.aliases().toArray(String[]::new))
                .param("kind", unit.kind().name())
                .param("parent", unit.parent())
                .param("district", unit.district())
                .param("validFrom", unit.validFrom())
                .param("validTo", unit.validTo())
                .update();
    }

    void insert(Post post, int version) {
        jdbc.sql(INSERT_POST)
                .param("code", post.code())
                .param("version", version)
                .param("name", post.name())
                .param("unit", post.unit())
                .param("validFrom", post.validFrom())
                .param("validTo", post.validTo())
                .update();
    }

    void insert(Holding holding, String recordedBy, Instant recordedAt) {
        jdbc.sql(INSERT_HOLDING)
                .param("post", holding.post())
                .param("holderName", holding.holderName())
                .param("login", holding.login())
                .param("from", holding.from())
                .param("to", holding.to())
                .param("recordedAt", OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
                .param("recordedBy", recordedBy)
                .update();
    }

    private static <T> RowMapper<Put<T>> put(
            Map<Integer, OrganisationVersion> versions, RowMapper<T> what) {
        return (row, number) ->
                new Put<>(
                        requireNonNull(versions.get(row.getInt("version"))),
                        requireNonNull(what.mapRow(row, number)));
    }

    private static OrganisationVersion version(ResultSet row, int number) throws SQLException {
        return new OrganisationVersion(
                row.getInt("no"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason"));
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                List.of((String[]) row.getArray("aliases").getArray()),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("parent"),
                row.getString("district"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Holding holding(ResultSet row, int number) throws SQLException {
        return new Holding(
                row.getString("post"),
                row.getString("holder_name"),
                row.getString("login"),
                row.getObject("held_from", LocalDate.class),
                row.getObject("held_to", LocalDate.class));
    }
}
