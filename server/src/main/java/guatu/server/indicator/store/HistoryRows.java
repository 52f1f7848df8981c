package guatu.server.indicator.store;

import guatu.quantity.Answer;
import guatu.quantity.Quantity;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import guatu.server.database.Columns;
import guatu.server.indicator.count.Told;
import guatu.server.journal.Accrual;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.Series;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the whole history of quantities out of the journal, series by series. */
@Repository
public final class HistoryRows {

    private static final int ROWS_AT_A_TIME = 10_000;

    private static final String QUANTITY =
            """
            select q.seq, q.slot, q.revision, q.recorded_at, q.project, q.measure, q.subkind,
                   q.place, q.series, q.unit, q.value, q.period_kind, q.period_from, q.period_to,
                   q.accrual
              from journal.quantity q
            """;

    private static final String ALL = QUANTITY + "order by q.project, q.seq";

    private static final String OF_SERIES =
            QUANTITY
                    + """
                      join unnest(cast(:projects as text[]), cast(:measures as text[]),
                                  cast(:subkinds as text[]), cast(:places as text[]),
                                  cast(:series as text[]))
                        as wanted (project, measure, subkind, place, series)
                        on wanted.project = q.project and wanted.measure = q.measure
                       and wanted.series = q.series
                       and wanted.subkind is not distinct from q.subkind
                       and wanted.place is not distinct from q.place
                     order by q.project, q.seq
                    """;

    /** Signatures change no count; what was sent back does. */
    private static final String TURNS =
            """
            select s.report, s.recorded_at, s.stage
              from journal.step s
             where exists (select from journal.step back
                            where back.report = s.report and back.stage = 'SENT_BACK')
             order by s.seq
            """;

    private static final String TURNS_OF =
            """
            select s.report, s.recorded_at, s.stage
              from journal.step s
             where s.report = any (:reports)
             order by s.seq
            """;

    private static final String KEYS =
            """
            select distinct q.project, q.measure, q.subkind, q.place, q.series
              from ledger.entry l
              join journal.quantity q on q.seq = l.seq
             where l.id = any (cast(:ids as uuid[]))
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

    /** What the reports of those ids are about. */
    public List<SeriesKey> keys(Collection<UUID> reports) {
        return jdbc.sql(KEYS)
                .param("ids", reports.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> key(row))
                .list();
    }

    /** The whole history of those series, each in the unit of its first report. */
    public Map<SeriesKey, History> of(Collection<SeriesKey> keys) {
        Columns<SeriesKey> columns = new Columns<>(List.copyOf(keys));
        List<Line> lines =
                jdbc.sql(OF_SERIES)
                        .param("projects", columns.of(SeriesKey::project))
                        .param("measures", columns.of(SeriesKey::measure))
                        .param("subkinds", columns.of(SeriesKey::subkind))
                        .param("places", columns.of(SeriesKey::place))
                        .param("series", columns.of(SeriesKey::series))
                        .query((row, number) -> Line.of(row))
                        .list();
        Long[] seqs = lines.stream().map(Line::seq).toArray(Long[]::new);
        Map<Long, List<Told.Turn>> turns = turns(jdbc.sql(TURNS_OF).param("reports", seqs));
        Map<SeriesKey, History> histories = new LinkedHashMap<>();
        lines.forEach(line -> line.addTo(histories, turns));
        return histories;
    }

    /**
     * Everything ever reported, project by project, read in one go in the transaction at hand and
     * never all in memory.
     */
    public void all(Consumer<Map<SeriesKey, History>> project) {
        Map<Long, List<Told.Turn>> turns = turns(jdbc.sql(TURNS));
        Map<SeriesKey, History> histories = new LinkedHashMap<>();
        try (Stream<Line> lines =
                jdbc
                        .sql(ALL)
                        .withFetchSize(ROWS_AT_A_TIME)
                        .query((row, number) -> Line.of(row))
                        .stream()) {
            String at = "";
            for (Line line : (Iterable<Line>) lines::iterator) {
                if (!line.key().project().equals(at)) {
                    project.accept(histories);
                    histories.clear();
                    at = line.key().project();
                }
                line.addTo(histories, turns);
            }
        }
        project.accept(histories);
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

    private static Map<Long, List<Told.Turn>> turns(JdbcClient.StatementSpec statement) {
        Map<Long, List<Told.Turn>> turns = new HashMap<>();
        statement
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

    private static SeriesKey key(ResultSet row) throws SQLException {
        return new SeriesKey(
                row.getString("project"),
                row.getString("measure"),
                row.getString("subkind"),
                row.getString("place"),
                Series.valueOf(row.getString("series")));
    }

    /** A row of the journal, before it is known in which unit its series is counted. */
    private record Line(
            SeriesKey key,
            long seq,
            UUID slot,
            int revision,
            Instant at,
            @Nullable BigDecimal value,
            String unit,
            Period period,
            Accrual accrual) {

        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    HistoryRows.key(row),
                    row.getLong("seq"),
                    Objects.requireNonNull(row.getObject("slot", UUID.class)),
                    row.getInt("revision"),
                    row.getTimestamp("recorded_at").toInstant(),
                    row.getBigDecimal("value"),
                    row.getString("unit"),
                    new Period(
                            PeriodKind.valueOf(row.getString("period_kind")),
                            row.getObject("period_from", LocalDate.class),
                            row.getObject("period_to", LocalDate.class)),
                    Accrual.valueOf(row.getString("accrual")));
        }

        void addTo(Map<SeriesKey, History> histories, Map<Long, List<Told.Turn>> turns) {
            History history =
                    histories.computeIfAbsent(key, k -> new History(unit, new ArrayList<>()));
            history.reports()
                    .add(
                            new Told(
                                    seq,
                                    slot,
                                    revision,
                                    at,
                                    converted(value, unit, history.unit()),
                                    period,
                                    accrual,
                                    turns.getOrDefault(seq, List.of())));
        }
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
