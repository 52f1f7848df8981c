package guatu.server.indicator.store;

import static java.util.stream.Collectors.groupingBy;

import guatu.server.database.CopyIn;
import guatu.server.indicator.count.Contribution;
import guatu.server.indicator.count.MonthWindow;
import guatu.server.indicator.count.Share;
import guatu.server.indicator.count.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code indicator.contribution} and {@code indicator.tally}.
 *
 * <p>A window of whole months is summed up from the tallies, to which a question for a past instant
 * adds what became known in that instant's own month; any other window is summed up from the
 * contributions. Where a good part of a measure's series is asked for, all of them are read in one
 * sweep; where a few are, these alone.
 */
@Repository
public final class CountRows {

    /** Later than anything recorded. */
    private static final Timestamp NEVER = Timestamp.from(Instant.parse("9999-01-01T00:00:00Z"));

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** So few series are looked up one by one, however many there are of their measure. */
    private static final int FEW = 50;

    /** So many are read in one sweep, however many more there are. */
    private static final int MANY = 1_000;

    /** From this part of all series of a measure on, all are read in one sweep. */
    private static final int PART = 50;

    private static final int PAGE = 2_000;

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
                    + " (strand, series, seq, first_day, last_day, amount, known_from, known_to)";

    private static final String TALLIES =
            "indicator.tally (strand, series, grain, first_month, last_month, known_month, amount,"
                    + " reports)";

    private final JdbcClient jdbc;
    private final CopyIn copy;
    private final SeriesRows seriesRows;

