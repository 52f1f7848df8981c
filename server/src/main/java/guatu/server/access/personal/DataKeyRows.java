package guatu.server.access.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code access.data_key}. */
@Repository
final class DataKeyRows {

    private static final String ALL =
            """
            select id, cipher, wrapped, index_key from access.data_key order by id
            """;

    private static final String INSERT =
            """
            insert into access.data_key (id, cipher, wrapped, index_key, created_at)
            values (:id, :cipher, :wrapped, :indexKey, :at)
            on conflict (id) do nothing
            """;

    private static final String DELETE =
            """
            delete from access.data_key where id < :id and not index_key
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DataKeyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // Compared by its number, never by its bytes.
    record Row(int id, FieldCipher cipher, byte[] wrapped, boolean indexKey) {}

    List<Row> all() {
        return jdbc.sql(ALL).query(DataKeyRows::row).list();
    }

    void insert(Row row) {
        jdbc.sql(INSERT)
                .param("id", row.id())
                .param("cipher", row.cipher().name())
                .param("wrapped", row.wrapped())
                .param("indexKey", row.indexKey())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** How many keys older than that one were taken away. */
    int deleteBefore(int id) {
        return jdbc.sql(DELETE).param("id", id).update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt("id"),
                FieldCipher.valueOf(row.getString("cipher")),
                row.getBytes("wrapped"),
                row.getBoolean("index_key"));
    }
}
