package guatu.server.wallmap.show;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code wallmap.show}. */
@Repository
final class ShowRows {

    private static final String OPEN =
            """
            insert into wallmap.show (code, revision, opened_by, touched_at)
            values (:code, 0, :login, :at)
            on conflict (code) do nothing
            """;

    private static final String FIND =
            """
            select code, revision, page, district, area, project, lon, lat, zoom, filter, day,
                   driver, driven_at
              from wallmap.show
             where code = :code
            """;

    private static final String TOUCH =
            "update wallmap.show set touched_at = :at where code = :code";

    private static final String SET =
            """
            update wallmap.show
               set revision = revision + 1, page = :page, district = :district, area = :area,
                   project = :project, lon = :lon, lat = :lat, zoom = :zoom, filter = :filter,
                   day = :day, driver = :driver, driven_at = :at, touched_at = :at
             where code = :code
            returning revision
            """;

    private static final String FORGET = "delete from wallmap.show where touched_at < :before";

    private final JdbcClient jdbc;

    ShowRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a show; false when the code is taken. */
    boolean open(String code, String login, Instant at) {
        return jdbc.sql(OPEN)
                        .param("code", code)
                        .param("login", login)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    @Nullable Show find(String code) {
        return jdbc.sql(FIND).param("code", code).query(ShowRows::show).optional().orElse(null);
    }

    /** Keeps a show from being forgotten. */
    void touch(String code, Instant at) {
        jdbc.sql(TOUCH).param("code", code).param("at", Timestamp.from(at)).update();
    }

    /** Sets the scene; tells its revision, or null when there is no such show. */
    @Nullable Integer set(String code, Scene scene, String driver, Instant at) {
        return jdbc.sql(SET)
                .param("code", code)
                .param("page", scene.page() == null ? null : scene.page().name())
                .param("district", scene.district())
                .param("area", scene.area())
                .param("project", scene.project())
                .param("lon", scene.lon())
                .param("lat", scene.lat())
                .param("zoom", scene.zoom())
                .param("filter", scene.filter())
                .param("day", scene.day() == null ? null : Date.valueOf(scene.day()))
                .param("driver", driver)
                .param("at", Timestamp.from(at))
                .query((row, number) -> row.getInt("revision"))
                .optional()
                .orElse(null);
    }

    /** Gives up shows that nobody has touched since. */
    void forgetBefore(Instant before) {
        jdbc.sql(FORGET).param("before", Timestamp.from(before)).update();
    }

    private static Show show(ResultSet row, int number) throws SQLException {
        String page = row.getString("page");
        Date day = row.getDate("day");
        Timestamp drivenAt = row.getTimestamp("driven_at");
        Scene scene =
                new Scene(
                        page == null ? null : WallPage.valueOf(page),
                        row.getString("district"),
                        row.getString("area"),
                        row.getString("project"),
                        row.getObject("lon", Double.class),
                        row.getObject("lat", Double.class),
                        row.getObject("zoom", Double.class),
                        row.getString("filter"),
                        day == null ? null : day.toLocalDate());
        return new Show(
                row.getString("code"),
                row.getInt("revision"),
                scene,
                row.getString("driver"),
                drivenAt == null ? null : drivenAt.toInstant());
    }
}
