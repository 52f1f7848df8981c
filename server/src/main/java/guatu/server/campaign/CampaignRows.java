package guatu.server.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code campaign.campaign} and {@code campaign.linked_campaign}. */
@Repository
final class CampaignRows {

    private static final String FIND =
            """
            select code, name, level, starts_on, ends_on, plan_years, fixed_status_date,
                   tolerance_working_days, due_soon_working_days, silent_days, note
              from campaign.campaign
            """;

    /** There is one row; whatever campaign is put takes its place. */
    private static final String PUT =
            """
            insert into campaign.campaign
                   (code, name, level, starts_on, ends_on, plan_years, fixed_status_date,
                    tolerance_working_days, due_soon_working_days, silent_days, note)
            values (:code, :name, :level, :start, :end, :planYears, :fixedStatusDate,
                    :tolerance, :dueSoon, :silent, :note)
            on conflict ((true)) do update
               set code = excluded.code, name = excluded.name, level = excluded.level,
                   starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                   plan_years = excluded.plan_years,
                   fixed_status_date = excluded.fixed_status_date,
                   tolerance_working_days = excluded.tolerance_working_days,
                   due_soon_working_days = excluded.due_soon_working_days,
                   silent_days = excluded.silent_days, note = excluded.note
            """;

    private static final String LINKED =
            """
            select code, name, note from campaign.linked_campaign order by code
            """;

    private static final String PUT_LINKED =
            """
            insert into campaign.linked_campaign (code, name, note)
            values (:code, :name, :note)
            on conflict (code) do update set name = excluded.name, note = excluded.note
            """;

    private static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtext('campaign'))
            """;

    private final JdbcClient jdbc;

    CampaignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds off other changes until the end of the transaction. */
    void lock() {
        jdbc.sql(LOCK).query().listOfRows();
    }

    @Nullable Campaign find() {
        return jdbc.sql(FIND).query(CampaignRows::campaign).optional().orElse(null);
    }

    void put(Campaign campaign) {
        jdbc.sql(PUT)
                .param("code", campaign.code())
                .param("name", campaign.name())
                .param("level", campaign.level().name())
                .param("start", campaign.start())
                .param("end", campaign.end())
                .param("planYears", campaign.planYears().toArray(Integer[]::new))
                .param("fixedStatusDate", campaign.fixedStatusDate())
                .param("tolerance", campaign.settings().toleranceWorkingDays())
                .param("dueSoon", campaign.settings().dueSoonWorkingDays())
                .param("silent", campaign.settings().silentDays())
                .param("note", campaign.note())
                .update();
    }

    List<LinkedCampaign> linked() {
        return jdbc.sql(LINKED)
                .query((row, _) ->
                        new LinkedCampaign(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("note")))
                .list();
    }

    void put(LinkedCampaign linked) {
        jdbc.sql(PUT_LINKED)
                .param("code", linked.code())
                .param("name", linked.name())
                .param("note", linked.note())
                .update();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getString("code"),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Arrays.asList((Integer[]) row.getArray("plan_years").getArray()),
                row.getObject("fixed_status_date", LocalDate.class),
                new LightSettings(
                        row.getInt("tolerance_working_days"),
                        row.getInt("due_soon_working_days"),
                        row.getInt("silent_days")),
                row.getString("note"));
    }
}
