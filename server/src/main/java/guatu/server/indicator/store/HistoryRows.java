package guatu.server.indicator.store;

import guatu.quantity.Answer;
import guatu.quantity.Quantity;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import guatu.server.indicator.count.Told;
import guatu.server.journal.Accrual;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.Series;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the whole history of quantities out of the journal, series by series. */
@Repository
public final class HistoryRows {

    private static final String PROJECTS =
            """
            select distinct project from journal.quantity order by project
            """;

    private static final String OF_PROJECT =
            """
            select q.seq, q.slot, q.revision, q.recorded_at, q.project, q.measure, q.subkind,
                   q.place, q.series, q.unit, q.value, q.period_kind, q.period_from, q.period_to,
                   q.accrual
              from journal.quantity q
             where q.project = :project
             order by q.seq
            """;

    private static final String TURNS =
            """
            select s.report, s.recorded_at, s.stage
              from journal.step s
              join journal.quantity q on q.seq = s.report
             where q.project = :project
               and exists (select from journal.step back
                            where back.report = s.report and back.stage = 'SENT_BACK')
             order by s.seq
            """;

    private static final String IDS =
            """
            select q.id
              from unnest(cast(:seqs as bigint[])) with ordinality as wanted (seq, place)
              join journal.quantity q using (seq)
             order by wanted.place
            """;

    private final JdbcClient jdbc;

    HistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The projects that anything was ever reported of, in order. */
    public List<String> projects() {
        return jdbc.sql(PROJECTS).query((row, number) -> row.getString(1)).list();
    }

    /** The history of each series of a project, in the unit of its first report. */
    public Map<SeriesKey, History> ofProject(String project) {
        Map<Long, List<Told.Turn>> turns = turns(project);
        Map<SeriesKey, History> histories = new LinkedHashMap<>();
        jdbc.sql(OF_PROJECT)
                .param("project", project)
                .query((row, number) -> add(histories, row, turns))
                .list();
        return histories;
    }

    /** Ids of the reports at those places in the journal, in their order. */
    public List<UUID> ids(List<Long> seqs) {
        return jdbc.sql(IDS)
                .param("seqs", seqs.toArray(Long[]::new))
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    /** Everything reported of one series. */
    public record History(String unit, List<Told> reports) {}

    private Map<Long, List<Told.Turn>> turns(String project) {
        Map<Long, List<Told.Turn>> turns = new HashMap<>();
        jdbc.sql(TURNS)
                .param("project", project)
                .query((row, number) ->
                        turns.computeIfAbsent(row.getLong("report"), key -> new ArrayList<>())
                                .add(turn(row)))
                .list();
        return turns;
    }

    private static Told.Turn turn(ResultSet row) throws SQLException {
        return new Told.Turn(
                row.getTimestamp("recorded_at").toInstant(),
                "SENT_BACK".equals(row.getString("stage")));
    }

    private static boolean add(
            Map<SeriesKey, History> histories, ResultSet row, Map<Long, List<Told.Turn>> turns)
            throws SQLException {
        SeriesKey key =
                new SeriesKey(
                        row.getString("project"),
                        row.getString("measure"),
                        row.getString("subkind"),
                        row.getString("place"),
                        Series.valueOf(row.getString("series")));
        String unit = row.getString("unit");
        History history = histories.computeIfAbsent(key, k -> new History(unit, new ArrayList<>()));
        return history.reports().add(told(row, turns, history.unit()));
    }

    private static Told told(ResultSet row, Map<Long, List<Told.Turn>> turns, String wanted)
            throws SQLException {
        long seq = row.getLong("seq");
        return new Told(
                seq,
                Objects.requireNonNull(row.getObject("slot", UUID.class)),
                row.getInt("revision"),
                row.getTimestamp("recorded_at").toInstant(),
                converted(row.getBigDecimal("value"), row.getString("unit"), wanted),
                new Period(
                        PeriodKind.valueOf(row.getString("period_kind")),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class)),
                Accrual.valueOf(row.getString("accrual")),
                turns.getOrDefault(seq, List.of()));
    }

    private static @Nullable BigDecimal converted(
            @Nullable BigDecimal value, String unit, String wanted) {
        if (value == null || unit.equals(wanted)) {
            return value;
        }
        Unit is = Units.find(unit).orElseGet(() -> Unit.classifier(unit));
        Unit to = Units.find(wanted).orElseGet(() -> Unit.classifier(wanted));
        return new Quantity(value, is).in(to) instanceof Answer.Known known
                ? known.quantity().value()
                : null;
    }
}
