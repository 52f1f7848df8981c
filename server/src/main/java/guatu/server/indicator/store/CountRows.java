package guatu.server.indicator.store;

import guatu.server.database.CopyIn;
import guatu.server.indicator.count.Contribution;
import guatu.server.indicator.count.Share;
import guatu.server.indicator.count.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code indicator.contribution} and {@code indicator.tally}.
 *
 * <p>A window of whole months is summed up from the tallies, to which a question for a past instant
 * adds what became known in that instant's own month; any other window is summed up from the
 * contributions.
 */
@Repository
public final class CountRows {

    /** Later than anything recorded. */
    private static final Timestamp NEVER = Timestamp.from(Instant.parse("9999-01-01T00:00:00Z"));

    private static final String KNOWN =
            """
            (select t.series, t.last_month, t.amount, t.reports
               from indicator.tally t
               join unnest(cast(:series as int[])) as wanted (series) using (series)
              where t.last_month between :firstMonth and :lastMonth
                and t.first_month >= :firstMonth
                and t.known_month < :knownMonth
             union all
             select c.series, cast(date_part('year', c.last_day) * 12
                              + date_part('month', c.last_day) - 1 as int), c.amount, 1
               from indicator.contribution c
              where c.series = any(:series)
                and c.first_day >= :first and c.last_day <= :last
                and c.known_from >= :begin and c.known_from <= :asOf
             union all
             select c.series, cast(date_part('year', c.last_day) * 12
                              + date_part('month', c.last_day) - 1 as int), -c.amount, -1
               from indicator.contribution c
              where c.series = any(:series)
                and c.first_day >= :first and c.last_day <= :last
                and c.known_to >= :begin and c.known_to <= :asOf) as known
            """;

    private static final String SUMS =
            """
            select known.series, sum(known.amount) as amount, sum(known.reports) as reports
              from
            """
                    + KNOWN
                    + """
                    group by known.series
                    """;

    private static final String SUMS_BY_MONTH =
            """
            select part.part, known.last_month, sum(known.amount) as amount,
                   sum(known.reports) as reports
              from unnest(cast(:series as int[]), cast(:parts as int[])) as part (series, part)
              join
            """
                    + KNOWN
                    + """
                    using (series)
                    group by part.part, known.last_month
                    """;

    private static final String SUMS_OF_DAYS =
            """
            select c.series, sum(c.amount) as amount, count(*) as reports
              from indicator.contribution c
              join unnest(cast(:series as int[])) as wanted (series) using (series)
             where c.first_day >= :first and c.last_day <= :last
               and c.known_from <= :asOf and (c.known_to is null or c.known_to > :asOf)
             group by c.series
            """;

    private static final String SEQS =
            """
            select c.seq
              from indicator.contribution c
             where c.series = any(:series)
               and c.first_day >= :first and c.last_day <= :last
               and c.known_from <= :asOf and (c.known_to is null or c.known_to > :asOf)
             order by c.last_day desc, c.seq desc
             limit :limit
            """;

    private static final String MOMENTS =
            """
            select distinct moment
              from (select c.known_from as moment, c.series, c.first_day, c.last_day
                      from indicator.contribution c
                    union all
                    select c.known_to, c.series, c.first_day, c.last_day
                      from indicator.contribution c where c.known_to is not null) as all_moments
             where series = any(:series) and first_day >= :first and last_day <= :last
             order by moment
            """;

    private static final String DELETE_CONTRIBUTIONS =
            """
            delete from indicator.contribution where series = any (:series)
            """;

    private static final String DELETE_TALLIES =
            """
            delete from indicator.tally where series = any (:series)
            """;

    private static final String CLEAR_CONTRIBUTIONS =
            """
            delete from indicator.contribution
            """;

    private static final String CLEAR_TALLIES =
            """
            delete from indicator.tally
            """;

    private static final String CONTRIBUTIONS =
            "indicator.contribution"
                    + " (series, seq, first_day, last_day, amount, known_from, known_to)";

    private static final String TALLIES =
            "indicator.tally (series, first_month, last_month, known_month, amount, reports)";

    private final JdbcClient jdbc;
    private final CopyIn copy;

