package guatu.server.project.store;

import guatu.server.campaign.Level;
import guatu.server.project.Building;
import guatu.server.project.Dormancy;
import guatu.server.project.Kind;
import guatu.server.project.Phase;
import guatu.server.project.Place;
import guatu.server.project.Project;
import guatu.server.project.Promise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of {@code project.project}. */
@Repository
public final class ProjectRows {

    static final String INSERT =
            """
            insert into project.project
                   (code, from_version, name, aliases, level, kind, district, actions, line, areas,
                    place, investment_wan, lead_unit, supporting_units, package_code, predecessor,
                    phases, buildings, plan_years, promises, dormancy, content, source, sample,
                    extras)
            select code, :version, name, aliases, level, kind, district, actions, line, areas,
                   place ->> 'wkt', investment_wan, lead_unit, supporting_units, package_code,
                   predecessor, phases, buildings, plan_years, promises, dormancy, content, source,
                   sample, extras
              from jsonb_to_recordset(cast(:rows as jsonb)) as put
                   (code text, name text, aliases text[], level text, kind text, district text,
                    actions text[], line text, areas text[], place jsonb, investment_wan numeric,
                    lead_unit text, supporting_units text[], package_code text, predecessor text,
                    phases jsonb, buildings jsonb, plan_years int[], promises jsonb,
                    dormancy jsonb, content text, source text, sample boolean, extras jsonb)
            """;

    static final String CLOSE =
            """
            update project.project
               set to_version = :version
             where code = any(:codes)
               and to_version is null
            """;

    static final String AT = "select * from project.project" + VersionedRows.AT_VERSION;

    static final String AROUND = "select * from project.project" + VersionedRows.AROUND_VERSION;

    static final String OF =
            """
            select *
              from project.project
             where code = :code
            """;

    private final JdbcClient jdbc;
    private final VersionedRows<Project> rows;

    ProjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new VersionedRows<>(jdbc, ProjectRows::project);
    }

    /** Adds rows that hold from a version on. */
    public void insert(int version, List<Project> added) {
        rows.insert(INSERT, version, added);
    }

    /** Ends the rows of those codes before a version. */
    public void close(int version, Collection<String> codes) {
        jdbc.sql(CLOSE)
                .param("version", version)
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    /** The projects that hold at a version. */
    public List<Project> at(int version) {
        return rows.at(AT, version);
    }

    /** The rows that begin or end with a version. */
    public List<Span<Project>> around(int version) {
        return rows.spans(AROUND, "version", version);
    }

    /** Every row that a project ever had. */
    public List<Span<Project>> of(String code) {
        return rows.spans(OF, "code", code);
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        return new Project(
                row.getString("code"),
                row.getString("name"),
                Columns.texts(row, "aliases"),
                Level.valueOf(row.getString("level")),
                Kind.valueOf(row.getString("kind")),
                row.getString("district"),
                Columns.texts(row, "actions"),
                row.getString("line"),
                Columns.texts(row, "areas"),
                place(row.getString("place")),
                row.getBigDecimal("investment_wan"),
                row.getString("lead_unit"),
                Columns.texts(row, "supporting_units"),
                row.getString("package_code"),
                row.getString("predecessor"),
                Json.read(row.getString("phases"), new TypeReference<List<Phase>>() {}),
                Json.read(row.getString("buildings"), new TypeReference<List<Building>>() {}),
                new TreeSet<>(Columns.numbers(row, "plan_years")),
                Json.read(row.getString("promises"), new TypeReference<List<Promise>>() {}),
                dormancy(row.getString("dormancy")),
                row.getString("content"),
                row.getString("source"),
                row.getBoolean("sample"),
                Json.read(row.getString("extras"), new TypeReference<Map<String, String>>() {}));
    }

    private static @Nullable Place place(@Nullable String wkt) {
        return wkt == null ? null : new Place(wkt);
    }

    private static @Nullable Dormancy dormancy(@Nullable String json) {
        return json == null ? null : Json.read(json, new TypeReference<Dormancy>() {});
    }
}
