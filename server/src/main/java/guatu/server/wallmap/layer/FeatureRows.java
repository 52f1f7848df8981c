package guatu.server.wallmap.layer;

import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Bytes;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.WkbReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code wallmap.feature}. */
@Repository
final class FeatureRows {

    private static final String WANTED =
            """
              from wallmap.feature
             where layer = :layer
               and ended_at is null
               and bounds && box(point(:east, :north), point(:west, :south))
               and (cast(:dated as boolean) is not true
                    or coalesce(valid_from <= :to, true) and coalesce(valid_to >= :from, true))
               and not exists (
                       select from jsonb_each_text(cast(:equal as jsonb)) as wanted
                        where wanted.value is distinct from
                              case wanted.key
                                  when 'code' then code
                                  when 'name' then name
                                  when 'project' then project
                                  else properties ->> wanted.key
                              end)
               and id <> all(:but)
            """;

    static final String PAGE =
            "select id, code, name, geometry, properties, project, valid_from, valid_to,"
                    + " phase, building, district\n"
                    + WANTED
                    + " order by id limit :limit offset :offset";

    static final String COUNT = "select count(*)\n" + WANTED;

    /** Those whose box only touches the wanted one: whether their shape does is for JTS to say. */
    static final String ON_THE_EDGE =
            "select id, geometry\n"
                    + WANTED
                    + " and not bounds <@ box(point(:east, :north), point(:west, :south))"
                    + " limit 20000";

    static final String GET =
            """
            select id, code, name, geometry, properties, project, valid_from, valid_to,
                   phase, building, district
              from wallmap.feature
             where layer = :layer and id = :id and ended_at is null
            """;

    static final String EXTENT =
            """
            select min((bounds[1])[0]) as west, min((bounds[1])[1]) as south,
                   max((bounds[0])[0]) as east, max((bounds[0])[1]) as north
              from wallmap.feature
             where layer = :layer and ended_at is null
            """;

    static final String NEXT_IDS =
            """
            select nextval('wallmap.feature_id') from generate_series(1, :count)
            """;

    static final String END =
            """
            update wallmap.feature
               set ended_at = :at
             where layer = :layer and code = any(:codes) and ended_at is null
            """
                    + Touched.RETURNING;

    static final String INSERT =
            """
            insert into wallmap.feature
                   (id, layer, code, name, geometry, drawn, bounds, properties, project,
                    valid_from, valid_to, source, login, recorded_at,
                    phase, building, district, reason)
            select id, :layer, code, name, geometry, drawn, cast(bounds as box),
                   cast(properties as jsonb), project, cast(valid_from as date),
                   cast(valid_to as date), cast(:source as uuid), :login, :at,
                   phase, building, district, reason
              from unnest(cast(:ids as bigint[]), cast(:codes as text[]), cast(:names as text[]),
                          cast(:geometries as bytea[]), cast(:drawn as bytea[]),
                          cast(:bounds as text[]), cast(:properties as text[]),
                          cast(:projects as text[]), cast(:froms as text[]),
                          cast(:tos as text[]), cast(:phases as int[]),
                          cast(:buildings as text[]), cast(:districts as text[]),
                          cast(:reasons as text[]))
                   as row (id, code, name, geometry, drawn, bounds, properties, project,
                           valid_from, valid_to, phase, building, district, reason)
            """
                    + Touched.RETURNING;

    /**
     * The same as things stood at an instant: what came later was not there, what ended later was.
     */
    static final String PAGE_AT = asOf(PAGE);

    static final String COUNT_AT = asOf(COUNT);

    static final String ON_THE_EDGE_AT = asOf(ON_THE_EDGE);

