package guatu.server.wallmap.show;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code wallmap.rotation}: what was set when, the last in force. */
@Repository
final class RotationRows {

    private static final String LATEST =
            "select pages, seconds from wallmap.rotation order by no desc limit 1";

    private static final String INSERT =
            """
            insert into wallmap.rotation (pages, seconds, login, at)
            values (cast(:pages as text[]), :seconds, :login, :at)
            """;

    private final JdbcClient jdbc;

    RotationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rotation latest() {
        return jdbc.sql(LATEST).query(RotationRows::rotation).optional().orElse(Rotation.USUAL);
    }

    void insert(Rotation rotation, String login, Instant at) {
        jdbc.sql(INSERT)
                .param("pages", rotation.pages().stream().map(Enum::name).toArray(String[]::new))
                .param("seconds", rotation.seconds())
                .param("login", login)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Rotation rotation(ResultSet row, int number) throws SQLException {
        String[] pages = (String[]) row.getArray("pages").getArray();
        return new Rotation(
                Arrays.stream(pages).map(WallPage::valueOf).toList(), row.getInt("seconds"));
    }
}
