package guatu.server.wallmap.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.server.wallmap.layer.StoredFeatures;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may read by the OGC interface, what properties select, and the tiles beside the features. */
@ServerTest
class OgcAccessTest extends OgcGround {

    OgcAccessTest(Groundwork ground, StoredFeatures features, Callers callers) {
        super(ground, features, callers);
    }

    @Test
    void aPropertySelects() {
        assertThat(items("lights", "light=LATE").at("/numberMatched")).isEqualTo("1");
        assertThat(codes("parcels", "code=370212003")).containsExactly("370212003");
        assertThat(reader.get("/ogc/collections/lights/items/VR").at("/properties/light"))
                .isEqualTo("LATE");
        // The box of the district meets it, the district itself does not: open sea.
        assertThat(items("districts", "bbox=120.9,36.0,120.95,36.05").at("/numberMatched"))
                .isEqualTo("0");
    }

    @Test
    void daysOfAProjectSelectIt() {
        assertThat(codes("projects", "datetime=2022-12-19T00:00:00Z/..")).hasSize(2);
        assertThat(codes("projects", "datetime=../2021-12-31T00:00:00Z")).doesNotContain("VR");
        assertThat(codes("projects", "datetime=2040-06-01T00:00:00Z")).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsToldAndPersonalLayersOnlyToThoseWhoMay() {
        assertThat(callers.stranger().get("/ogc").status()).isEqualTo(401);
        assertThat(callers.stranger().with("Authorization", "Bearer nonsense").get("/ogc").status())
                .isEqualTo(401);
        assertThat(reader.get("/ogc/collections").text()).doesNotContain("houses");
        assertThat(reader.get("/ogc/collections/houses/items").status()).isEqualTo(404);
        assertThat(office.get("/ogc/collections").text()).contains("houses");
    }

    @Test
    void aKeyThatWasEndedOpensNothing() {
        Answer made = office.post("/api/map/keys", Map.of("label", "旧电脑"));
        Caller program = callers.stranger().with("Authorization", "Bearer " + made.at("/key"));
        assertThat(program.get("/ogc").status()).isEqualTo(200);
        String id = office.get("/api/map/keys").at("/0/id");
        assertThat(office.delete("/api/map/keys/" + id).status()).isEqualTo(200);
        assertThat(program.get("/ogc").status()).isEqualTo(401);
        assertThat(office.post("/api/map/keys", Map.of("label", " ")).problems())
                .containsExactly("map.key.label");
    }

    @Test
    void theKeysOfAClosedAccountOpenNothing() {
        Caller leaving = callers.loggedIn("leaving", Role.LEADER);
        Answer made = leaving.post("/api/map/keys", Map.of("label", "QGIS"));
        Caller program = callers.stranger().with("Authorization", "Bearer " + made.at("/key"));
        assertThat(program.get("/ogc").status()).isEqualTo(200);
        callers.loggedIn("sysadmin", Role.ADMIN)
                .put("/api/accounts/leaving/standing", Map.of("closed", true, "reason", "调离"));
        assertThat(program.get("/ogc").status()).isEqualTo(401);
    }

    @Test
    void tilesAndAStyleAreThereToo() {
        Answer set = reader.get("/ogc/tiles/WebMercatorQuad");
        assertThat(set.at("/dataType")).isEqualTo("vector");
        assertThat(reader.get("/ogc/tiles/WebMercatorQuad/8/100/213").status()).isEqualTo(200);
        assertThat(reader.get("/ogc/tiles/WebMercatorQuad/2/9/9").status()).isEqualTo(404);
        assertThat(reader.get("/ogc/styles/wall").at("/version")).isEqualTo("8");
    }
}
