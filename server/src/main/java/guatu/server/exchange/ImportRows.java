package guatu.server.exchange;

import guatu.server.exchange.plan.PlannedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code exchange.import} and {@code exchange.import_row}. */
@Repository
final class ImportRows {

    static final String INSERT =
            """
            insert into exchange.import
                   (id, file_hash, file_name, login, state, done, total, body, created_at,
                    updated_at)
            values (:id, :hash, :name, :login, :state, 0, 0, cast(:body as jsonb), :at, :at)
            """;

    static final String FIND =
            """
            select * from exchange.import where id = :id
            """;

    static final String RECENT =
            """
            select id, file_hash, file_name, login, state, done, total, created_at, updated_at,
                   jsonb_build_object('problems', body -> 'problems', 'sheets', '[]'::jsonb,
                       'totals', '[]'::jsonb, 'asides', '{}'::jsonb, 'questions', '[]'::jsonb,
                       'counts', body -> 'counts', 'result', body -> 'result') as body
              from exchange.import
             order by created_at desc
             limit 50
            """;

    static final String SAVE =
            """
            update exchange.import
               set state = :state, body = cast(:body as jsonb), updated_at = :at,
                   done = case when state = :state then done else 0 end,
                   total = case when state = :state then total else 0 end
             where id = :id and state <> 'CANCELLED'
            """;

    static final String SET_STATE =
            """
            update exchange.import
               set state = :next, done = 0, total = 0, updated_at = :at
             where id = :id and state = any(:from)
            """;

    static final String PROGRESS =
            """
            update exchange.import
               set done = :done, total = :total, updated_at = :at
             where id = :id and state <> 'CANCELLED'
            """;

    static final String DELETE_ROWS =
            """
            delete from exchange.import_row where import = :import
            """;

    static final String INSERT_ROWS =
            """
            insert into exchange.import_row (import, seq, outcome, body)
            select :import, :first + n - 1, body ->> 'outcome', body
              from jsonb_array_elements(cast(:rows as jsonb)) with ordinality as row (body, n)
            """;

    static final String PAGE =
            """
            select body
              from exchange.import_row
             where import = :import and (cast(:outcome as text) is null or outcome = :outcome)
             order by seq
             limit :size offset :offset
            """;

    static final String COUNT =
            """
            select count(*)
              from exchange.import_row
             where import = :import and (cast(:outcome as text) is null or outcome = :outcome)
            """;

    private static final int ROWS_A_STATEMENT = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Import started) {
        jdbc.sql(INSERT)
                .param("id", started.id())
                .param("hash", started.fileHash())
                .param("name", started.fileName())
                .param("login", started.login())
                .param("state", started.state().name())
                .param("body", json.writeValueAsString(started.body()))
                .param("at", Timestamp.from(started.createdAt()))
                .update();
    }

    @Nullable Import find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(this::row).optional().orElse(null);
    }

    List<Import> recent() {
        return jdbc.sql(RECENT).query(this::row).list();
    }

    private Import row(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("file_hash"),
                row.getString("file_name"),
                row.getString("login"),
                ImportState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                json.readValue(row.getString("body"), ImportBody.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    /** Whether it was saved; not when somebody has cancelled it. */
    boolean save(UUID id, ImportState state, ImportBody body, Instant at) {
        return jdbc.sql(SAVE)
                        .param("id", id)
                        .param("state", state.name())
                        .param("body", json.writeValueAsString(body))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Whether it was in one of the states; of two who try, one succeeds. */
    boolean move(UUID id, List<ImportState> from, ImportState next, Instant at) {
        return jdbc.sql(SET_STATE)
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .param("next", next.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Whether the work goes on; not when somebody has cancelled it, here or elsewhere. */
    boolean progress(UUID id, long done, long total, Instant at) {
        return jdbc.sql(PROGRESS)
                        .param("id", id)
                        .param("done", done)
                        .param("total", total)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void replaceRows(UUID id, List<PlannedRow> rows) {
        jdbc.sql(DELETE_ROWS).param("import", id).update();
        for (int first = 0; first < rows.size(); first += ROWS_A_STATEMENT) {
            List<PlannedRow> some =
                    rows.subList(first, Math.min(rows.size(), first + ROWS_A_STATEMENT));
            // PostgreSQL's text holds no zero bytes, whatever a cell may hold.
            String written = json.writeValueAsString(some).replace("\\u0000", "");
            jdbc.sql(INSERT_ROWS)
                    .param("import", id)
                    .param("first", first)
                    .param("rows", written)
                    .update();
        }
    }

    List<PlannedRow> page(UUID id, @Nullable String outcome, int page, int size) {
        return jdbc.sql(PAGE)
                .param("import", id)
                .param("outcome", outcome)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, number) -> json.readValue(row.getString("body"), PlannedRow.class))
                .list();
    }

    int count(UUID id, @Nullable String outcome) {
        return jdbc.sql(COUNT)
                .param("import", id)
                .param("outcome", outcome)
                .query(Integer.class)
                .single();
    }
}
