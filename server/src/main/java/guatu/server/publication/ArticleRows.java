package guatu.server.publication;

import guatu.document.DocumentFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of articles with their versions and files. */
@Repository
final class ArticleRows {

    static final String STORE_FILE =
            """
            insert into publication.file (hash, content, stored_at)
            values (:hash, :content, :at)
                on conflict (hash) do nothing
            """;

    static final String READ_FILE =
            """
            select content from publication.file where hash = :hash
            """;

    static final String INSERT =
            """
            insert into publication.article (id, title, place, login, created_at)
            values (:id, :title, :place, :login, :at)
            """;

    static final String INSERT_DRAFT =
            """
            insert into publication.draft
                   (article, no, kind, file_hash, file_name, text, published_on, is_out, login,
                    post, at)
            values (:article, :no, :kind, :hash, :name, :text, :publishedOn, :out, :login, :post,
                    :at)
            """;

    static final String FIND =
            """
            select id, title, place, login, created_at from publication.article where id = :id
            """;

    static final String LATEST =
            """
            select id, title, place, login, created_at
              from publication.article
             order by created_at desc
             limit :most
            """;

    static final String DRAFTS =
            """
            select article, no, kind, file_hash, file_name, text, published_on, is_out, login, post,
                   at
              from publication.draft
             where article = :article
             order by no
            """;

    static final String LAST_OUT =
            """
            select distinct on (article)
                   article, no, kind, file_hash, file_name, text, published_on, is_out, login, post,
                   at
              from publication.draft
             where is_out
             order by article, no desc
            """;

    private final JdbcClient jdbc;

    ArticleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void storeFile(String hash, byte[] content, Instant at) {
        jdbc.sql(STORE_FILE)
                .param("hash", hash)
                .param("content", content)
                .param("at", Timestamp.from(at))
                .update();
    }

    byte[] file(String hash) {
        return jdbc.sql(READ_FILE)
                .param("hash", hash)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    void insert(Article article) {
        jdbc.sql(INSERT)
                .param("id", article.id())
                .param("title", article.title())
                .param("place", article.place())
                .param("login", article.login())
                .param("at", Timestamp.from(article.createdAt()))
                .update();
    }

    void insert(Draft draft) {
        jdbc.sql(INSERT_DRAFT)
                .param("article", draft.article())
                .param("no", draft.no())
                .param("kind", draft.kind().name())
                .param("hash", draft.fileHash())
                .param("name", draft.fileName())
                .param("text", draft.text())
                .param("publishedOn", draft.publishedOn())
                .param("out", draft.out())
                .param("login", draft.login())
                .param("post", draft.post())
                .param("at", Timestamp.from(draft.at()))
                .update();
    }

    @Nullable Article find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ArticleRows::article).optional().orElse(null);
    }

    List<Article> latest(int most) {
        return jdbc.sql(LATEST).param("most", most).query(ArticleRows::article).list();
    }

    /** The versions of an article, oldest first. */
    List<Draft> drafts(UUID article) {
        return jdbc.sql(DRAFTS).param("article", article).query(ArticleRows::draft).list();
    }

    /** The last published version of every article that is out. */
    List<Draft> lastOut() {
        return jdbc.sql(LAST_OUT).query(ArticleRows::draft).list();
    }

    private static Article article(ResultSet row, int number) throws SQLException {
        return new Article(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("place"),
                row.getString("login"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("article", UUID.class),
                row.getInt("no"),
                DocumentFile.Kind.valueOf(row.getString("kind")),
                row.getString("file_hash"),
                row.getString("file_name"),
                row.getString("text"),
                row.getObject("published_on", java.time.LocalDate.class),
                row.getBoolean("is_out"),
                row.getString("login"),
                row.getString("post"),
                row.getTimestamp("at").toInstant());
    }
}
