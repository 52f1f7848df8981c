package guatu.server.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of districts, areas, outside events and classifications. */
@Repository
final class AreaRows {

    private static final String DISTRICTS =
            """
            select code, name, aliases from campaign.district order by code
            """;

    private static final String PUT_DISTRICT =
            """
            insert into campaign.district (code, name, aliases)
            values (:code, :name, :aliases)
            on conflict (code) do update set name = excluded.name, aliases = excluded.aliases
            """;

    private static final String AREAS =
            """
            select code, name, kind, aliases, lead_unit, districts, boundary_wkt
              from campaign.area
             order by code
            """;

    private static final String PUT_AREA =
            """
            insert into campaign.area
                   (code, name, kind, aliases, lead_unit, districts, boundary_wkt)
            values (:code, :name, :kind, :aliases, :leadUnit, :districts, :boundaryWkt)
            on conflict (code) do update
               set name = excluded.name, kind = excluded.kind, aliases = excluded.aliases,
                   lead_unit = excluded.lead_unit, districts = excluded.districts,
                   boundary_wkt = excluded.boundary_wkt
            """;

    private static final String EVENTS =
            """
            select code, name, starts_on, ends_on, source
              from campaign.outside_event
             order by code
            """;

    private static final String PUT_EVENT =
            """
            insert into campaign.outside_event (code, name, starts_on, ends_on, source)
            values (:code, :name, :from, :to, :source)
            on conflict (code) do update
               set name = excluded.name, starts_on = excluded.starts_on,
                   ends_on = excluded.ends_on, source = excluded.source
            """;

    private static final String CLASSIFICATIONS =
            """
            select code, name, kind, declared, members, tag
              from campaign.classification
             order by code
            """;

    private static final String PUT_CLASSIFICATION =
            """
            insert into campaign.classification (code, name, kind, declared, members, tag)
            values (:code, :name, :kind, :declared, :members, :tag)
            on conflict (code) do update
               set name = excluded.name, kind = excluded.kind, declared = excluded.declared,
                   members = excluded.members, tag = excluded.tag
            """;

    private final JdbcClient jdbc;

    AreaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<District> districts() {
        return jdbc.sql(DISTRICTS).query(AreaRows::district).list();
    }

    void put(District district) {
        jdbc.sql(PUT_DISTRICT)
                .param("code", district.code())
                .param("name", district.name())
                .param("aliases", array(district.aliases()))
                .update();
    }

    List<Area> areas() {
        return jdbc.sql(AREAS).query(AreaRows::area).list();
    }

    void put(Area area) {
        jdbc.sql(PUT_AREA)
                .param("code", area.code())
                .param("name", area.name())
                .param("kind", area.kind())
                .param("aliases", array(area.aliases()))
                .param("leadUnit", area.leadUnit())
                .param("districts", array(area.districts()))
                .param("boundaryWkt", area.boundaryWkt())
                .update();
    }

    List<OutsideEvent> events() {
        return jdbc.sql(EVENTS).query(AreaRows::event).list();
    }

    void put(OutsideEvent event) {
        jdbc.sql(PUT_EVENT)
                .param("code", event.code())
                .param("name", event.name())
                .param("from", event.from())
                .param("to", event.to())
                .param("source", event.source())
                .update();
    }

    List<Classification> classifications() {
        return jdbc.sql(CLASSIFICATIONS).query(AreaRows::classification).list();
    }

    void put(Classification classification) {
        jdbc.sql(PUT_CLASSIFICATION)
                .param("code", classification.code())
                .param("name", classification.name())
                .param("kind", classification.kind())
                .param("declared", classification.declared())
                .param("members", array(classification.members()))
                .param("tag", classification.tag())
                .update();
    }

    private static District district(ResultSet row, int number) throws SQLException {
        return new District(row.getString("code"), row.getString("name"), texts(row, "aliases"));
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        return new Area(
                row.getString("code"),
                row.getString("name"),
                row.getString("kind"),
                texts(row, "aliases"),
                row.getString("lead_unit"),
                texts(row, "districts"),
                row.getString("boundary_wkt"));
    }

    private static OutsideEvent event(ResultSet row, int number) throws SQLException {
        return new OutsideEvent(
                row.getString("code"),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("source"));
    }

    private static Classification classification(ResultSet row, int number) throws SQLException {
        return new Classification(
                row.getString("code"),
                row.getString("name"),
                row.getString("kind"),
                row.getInt("declared"),
                texts(row, "members"),
                row.getString("tag"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
