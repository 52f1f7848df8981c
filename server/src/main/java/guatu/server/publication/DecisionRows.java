package guatu.server.publication;

import guatu.figures.verdict.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of decisions and approvals; both are only ever added to. */
@Repository
final class DecisionRows {

    static final String INSERT =
            """
            insert into publication.decision
                   (article, draft, surface, sentence, sentence_after, verdict, choice, replacement,
                    reason, login, post, at)
            values (:article, :draft, :surface, :sentence, :after, :verdict, :choice, :replacement,
                    :reason, :login, :post, :at)
            """;

    static final String OF_ARTICLE =
            """
            select article, draft, surface, sentence, sentence_after, verdict, choice, replacement,
                   reason, login, post, at
              from publication.decision
             where article = :article
             order by seq
            """;

    static final String INSERT_APPROVAL =
            """
            insert into publication.approval (article, draft, granted, reason, login, post, at)
            values (:article, :draft, :granted, :reason, :login, :post, :at)
            """;

    static final String APPROVALS =
            """
            select article, draft, granted, reason, login, post, at
              from publication.approval
             where article = :article
             order by seq
            """;

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Decision decision) {
        jdbc.sql(INSERT)
                .param("article", decision.article())
                .param("draft", decision.draft())
                .param("surface", decision.surface())
                .param("sentence", decision.sentence())
                .param("after", decision.sentenceAfter())
                .param("verdict", decision.verdict().name())
                .param("choice", decision.choice().name())
                .param("replacement", decision.replacement())
                .param("reason", decision.reason())
                .param("login", decision.login())
                .param("post", decision.post())
                .param("at", Timestamp.from(decision.at()))
                .update();
    }

    /** Every decision on any version of an article, oldest first. */
    List<Decision> decisions(UUID article) {
        return jdbc.sql(OF_ARTICLE).param("article", article).query(DecisionRows::decision).list();
    }

    void insert(Approval approval) {
        jdbc.sql(INSERT_APPROVAL)
                .param("article", approval.article())
                .param("draft", approval.draft())
                .param("granted", approval.granted())
                .param("reason", approval.reason())
                .param("login", approval.login())
                .param("post", approval.post())
                .param("at", Timestamp.from(approval.at()))
                .update();
    }

    List<Approval> approvals(UUID article) {
        return jdbc.sql(APPROVALS).param("article", article).query(DecisionRows::approval).list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getObject("article", UUID.class),
                row.getInt("draft"),
                row.getString("surface"),
                row.getString("sentence"),
                row.getString("sentence_after"),
                Verdict.valueOf(row.getString("verdict")),
                Decision.Choice.valueOf(row.getString("choice")),
                row.getString("replacement"),
                row.getString("reason"),
                row.getString("login"),
                row.getString("post"),
                row.getTimestamp("at").toInstant());
    }

    private static Approval approval(ResultSet row, int number) throws SQLException {
        return new Approval(
                row.getObject("article", UUID.class),
                row.getInt("draft"),
                row.getBoolean("granted"),
                row.getString("reason"),
                row.getString("login"),
                row.getString("post"),
                row.getTimestamp("at").toInstant());
    }
}