    CountRows(JdbcClient jdbc, CopyIn copy, SeriesRows seriesRows) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.seriesRows = seriesRows;
    }

    /** What each series adds up to within days; a series without any is left out. */
    public Map<Integer, Sum> sums(Collection<SeriesRow> series, Within within) {
        Map<Integer, Sum> sums = new HashMap<>();
        byStrand(series)
                .forEach((strand, own) -> {
                    Asked asked = asked(strand, own);
                    statement(asked, within)
                            .query((row, number) -> sums.put(row.getInt("series"), sum(row)))
                            .list();
                });
        return sums;
    }

    /** Series of one strand, and whether they are few of its many. */
    private record Asked(int strand, List<Integer> ids, boolean few) {}

    private static Map<Integer, List<SeriesRow>> byStrand(Collection<SeriesRow> series) {
        return series.stream().collect(groupingBy(SeriesRow::strand));
    }

    private Asked asked(int strand, List<SeriesRow> own) {
        boolean few =
                own.size() <= FEW
                        || (own.size() < MANY && own.size() < seriesRows.size(strand) / PART);
        return new Asked(strand, own.stream().map(SeriesRow::id).toList(), few);
    }

    private JdbcClient.StatementSpec statement(Asked asked, Within within) {
        if (!within.wholeMonths()) {
            String sql = asked.few() ? Statements.DAYS_OF_FEW : Statements.DAYS_OF_ALL;
            return days(sql, asked, within);
        }
        if (within.asOf() == null) {
            String sql = asked.few() ? Statements.NOW_OF_FEW : Statements.NOW_OF_ALL;
            return months(sql, asked, within);
        }
        int known = Tally.month(within.asOf());
        return months(asked.few() ? Statements.THEN_OF_FEW : Statements.THEN_OF_ALL, asked, within)
                .param("knownMonth", known)
                .param("knownYear", Tally.january(known))
                .param("begin", Timestamp.from(Tally.begin(known)))
                .param("asOf", Timestamp.from(within.asOf()))
                .param("first", within.from())
                .param("last", within.last());
    }

    private JdbcClient.StatementSpec months(String sql, Asked asked, Within within) {
        MonthWindow window = within.months();
        return of(sql, asked)
                .param("firstMonth", window.first())
                .param("lastMonth", window.last())
                .param("years", window.years().toArray(Integer[]::new))
                .param("months", window.months().toArray(Integer[]::new));
    }

    private JdbcClient.StatementSpec days(String sql, Asked asked, Within within) {
        Instant asOf = within.asOf();
        return of(sql, asked)
                .param("first", within.from())
                .param("last", within.last())
                .param("asOf", asOf == null ? NEVER : Timestamp.from(asOf));
    }

    private JdbcClient.StatementSpec of(String sql, Asked asked) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("strand", asked.strand());
        return asked.few()
                ? statement.param("series", asked.ids().toArray(Integer[]::new))
                : statement;
    }

    /** Places in the journal of the reports behind a sum, the latest first. */
    public List<Long> seqs(Collection<SeriesRow> series, Within within, int limit) {
        List<Latest> all = new ArrayList<>();
        byStrand(series)
                .forEach((strand, own) -> {
                    Asked asked = asked(strand, own);
                    all.addAll(
                            asked.few()
                                    ? ofFew(asked, within, limit)
                                    : ofMany(asked, within, limit));
                });
        return all.stream()
                .sorted(Comparator.comparing(Latest::day).thenComparingLong(Latest::seq).reversed())
                .limit(limit)
                .map(Latest::seq)
                .toList();
    }

    private record Latest(int series, long seq, LocalDate day) {

        static Latest of(ResultSet row, int number) throws SQLException {
            return new Latest(
                    row.getInt("series"),
                    row.getLong("seq"),
                    Objects.requireNonNull(row.getObject("last_day", LocalDate.class)));
        }
    }

    private List<Latest> ofFew(Asked asked, Within within, int limit) {
        return days(Statements.LATEST_OF_FEW, asked, within)
                .param("limit", limit)
                .query(Latest::of)
                .list();
    }

    /**
     * The wanted series are a good part of all: a page or two holds enough of theirs. Little was
     * known on an instant of days that were still to come; they are looked through last.
     */
    private List<Latest> ofMany(Asked asked, Within within, int limit) {
        Set<Integer> wanted = Set.copyOf(asked.ids());
        LocalDate day = within.lastKnownDay();
        Within over = new Within(within.first(), day, within.asOf());
        List<Latest> found = walk(asked, over, wanted, limit);
        boolean enough = found.size() >= limit || day.equals(within.last());
        return enough ? found : walk(asked, within, wanted, limit);
    }

    private List<Latest> walk(Asked asked, Within within, Set<Integer> wanted, int limit) {
        List<Latest> found = new ArrayList<>();
        Latest last = new Latest(0, Long.MAX_VALUE, LAST_DAY);
        while (found.size() < limit) {
            List<Latest> page =
                    days(Statements.LATEST_OF_ALL, asked, within)
                            .param("day", last.day())
                            .param("seq", last.seq())
                            .param("limit", PAGE)
                            .query(Latest::of)
                            .list();
            page.stream().filter(one -> wanted.contains(one.series())).forEach(found::add);
            if (page.size() < PAGE) {
                break;
            }
            last = page.getLast();
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** The instants at which a sum changed. */
    public List<Instant> moments(Collection<SeriesRow> series, Within within) {
        return jdbc.sql(MOMENTS)
                .param("series", series.stream().map(SeriesRow::id).toArray(Integer[]::new))
                .param("first", within.from())
                .param("last", within.last())
                .query((row, number) -> row.getTimestamp("moment").toInstant())
                .list();
    }

    /** Takes away what those series contributed. */
    public void remove(Collection<SeriesRow> series) {
        Integer[] ids = series.stream().map(SeriesRow::id).toArray(Integer[]::new);
        jdbc.sql(DELETE_CONTRIBUTIONS).param("series", ids).update();
        jdbc.sql(DELETE_TALLIES).param("series", ids).update();
    }

    /** Throws all away. */
    public void clear() {
        jdbc.sql(CLEAR_CONTRIBUTIONS).update();
        jdbc.sql(CLEAR_TALLIES).update();
    }

    /** Writes what series contribute, with their tallies. */
    public void add(Map<SeriesRow, List<Contribution>> contributions) {
        CopyIn.Rows rows = new CopyIn.Rows();
        CopyIn.Rows tallies = new CopyIn.Rows();
        contributions.forEach((series, own) -> {
            own.forEach(one -> put(rows, series, one));
            Tally.of(own).forEach(one -> put(tallies, series, one));
        });
        copy.write(CONTRIBUTIONS, rows);
        copy.write(TALLIES, tallies);
    }

    private static void put(CopyIn.Rows rows, SeriesRow series, Contribution one) {
        Share share = one.share();
        rows.cell(series.strand())
                .cell(series.id())
                .cell(share.seq())
                .cell(share.first())
                .cell(share.last())
                .cell(share.amount().toPlainString())
                .cell(one.from())
                .cell(one.to())
                .end();
    }

    private static void put(CopyIn.Rows rows, SeriesRow series, Tally one) {
        rows.cell(series.strand())
                .cell(series.id())
                .cell(one.grain().number())
                .cell(one.firstMonth())
                .cell(one.lastMonth())
                .cell(one.knownMonth())
                .cell(one.amount().toPlainString())
                .cell(one.reports())
                .end();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getBigDecimal("amount"), row.getInt("reports"));
    }
}
