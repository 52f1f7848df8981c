package guatu.server.wallmap.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code wallmap.file} and {@code wallmap.import}: files as they were sent. */
@Repository
final class GisFileRows {

    static final String INSERT_FILE =
            """
            insert into wallmap.file (hash, content, stored_at)
            values (:hash, :content, :at)
                on conflict (hash) do nothing
            """;

    static final String INSERT_IMPORT =
            """
            insert into wallmap.import (id, file_hash, file_name, layer, crs, features, login, at)
            values (:id, :hash, :name, :layer, :crs, :features, :login, :at)
            """;

    static final String IMPORTS =
            """
            select id, file_name, layer, crs, features, login, at
              from wallmap.import
             order by at desc, id
             limit 500
            """;

    static final String CONTENT =
            """
            select i.file_name, f.content
              from wallmap.import as i
              join wallmap.file as f on f.hash = i.file_hash
             where i.id = :id
            """;

    private final JdbcClient jdbc;

    GisFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the file and what became of it; gives the number of the import. */
    UUID keep(
            String name,
            byte[] content,
            String layer,
            String crs,
            int features,
            String login,
            Instant at) {
        UUID id = UUID.randomUUID();
        String hash = hash(content);
        jdbc.sql(INSERT_FILE)
                .param("hash", hash)
                .param("content", content)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql(INSERT_IMPORT)
                .param("id", id)
                .param("hash", hash)
                .param("name", name)
                .param("layer", layer)
                .param("crs", crs)
                .param("features", features)
                .param("login", login)
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    /** A file that was taken (导入记录). */
    record Taken(
            UUID id,
            String file,
            String layer,
            String crs,
            int features,
            String login,
            Instant at) {}

    /** The latest files taken, the newest first. */
    List<Taken> imports() {
        return jdbc.sql(IMPORTS)
                .query((row, number) ->
                        new Taken(
                                row.getObject("id", UUID.class),
                                row.getString("file_name"),
                                row.getString("layer"),
                                row.getString("crs"),
                                row.getInt("features"),
                                row.getString("login"),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    /** A file as it was sent. */
    static final class Original {

        private final String name;
        private final byte[] content;

        private Original(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        String name() {
            return name;
        }

        /** Not a copy. */
        byte[] content() {
            return content;
        }
    }

    @Nullable Original original(UUID id) {
        return jdbc.sql(CONTENT)
                .param("id", id)
                .query((row, number) ->
                        new Original(row.getString("file_name"), row.getBytes("content")))
                .optional()
                .orElse(null);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
