package guatu.server.journal;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many rows stand in the tables of the journal (台账行数). */
@Repository
final class RowCounts {

    private static final String COUNTS =
            """
            select 'report' as kind, count(*) as count from journal.entry
             union all
            select 'quantity', count(*) from journal.quantity
             union all
            select 'step', count(*) from journal.step
             union all
            select 'lock', count(*) from journal.period_lock
            """;

    private final JdbcClient jdbc;

    RowCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows stand in each table, by the kind of what it keeps. */
    Map<String, Long> byKind() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(COUNTS)
                .query((row, number) -> counts.put(row.getString("kind"), row.getLong("count")))
                .list();
        return counts;
    }
}
