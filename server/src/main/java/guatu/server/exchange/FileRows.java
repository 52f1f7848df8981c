package guatu.server.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code exchange.file}: each file once, by the hash of its content. */
@Repository
final class FileRows {

    static final String INSERT =
            """
            insert into exchange.file (hash, content, stored_at)
            values (:hash, :content, :at)
                on conflict (hash) do nothing
            """;

    static final String READ =
            """
            select content from exchange.file where hash = :hash
            """;

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file and gives its hash, SHA-256 in lower-case hex. */
    String store(byte[] content, Instant at) {
        String hash = hash(content);
        jdbc.sql(INSERT)
                .param("hash", hash)
                .param("content", content)
                .param("at", Timestamp.from(at))
                .update();
        return hash;
    }

    byte[] read(String hash) {
        return jdbc.sql(READ)
                .param("hash", hash)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
