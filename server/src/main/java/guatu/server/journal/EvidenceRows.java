package guatu.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code journal.evidence}. */
@Repository
final class EvidenceRows {

    private static final String INSERT =
            """
            insert into journal.evidence (hash, name, type, size, content, stored_at, login)
            values (:hash, :name, :type, :size, :content, :storedAt, :login)
            on conflict (hash) do nothing
            """;

    private static final String FIND =
            """
            select hash, name, type, size from journal.evidence where hash = :hash
            """;

    private static final String CONTENT =
            """
            select content from journal.evidence where hash = :hash
            """;

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(EvidenceRef piece, byte[] content, Instant storedAt, String login) {
        jdbc.sql(INSERT)
                .param("hash", piece.hash())
                .param("name", piece.name())
                .param("type", piece.type())
                .param("size", piece.size())
                .param("content", content)
                .param("storedAt", OffsetDateTime.ofInstant(storedAt, ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    @Nullable EvidenceRef find(String hash) {
        return jdbc.sql(FIND)
                .param("hash", hash)
                .query(EvidenceRows::piece)
                .optional()
                .orElse(null);
    }

    byte @Nullable [] content(String hash) {
        return jdbc.sql(CONTENT)
                .param("hash", hash)
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .orElse(null);
    }

    private static EvidenceRef piece(ResultSet row, int number) throws SQLException {
        return new EvidenceRef(
                row.getString("hash"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"));
    }
}
