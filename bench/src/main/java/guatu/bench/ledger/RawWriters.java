package guatu.bench.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The yardsticks: the rows that the server wrote, written again into tables with the same columns,
 * checks and indexes, by COPY and by one insert a request.
 */
final class RawWriters {

    private static final String TABLES =
            """
            create schema bench;
            create table bench.entry (like ledger.entry including all);
            create table bench.quantity (like journal.quantity including all);
            create sequence bench.number
            """;

    private static final String INSERT_QUANTITY =
            """
            insert into bench.quantity
            select :seq, gen_random_uuid(), gen_random_uuid(), 0, now(), project, milestone,
                   district, place, subkind, measure, value, unit, printed, period_kind,
                   period_from, period_to, accrual, series, note, login, post, post_unit,
                   corrects, reason, organisation_version
              from journal.quantity where seq = :like
            """
                    .replace(":seq", "?")
                    .replace(":like", "?");

    private static final String INSERT_ENTRY =
            """
            insert into bench.entry (seq, epoch, id, kind, recorded_at, body, leaf)
            select ?, epoch, gen_random_uuid(), kind, now(), body,
                   sha256('\\x00'::bytea || convert_to(body, 'UTF8'))
              from ledger.entry where seq = ?
            """;

    private static final String COPY_QUANTITY =
            """
            copy (select nextval('bench.number'), gen_random_uuid(), gen_random_uuid(), revision,
                         recorded_at, project, milestone, district, place, subkind, measure, value,
                         unit, printed, period_kind, period_from, period_to, accrual, series, note,
                         login, post, post_unit, corrects, reason, organisation_version
                    from journal.quantity order by seq limit 20000) to stdout
            """;

    private static final String COPY_ENTRY =
            """
            copy (select nextval('bench.number'), epoch, xid, gen_random_uuid(), kind, recorded_at,
                         body, leaf
                    from ledger.entry order by seq limit 20000) to stdout
            """;

    private final DataSource source;

    RawWriters(DataSource source) {
        this.source = source;
    }

    void prepare() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    /** One transaction with its two inserts for each request, prepared, without any checks. */
    double oneInsertARequest(int clients, int seconds)
            throws InterruptedException, ExecutionException {
        AtomicLong next = new AtomicLong(1);
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(seconds).toNanos();
        long inserted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                counts.add(threads.submit(() -> insert(next, end)));
            }
            for (Future<Integer> count : counts) {
                inserted += count.get();
            }
        }
        return inserted / ((System.nanoTime() - begin) / 1e9);
    }

    private int insert(AtomicLong next, long end) throws SQLException {
        int count = 0;
        try (Connection connection = source.getConnection();
                PreparedStatement quantity = connection.prepareStatement(INSERT_QUANTITY);
                PreparedStatement entry = connection.prepareStatement(INSERT_ENTRY)) {
            connection.setAutoCommit(false);
            long like = anySeq(connection);
            while (System.nanoTime() < end) {
                long seq = next.getAndIncrement();
                for (PreparedStatement one : List.of(quantity, entry)) {
                    one.setLong(1, seq);
                    one.setLong(2, like);
                    one.executeUpdate();
                }
                connection.commit();
                count++;
            }
        }
        return count;
    }

    private static long anySeq(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select max(seq) from journal.quantity")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Batches of 20,000 rows into both tables, a commit each. */
    double copyPerSecond(int seconds) throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("truncate bench.entry, bench.quantity");
            statement.execute("select setval('bench.number', 1)");
            connection.commit();
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long copied = 0;
            double spent = 0;
            while (spent < seconds) {
                ByteArrayOutputStream quantities = new ByteArrayOutputStream();
                ByteArrayOutputStream entries = new ByteArrayOutputStream();
                copy.copyOut(COPY_QUANTITY, quantities);
                copy.copyOut(COPY_ENTRY, entries);
                connection.commit();
                long begin = System.nanoTime();
                copied += in(copy, "bench.quantity", quantities);
                in(copy, "bench.entry", entries);
                connection.commit();
                spent += (System.nanoTime() - begin) / 1e9;
            }
            return copied / spent;
        }
    }

    private static long in(CopyManager copy, String table, ByteArrayOutputStream rows)
            throws SQLException, IOException {
        return copy.copyIn(
                "copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
    }
}