    private static String asOf(String sql) {
        return sql.replace(
                "ended_at is null",
                "recorded_at < :knownAt and (ended_at is null or ended_at >= :knownAt)");
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Long[] NONE = {};

    private final JdbcClient jdbc;

    FeatureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MapFeature> page(Layer layer, Bounds box, FeatureQuery query, Long[] but) {
        return wanted(PAGE, PAGE_AT, layer, box, query, but)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(FeatureRows::feature)
                .list();
    }

    long count(Layer layer, Bounds box, FeatureQuery query, Long[] but) {
        return wanted(COUNT, COUNT_AT, layer, box, query, but).query(Long.class).single();
    }

    Map<Long, Shape> onTheEdge(Layer layer, Bounds box, FeatureQuery query) {
        Map<Long, Shape> shapes = new LinkedHashMap<>();
        wanted(ON_THE_EDGE, ON_THE_EDGE_AT, layer, box, query, NONE)
                .query((row, number) ->
                        shapes.put(row.getLong("id"), shape(row.getBytes("geometry"))))
                .list();
        return shapes;
    }

    @Nullable MapFeature get(Layer layer, long id) {
        return jdbc.sql(GET)
                .param("layer", layer.code())
                .param("id", id)
                .query(FeatureRows::feature)
                .optional()
                .orElse(null);
    }

    /** In metres of Web Mercator. */
    @Nullable Bounds extent(Layer layer) {
        return jdbc.sql(EXTENT)
                .param("layer", layer.code())
                .query(FeatureRows::around)
                .single()
                .box();
    }

    List<Long> nextIds(int count) {
        return jdbc.sql(NEXT_IDS)
                .param("count", count)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Ends the features of those codes. */
    void end(Layer layer, List<String> codes, Instant at, Touched touched) {
        jdbc.sql(END)
                .param("at", Timestamp.from(at))
                .param("layer", layer.code())
                .param("codes", codes.toArray(String[]::new))
                .query(touched::add);
    }

    void insert(
            Layer layer,
            List<Row> rows,
            @Nullable UUID source,
            String login,
            Instant at,
            Touched touched) {
        jdbc.sql(INSERT)
                .param("layer", layer.code())
                .param("source", source == null ? null : source.toString())
                .param("login", login)
                .param("at", Timestamp.from(at))
                .param("ids", rows.stream().map(Row::id).toArray(Long[]::new))
                .param("codes", texts(rows, row -> row.feature().code()))
                .param("names", texts(rows, row -> row.feature().name()))
                .param(
                        "geometries",
                        rows.stream().map(row -> row.geometry().toArray()).toArray(byte[][]::new))
                .param(
                        "drawn",
                        rows.stream().map(row -> row.drawn().toArray()).toArray(byte[][]::new))
                .param("bounds", texts(rows, row -> text(row.bounds())))
                .param("properties", texts(rows, row -> json(row.feature().properties())))
                .param("projects", texts(rows, row -> row.feature().project()))
                .param("froms", texts(rows, row -> text(row.feature().from())))
                .param("tos", texts(rows, row -> text(row.feature().to())))
                .param(
                        "phases",
                        rows.stream()
                                .map(row -> row.feature().part().phase())
                                .toArray(Integer[]::new))
                .param("buildings", texts(rows, row -> row.feature().part().building()))
                .param("districts", texts(rows, row -> row.feature().part().district()))
                .param("reasons", texts(rows, row -> row.feature().part().reason()))
                .query(touched::add);
    }

    /** A feature with what is kept of it beside. */
    record Row(long id, NewFeature feature, Bytes geometry, Bytes drawn, Bounds bounds) {}

    private interface Column {
        @Nullable String of(Row row);
    }

    private static @Nullable String[] texts(List<Row> rows, Column column) {
        List<@Nullable String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(column.of(row)));
        return texts.toArray(new @Nullable String[0]);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String text(Bounds box) {
        return "((%s,%s),(%s,%s))".formatted(box.west(), box.south(), box.east(), box.north());
    }

    private static String json(Map<String, Object> properties) {
        return JSON.writeValueAsString(properties);
    }

    private StatementSpec asOf(@Nullable Instant knownAt, String now, String then) {
        return knownAt == null
                ? jdbc.sql(now)
                : jdbc.sql(then).param("knownAt", Timestamp.from(knownAt));
    }

    private StatementSpec wanted(
            String now, String then, Layer layer, Bounds box, FeatureQuery query, Long[] but) {
        return in(asOf(query.knownAt(), now, then), box)
                .param("layer", layer.code())
                .param("dated", query.isDated())
                .param("from", query.from(), Types.DATE)
                .param("to", query.to(), Types.DATE)
                .param("equal", JSON.writeValueAsString(query.equal()))
                .param("but", but);
    }

    private static StatementSpec in(StatementSpec statement, Bounds box) {
        return statement
                .param("west", box.west())
                .param("south", box.south())
                .param("east", box.east())
                .param("north", box.north());
    }

    private static MapFeature feature(ResultSet row, int number) throws SQLException {
        Map<String, Object> properties = new LinkedHashMap<>();
        put(properties, "code", row.getString("code"));
        put(properties, "name", row.getString("name"));
        put(properties, "project", row.getString("project"));
        Integer phase = row.getObject("phase", Integer.class);
        if (phase != null) {
            properties.put("phase", phase);
        }
        put(properties, "building", row.getString("building"));
        put(properties, "district", row.getString("district"));
        properties.putAll(JSON.readValue(row.getString("properties"), new Properties()));
        return new MapFeature(
                String.valueOf(row.getLong("id")),
                shape(row.getBytes("geometry")),
                properties,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static final class Properties extends TypeReference<LinkedHashMap<String, Object>> {}

    private static void put(Map<String, Object> into, String key, @Nullable String value) {
        if (value != null) {
            into.put(key, value);
        }
    }

    private static Shape shape(byte[] wkb) {
        Shape shape = new Shape();
        new WkbReader().read(wkb, 0, wkb.length, shape);
        return shape.copy();
    }

    /** A box that may be missing. */
    private record Around(@Nullable Bounds box) {}

    private static Around around(ResultSet row, int number) throws SQLException {
        double west = row.getDouble("west");
        if (row.wasNull()) {
            return new Around(null);
        }
        return new Around(
                new Bounds(
                        west,
                        row.getDouble("south"),
                        row.getDouble("east"),
                        row.getDouble("north")));
    }
}
