package guatu.server.publication;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of commitments, citations and thresholds. */
@Repository
final class PromiseRows {

    static final String INSERT_COMMITMENT =
            """
            insert into publication.commitment
                   (id, article, draft, surface, sentence, grade, topic, place, year, target, unit,
                    login, at)
            values (:id, :article, :draft, :surface, :sentence, :grade, :topic, :place, :year,
                    :target, :unit, :login, :at)
                on conflict (article, sentence, surface) do nothing
            """;

    static final String COMMITMENTS =
            """
            select id, article, draft, surface, sentence, grade, topic, place, year, target, unit,
                   login, at
              from publication.commitment
             order by year, at
            """;

    static final String INSERT_CITATION =
            """
            insert into publication.citation
                   (article, draft, surface, sentence, topic, place, from_day, to_day, value, unit,
                    at)
            values (:article, :draft, :surface, :sentence, :topic, :place, :from, :to, :value,
                    :unit, :at)
                on conflict (article, draft, sentence, surface) do nothing
            """;

    static final String CITATIONS =
            """
            select article, draft, surface, sentence, topic, place, from_day, to_day, value, unit
              from publication.citation
             order by seq
            """;

    static final String INSERT_THRESHOLD =
            """
            insert into publication.threshold (word, share, source, login, at)
            values (:word, :share, :source, :login, :at)
            """;

    static final String THRESHOLDS =
            """
            select distinct on (word) word, share, source
              from publication.threshold
             order by word, seq desc
            """;

    private final JdbcClient jdbc;

    PromiseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was new. */
    boolean insert(Commitment commitment) {
        return jdbc.sql(INSERT_COMMITMENT)
                        .param("id", commitment.id())
                        .param("article", commitment.article())
                        .param("draft", commitment.draft())
                        .param("surface", commitment.surface())
                        .param("sentence", commitment.sentence())
                        .param("grade", commitment.grade().name())
                        .param("topic", commitment.topic())
                        .param("place", commitment.place())
                        .param("year", commitment.year())
                        .param("target", commitment.target())
                        .param("unit", commitment.unit())
                        .param("login", commitment.login())
                        .param("at", Timestamp.from(commitment.at()))
                        .update()
                == 1;
    }

    List<Commitment> commitments() {
        return jdbc.sql(COMMITMENTS).query(PromiseRows::commitment).list();
    }

    void insert(Citation citation, Instant at) {
        jdbc.sql(INSERT_CITATION)
                .param("article", citation.article())
                .param("draft", citation.draft())
                .param("surface", citation.surface())
                .param("sentence", citation.sentence())
                .param("topic", citation.topic())
                .param("place", citation.place())
                .param("from", citation.from())
                .param("to", citation.to())
                .param("value", citation.value())
                .param("unit", citation.unit())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Citation> citations() {
        return jdbc.sql(CITATIONS).query(PromiseRows::citation).list();
    }

    void insert(Threshold threshold, String login, Instant at) {
        jdbc.sql(INSERT_THRESHOLD)
                .param("word", threshold.word())
                .param("share", threshold.share())
                .param("source", threshold.source())
                .param("login", login)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The latest of each word. */
    List<Threshold> thresholds() {
        return jdbc.sql(THRESHOLDS)
                .query((row, number) ->
                        new Threshold(
                                row.getString("word"),
                                row.getBigDecimal("share"),
                                row.getString("source")))
                .list();
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        return new Commitment(
                row.getObject("id", UUID.class),
                row.getObject("article", UUID.class),
                row.getInt("draft"),
                row.getString("surface"),
                row.getString("sentence"),
                Commitment.Grade.valueOf(row.getString("grade")),
                row.getString("topic"),
                row.getString("place"),
                row.getInt("year"),
                row.getBigDecimal("target"),
                row.getString("unit"),
                row.getString("login"),
                row.getTimestamp("at").toInstant());
    }

    private static Citation citation(ResultSet row, int number) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        return new Citation(
                row.getObject("article", UUID.class),
                row.getInt("draft"),
                row.getString("surface"),
                row.getString("sentence"),
                row.getString("topic"),
                row.getString("place"),
                row.getObject("from_day", java.time.LocalDate.class),
                row.getObject("to_day", java.time.LocalDate.class),
                value,
                row.getString("unit"));
    }
}
