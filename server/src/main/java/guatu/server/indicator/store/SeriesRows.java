package guatu.server.indicator.store;

import guatu.server.database.Columns;
import guatu.server.journal.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code indicator.series}. */
@Repository
public final class SeriesRows {

    private static final String OF_MEASURE =
            """
            select s.id, s.strand, s.project, s.measure, s.subkind, s.place, s.series, s.unit
              from indicator.strand a
              join indicator.series s on s.strand = a.id
             where a.measure = :measure
               and a.subkind is not distinct from cast(:subkind as text)
               and a.series = :series
            """;

    private static final String OF_MEASURE_IN = OF_MEASURE + "   and s.project = any (:projects)";

    private static final String OF_STRAND =
            """
            select count(*) from indicator.series where strand = :strand
            """;

    private static final String MEASURES =
            """
            select distinct measure from indicator.strand order by measure
            """;

    private static final String WANTED =
            """
              from unnest(cast(:projects as text[]), cast(:measures as text[]),
                          cast(:subkinds as text[]), cast(:places as text[]),
                          cast(:series as text[]), cast(:units as text[])) with ordinality
                as w (project, measure, subkind, place, series, unit, ordinal)
            """;

    private static final String INSERT_STRANDS =
            """
            insert into indicator.strand (measure, subkind, series)
            select distinct w.measure, w.subkind, w.series
            """
                    + WANTED
                    + """
                     where not exists (
                           select from indicator.strand a
                            where a.measure = w.measure and a.series = w.series
                              and a.subkind is not distinct from w.subkind)
                    on conflict do nothing
                    """;

    private static final String INSERT =
            """
            insert into indicator.series (strand, project, measure, subkind, place, series, unit)
            select a.id, w.project, w.measure, w.subkind, w.place, w.series, w.unit
            """
                    + WANTED
                    + """
                      join indicator.strand a
                        on a.measure = w.measure and a.series = w.series
                       and a.subkind is not distinct from w.subkind
                    on conflict do nothing
                    """;

    private static final String FIND =
            """
            select s.id, s.strand, s.project, s.measure, s.subkind, s.place, s.series, s.unit
            """
                    + WANTED
                    + """
                      join indicator.series s
                        on s.project = w.project and s.measure = w.measure and s.series = w.series
                       and s.subkind is not distinct from w.subkind
                       and s.place is not distinct from w.place
                     order by w.ordinal
                    """;

    private static final String CLEAR =
            """
            delete from indicator.series
            """;

    private static final String CLEAR_STRANDS =
            """
            delete from indicator.strand
            """;

    private final JdbcClient jdbc;

    SeriesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The series of a measure, without or with the one sub-kind. */
    public List<SeriesRow> ofMeasure(String measure, @Nullable String subkind, Series series) {
        return jdbc.sql(OF_MEASURE)
                .param("measure", measure)
                .param("subkind", subkind)
                .param("series", series.name())
                .query(SeriesRows::row)
                .list();
    }

    /** Of those series the ones of the projects. */
    public List<SeriesRow> ofMeasure(
            String measure, @Nullable String subkind, Series series, Collection<String> projects) {
        return jdbc.sql(OF_MEASURE_IN)
                .param("measure", measure)
                .param("subkind", subkind)
                .param("series", series.name())
                .param("projects", projects.toArray(String[]::new))
                .query(SeriesRows::row)
                .list();
    }

    /** How many series a strand has. */
    int size(int strand) {
        return jdbc.sql(OF_STRAND).param("strand", strand).query(Integer.class).single();
    }

    /** The measures ever reported, in order. */
    public List<String> measures() {
        return jdbc.sql(MEASURES).query((row, number) -> row.getString(1)).list();
    }

    /** The series of those keys in their order; those that there were none of are made. */
    public List<SeriesRow> of(List<SeriesKey> keys, List<String> units) {
        keyed(INSERT_STRANDS, keys, units).update();
        keyed(INSERT, keys, units).update();
        return keyed(FIND, keys, units).query(SeriesRows::row).list();
    }

    private JdbcClient.StatementSpec keyed(String sql, List<SeriesKey> keys, List<String> units) {
        Columns<SeriesKey> columns = new Columns<>(keys);
        return jdbc.sql(sql)
                .param("projects", columns.of(SeriesKey::project))
                .param("measures", columns.of(SeriesKey::measure))
                .param("subkinds", columns.of(SeriesKey::subkind))
                .param("places", columns.of(SeriesKey::place))
                .param("series", columns.of(SeriesKey::series))
                .param("units", units.toArray(String[]::new));
    }

    /** Throws all away. */
    public void clear() {
        jdbc.sql(CLEAR).update();
        jdbc.sql(CLEAR_STRANDS).update();
    }

    private static SeriesRow row(ResultSet row, int number) throws SQLException {
        return new SeriesRow(
                row.getInt("id"),
                row.getInt("strand"),
                new SeriesKey(
                        row.getString("project"),
                        row.getString("measure"),
                        row.getString("subkind"),
                        row.getString("place"),
                        Series.valueOf(row.getString("series"))),
                row.getString("unit"));
    }
}
