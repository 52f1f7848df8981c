package guatu.server.journal;

import guatu.server.web.Here;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The camera's remarks stand before the picture, in one segment of at most 64 KB. */
    private static final String HEADS =
            """
            select hash, substring(content from 1 for 70000) as head
              from journal.evidence
             where hash = any (:hashes)
            """;

    private static final String USE_ELSEWHERE =
            """
            select coalesce(u.place, u.project) as place, u.login, u.recorded_at
              from (select q.project, q.place, q.login, q.recorded_at
                      from journal.quantity_evidence v join journal.quantity q using (seq)
                     where v.hash = :hash
                     union all
                    select e.project, null, e.login, e.recorded_at
                      from journal.entry_evidence v join journal.entry e on e.id = v.entry
                     where v.hash = :hash) u
             where u.project <> :project
                or u.place <> cast(:place as text)
             order by u.recorded_at
             limit 1
            """;

    private final JdbcClient jdbc;

    /** Where a piece of evidence was used: project or place, by whom and on what day. */
    record Use(String where, String login, LocalDate day) {}

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

    /** What cameras said of those photos, by hash. */
    Map<String, Exif> cameras(List<String> hashes) {
        Map<String, Exif> cameras = new HashMap<>();
        jdbc.sql(HEADS)
                .param("hashes", hashes.toArray(String[]::new))
                .query((row, number) ->
                        cameras.put(row.getString("hash"), Exif.of(row.getBytes("head"))))
                .list();
        return cameras;
    }

    /** The first use of the piece for another project or another place, or null. */
    @Nullable Use useElsewhere(String hash, String project, @Nullable String place) {
        return jdbc.sql(USE_ELSEWHERE)
                .param("hash", hash)
                .param("project", project)
                .param("place", place)
                .query((row, number) ->
                        new Use(
                                row.getString("place"),
                                row.getString("login"),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .atZoneSameInstant(Here.ZONE)
                                        .toLocalDate()))
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

    /** The evidence of a report, as its statement gathers it in a column of that name. */
    static List<EvidenceRef> refs(ResultSet row) throws SQLException {
        List<EvidenceRef> evidence = new ArrayList<>();
        for (String line : (String[]) row.getArray("evidence").getArray()) {
            String[] parts = line.split(" ", 4);
            evidence.add(new EvidenceRef(parts[0], parts[3], parts[1], Long.parseLong(parts[2])));
        }
        return evidence;
    }
}
