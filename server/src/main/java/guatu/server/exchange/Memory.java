package guatu.server.exchange;

import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.match.Answer;
import guatu.server.exchange.match.What;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What people confirmed in earlier imports (记忆): mappings of headings, meanings of names. */
@Repository
final class Memory {

    static final String REMEMBER_MAPPING =
            """
            insert into exchange.mapping (fingerprint, body, login, at)
            values (:fingerprint, cast(:body as jsonb), :login, :at)
                on conflict (fingerprint) do update
               set body = excluded.body, login = excluded.login, at = excluded.at
            """;

    static final String MAPPING =
            """
            select body from exchange.mapping where fingerprint = :fingerprint
            """;

    static final String REMEMBER_ANSWER =
            """
            insert into exchange.answer (what, name, code, login, at)
            values (:what, :name, :code, :login, :at)
                on conflict (what, name) do update
               set code = excluded.code, login = excluded.login, at = excluded.at
            """;

    static final String ANSWERS =
            """
            select what, name, code from exchange.answer order by what, name
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    Memory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remember(SheetMapping mapping, String login, Instant at) {
        jdbc.sql(REMEMBER_MAPPING)
                .param("fingerprint", mapping.fingerprint())
                .param("body", json.writeValueAsString(mapping))
                .param("login", login)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Nullable SheetMapping mapping(String fingerprint) {
        return jdbc.sql(MAPPING)
                .param("fingerprint", fingerprint)
                .query((row, number) -> json.readValue(row.getString("body"), SheetMapping.class))
                .optional()
                .orElse(null);
    }

    void remember(Answer answer, String login, Instant at) {
        jdbc.sql(REMEMBER_ANSWER)
                .param("what", answer.what().name())
                .param("name", Plain.key(answer.name()))
                .param("code", answer.code())
                .param("login", login)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Answer> answers() {
        return jdbc.sql(ANSWERS)
                .query((row, number) ->
                        new Answer(
                                What.valueOf(row.getString("what")),
                                row.getString("name"),
                                row.getString("code")))
                .list();
    }
}
