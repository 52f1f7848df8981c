package guatu.server.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of outlets, authors and photographers; only ever added to. */
@Repository
final class CreditRows {

    static final String INSERT =
            """
            insert into publication.credit (article, draft, role, name, place)
            values (:article, :draft, :role, :name, :place)
            """;

    static final String OF_ARTICLE =
            """
            select draft, role, name
              from publication.credit
             where article = :article
             order by draft, role, place
            """;

    /** Articles by words of their title, a file's name, an outlet or a person. */
    static final String SEARCH =
            """
            select a.id
              from publication.article a
             where position(lower(:words) in lower(a.title)) > 0
                or exists (select 1
                             from publication.credit c
                            where c.article = a.id and position(lower(:words) in lower(c.name)) > 0)
                or exists (select 1
                             from publication.draft d
                            where d.article = a.id
                              and position(lower(:words) in lower(d.file_name)) > 0)
             order by a.created_at desc
             limit :most
            """;

    private final JdbcClient jdbc;

    CreditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private enum Role {
        OUTLET,
        AUTHOR,
        PHOTO
    }

    private record Row(int draft, Role role, String name) {}

    void insert(UUID article, int draft, Credits credits) {
        insert(article, draft, Role.OUTLET, credits.outlets());
        insert(article, draft, Role.AUTHOR, credits.authors());
        insert(article, draft, Role.PHOTO, credits.photographers());
    }

    private void insert(UUID article, int draft, Role role, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            jdbc.sql(INSERT)
                    .params(
                            Map.of(
                                    "article", article,
                                    "draft", draft,
                                    "role", role.name(),
                                    "name", names.get(i),
                                    "place", i))
                    .update();
        }
    }

    /** Those of a version. */
    Credits of(UUID article, int draft) {
        List<Row> rows =
                jdbc.sql(OF_ARTICLE)
                        .param("article", article)
                        .query((row, _) ->
                                new Row(
                                        row.getInt("draft"),
                                        Role.valueOf(row.getString("role")),
                                        row.getString("name")))
                        .list();
        return new Credits(
                names(rows, draft, Role.OUTLET),
                names(rows, draft, Role.AUTHOR),
                names(rows, draft, Role.PHOTO));
    }

    private static List<String> names(List<Row> rows, int draft, Role role) {
        List<String> names = new ArrayList<>();
        for (Row row : rows) {
            if (row.draft() == draft && row.role() == role) {
                names.add(row.name());
            }
        }
        return names;
    }

    List<UUID> search(String words, int most) {
        return jdbc.sql(SEARCH)
                .param("words", words)
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
