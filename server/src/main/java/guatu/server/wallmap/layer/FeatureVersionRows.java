package guatu.server.wallmap.layer;

import guatu.tiles.shape.Shape;
import guatu.tiles.shape.WkbReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code wallmap.feature} with their versions (要素版本). */
@Repository
final class FeatureVersionRows {

    private static final String COLUMNS =
            """
            select id, layer, code, name, geometry, properties, project, phase, building, district,
                   reason, valid_from, valid_to, login, recorded_at, ended_at, ended_by, end_reason
              from wallmap.feature
            """;

    static final String OF_PROJECT =
            COLUMNS
                    + """
                     where project = :project
                       and recorded_at < coalesce(cast(:knownAt as timestamptz), 'infinity')
                       and coalesce(ended_at, 'infinity')
                           >= coalesce(cast(:knownAt as timestamptz), 'infinity')
                     order by layer, code
                    """;

    static final String OF_CODE =
            COLUMNS
                    + """
                     where layer = :layer and code = :code
                     order by recorded_at desc, id desc
                    """;

    /** Waits for whoever is changing it. */
    static final String LOCK =
            COLUMNS
                    + """
                     where layer = :layer and id = :id and ended_at is null
                       for update
                    """;

    static final String END =
            """
            update wallmap.feature
               set ended_at = :at, ended_by = :login, end_reason = :reason
             where layer = :layer and id = :id and ended_at is null
            """
                    + Touched.RETURNING;

    static final String NAMED =
            COLUMNS
                    + """
                     where ended_at is null
                       and layer = any(:layers)
                       and (code ilike :part or name ilike :part)
                     order by code <> :whole, coalesce(name <> :whole, true), length(code), code
                     limit :limit
                    """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    FeatureVersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredVersion> ofProject(String project, @Nullable Instant knownAt) {
        return jdbc.sql(OF_PROJECT)
                .param("project", project)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(FeatureVersionRows::version)
                .list();
    }

    List<StoredVersion> ofCode(Layer layer, String code) {
        return jdbc.sql(OF_CODE)
                .param("layer", layer.code())
                .param("code", code)
                .query(FeatureVersionRows::version)
                .list();
    }

    @Nullable StoredVersion lock(Layer layer, long id) {
        return jdbc.sql(LOCK)
                .param("layer", layer.code())
                .param("id", id)
                .query(FeatureVersionRows::version)
                .optional()
                .orElse(null);
    }

    void end(Layer layer, long id, String login, String reason, Instant at, Touched touched) {
        jdbc.sql(END)
                .param("at", Timestamp.from(at))
                .param("login", login)
                .param("reason", reason)
                .param("layer", layer.code())
                .param("id", id)
                .query(touched::add);
    }

    /** Features whose code or name holds a text, exact ones first. */
    List<StoredVersion> named(List<Layer> layers, String text, int limit) {
        String part = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbc.sql(NAMED)
                .param("layers", layers.stream().map(Layer::code).toArray(String[]::new))
                .param("part", "%" + part + "%")
                .param("whole", text)
                .param("limit", limit)
                .query(FeatureVersionRows::version)
                .list();
    }

    private static StoredVersion version(ResultSet row, int number) throws SQLException {
        Layer layer = Layer.of(row.getString("layer"));
        if (layer == null) {
            throw new SQLException("There is no layer " + row.getString("layer"));
        }
        byte[] wkb = row.getBytes("geometry");
        Shape shape = new Shape();
        new WkbReader().read(wkb, 0, wkb.length, shape);
        Timestamp ended = row.getTimestamp("ended_at");
        return new StoredVersion(
                row.getLong("id"),
                layer,
                row.getString("code"),
                row.getString("name"),
                shape.copy(),
                JSON.readValue(row.getString("properties"), new Properties()),
                row.getString("project"),
                new PartOf(
                        row.getObject("phase", Integer.class),
                        row.getString("building"),
                        row.getString("district"),
                        row.getString("reason")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("login"),
                row.getTimestamp("recorded_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }

    private static final class Properties extends TypeReference<LinkedHashMap<String, Object>> {}
}