    CountRows(JdbcClient jdbc, CopyIn copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** What each series adds up to within days; a series without any is left out. */
    public Map<Integer, Sum> sums(Collection<SeriesRow> series, Within within) {
        Map<Integer, Sum> sums = new HashMap<>();
        if (series.isEmpty()) {
            return sums;
        }
        if (within.wholeMonths()) {
            known(SUMS, series, within)
                    .query((row, number) -> sums.put(row.getInt("series"), sum(row)))
                    .list();
        } else {
            days(SUMS_OF_DAYS, series, within)
                    .query((row, number) -> sums.put(row.getInt("series"), sum(row)))
                    .list();
        }
        return sums;
    }

    /**
     * What parts of the series add up to, month by month of their last days.
     *
     * @param parts number of the part of each series, in the order of the series
     */
    public Map<MonthOfPart, Sum> byMonth(
            List<SeriesRow> series, List<Integer> parts, Within wholeMonths) {
        Map<MonthOfPart, Sum> sums = new HashMap<>();
        if (!series.isEmpty()) {
            known(SUMS_BY_MONTH, series, wholeMonths)
                    .param("parts", parts.toArray(Integer[]::new))
                    .query((row, number) ->
                            sums.put(
                                    new MonthOfPart(row.getInt("part"), row.getInt("last_month")),
                                    sum(row)))
                    .list();
        }
        return sums;
    }

    /** A month of a part. */
    public record MonthOfPart(int part, int month) {}

    /** Places in the journal of the reports behind a sum, the latest first. */
    public List<Long> seqs(Collection<SeriesRow> series, Within within, int limit) {
        return days(SEQS, series, within)
                .param("limit", limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The instants at which a sum changed. */
    public List<Instant> moments(Collection<SeriesRow> series, Within within) {
        return days(MOMENTS, series, within)
                .query((row, number) -> row.getTimestamp("moment").toInstant())
                .list();
    }

    /** Takes away what those series contributed. */
    public void remove(Collection<Integer> series) {
        Integer[] ids = series.toArray(Integer[]::new);
        jdbc.sql(DELETE_CONTRIBUTIONS).param("series", ids).update();
        jdbc.sql(DELETE_TALLIES).param("series", ids).update();
    }

    /** Throws all away. */
    public void clear() {
        jdbc.sql(CLEAR_CONTRIBUTIONS).update();
        jdbc.sql(CLEAR_TALLIES).update();
    }

    /** Writes what series contribute, by number, with their tallies. */
    public void add(Map<Integer, List<Contribution>> contributions) {
        CopyIn.Rows rows = new CopyIn.Rows();
        CopyIn.Rows tallies = new CopyIn.Rows();
        contributions.forEach((series, own) -> {
            own.forEach(one -> put(rows, series, one));
            Tally.of(own).forEach(one -> put(tallies, series, one));
        });
        copy.write(CONTRIBUTIONS, rows);
        copy.write(TALLIES, tallies);
    }

    private static void put(CopyIn.Rows rows, int series, Contribution one) {
        Share share = one.share();
        rows.cell(series)
                .cell(share.seq())
                .cell(share.first())
                .cell(share.last())
                .cell(share.amount().toPlainString())
                .cell(one.from())
                .cell(one.to())
                .end();
    }

    private static void put(CopyIn.Rows rows, int series, Tally one) {
        rows.cell(series)
                .cell(one.firstMonth())
                .cell(one.lastMonth())
                .cell(one.knownMonth())
                .cell(one.amount().toPlainString())
                .cell(one.reports())
                .end();
    }

    private JdbcClient.StatementSpec known(
            String sql, Collection<SeriesRow> series, Within within) {
        Instant asOf = within.asOf();
        Timestamp begin = asOf == null ? NEVER : Timestamp.from(Tally.begin(within.knownMonth()));
        return jdbc.sql(sql)
                .param("series", SeriesRows.ids(series))
                .param("firstMonth", within.firstMonth())
                .param("lastMonth", within.lastMonth())
                .param("knownMonth", within.knownMonth())
                .param("first", within.from())
                .param("last", within.last())
                .param("begin", begin)
                .param("asOf", asOf == null ? NEVER : Timestamp.from(asOf));
    }

    private JdbcClient.StatementSpec days(String sql, Collection<SeriesRow> series, Within within) {
        LocalDate last = within.last();
        Instant asOf = within.asOf();
        return jdbc.sql(sql)
                .param("series", SeriesRows.ids(series))
                .param("first", within.from())
                .param("last", last)
                .param("asOf", asOf == null ? NEVER : Timestamp.from(asOf));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getBigDecimal("amount"), row.getInt("reports"));
    }
}
