package guatu.server.indicator.store;

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
            select id, project, measure, subkind, place, series, unit
              from indicator.series
             where measure = :measure
               and subkind is not distinct from cast(:subkind as text)
               and series = :series
            """;

    private static final String OF_PROJECT =
            """
            select id, project, measure, subkind, place, series, unit
              from indicator.series
             where project = :project
            """;

    private static final String MEASURES =
            """
            select distinct measure from indicator.series order by measure
            """;

    private static final String INSERT =
            """
            insert into indicator.series (project, measure, subkind, place, series, unit)
            values (:project, :measure, :subkind, :place, :series, :unit)
            on conflict do nothing
            """;

    private static final String FIND =
            """
            select id from indicator.series
             where project = :project
               and measure = :measure
               and subkind is not distinct from cast(:subkind as text)
               and place is not distinct from cast(:place as text)
               and series = :series
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

    /** All series of a project. */
    public List<SeriesRow> ofProject(String project) {
        return jdbc.sql(OF_PROJECT).param("project", project).query(SeriesRows::row).list();
    }

    /** The measures ever reported, in order. */
    public List<String> measures() {
        return jdbc.sql(MEASURES).query((row, number) -> row.getString(1)).list();
    }

    /** The number of a series, which is made if there is none. */
    public int idOf(SeriesKey key, String unit) {
        jdbc.sql(INSERT)
                .param("project", key.project())
                .param("measure", key.measure())
                .param("subkind", key.subkind())
                .param("place", key.place())
                .param("series", key.series().name())
                .param("unit", unit)
                .update();
        return jdbc.sql(FIND)
                .param("project", key.project())
                .param("measure", key.measure())
                .param("subkind", key.subkind())
                .param("place", key.place())
                .param("series", key.series().name())
                .query(Integer.class)
                .single();
    }

    static Integer[] ids(Collection<SeriesRow> series) {
        return series.stream().map(SeriesRow::id).toArray(Integer[]::new);
    }

    private static SeriesRow row(ResultSet row, int number) throws SQLException {
        return new SeriesRow(
                row.getInt("id"),
                new SeriesKey(
                        row.getString("project"),
                        row.getString("measure"),
                        row.getString("subkind"),
                        row.getString("place"),
                        Series.valueOf(row.getString("series"))),
                row.getString("unit"));
    }
}
