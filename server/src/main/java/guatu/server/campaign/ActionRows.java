package guatu.server.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of actions, work lines and announced totals. */
@Repository
final class ActionRows {

    private static final String ACTIONS =
            """
            select code, name, district, valid_from, valid_to, city_actions
              from campaign.action
             order by code
            """;

    private static final String PUT_ACTION =
            """
            insert into campaign.action (code, name, district, valid_from, valid_to, city_actions)
            values (:code, :name, :district, :validFrom, :validTo, :cityActions)
            on conflict (code) do update
               set name = excluded.name, district = excluded.district,
                   valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                   city_actions = excluded.city_actions
            """;

    private static final String LINES =
            """
            select code, name, district, open from campaign.work_line order by code
            """;

    private static final String PUT_LINE =
            """
            insert into campaign.work_line (code, name, district, open)
            values (:code, :name, :district, :open)
            on conflict (code) do update
               set name = excluded.name, district = excluded.district, open = excluded.open
            """;

    private static final String TOTALS =
            """
            select scope, what, count from campaign.declared_total order by scope, what
            """;

    private static final String PUT_TOTAL =
            """
            insert into campaign.declared_total (scope, what, count)
            values (:scope, :what, :count)
            on conflict (scope, what) do update set count = excluded.count
            """;

    private final JdbcClient jdbc;

    ActionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Action> actions() {
        return jdbc.sql(ACTIONS).query(ActionRows::action).list();
    }

    void put(Action action) {
        jdbc.sql(PUT_ACTION)
                .param("code", action.code())
                .param("name", action.name())
                .param("district", action.district())
                .param("validFrom", action.validFrom())
                .param("validTo", action.validTo())
                .param("cityActions", action.cityActions().toArray(String[]::new))
                .update();
    }

    List<WorkLine> lines() {
        return jdbc.sql(LINES).query(ActionRows::line).list();
    }

    void put(WorkLine line) {
        jdbc.sql(PUT_LINE)
                .param("code", line.code())
                .param("name", line.name())
                .param("district", line.district())
                .param("open", line.open())
                .update();
    }

    List<DeclaredTotal> totals() {
        return jdbc.sql(TOTALS).query(ActionRows::total).list();
    }

    void put(DeclaredTotal total) {
        jdbc.sql(PUT_TOTAL)
                .param("scope", total.scope())
                .param("what", total.what().name())
                .param("count", total.count())
                .update();
    }

    private static Action action(ResultSet row, int number) throws SQLException {
        return new Action(
                row.getString("code"),
                row.getString("name"),
                row.getString("district"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                List.of((String[]) row.getArray("city_actions").getArray()));
    }

    private static WorkLine line(ResultSet row, int number) throws SQLException {
        return new WorkLine(
                row.getString("code"),
                row.getString("name"),
                row.getString("district"),
                row.getBoolean("open"));
    }

    private static DeclaredTotal total(ResultSet row, int number) throws SQLException {
        return new DeclaredTotal(
                row.getString("scope"),
                DeclaredTotal.What.valueOf(row.getString("what")),
                row.getInt("count"));
    }
}
