package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.project.Projects;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Shapes drawn, changed, taken off, looked for and chosen on the map. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawnShapesTest {

    private final Projects projects;
    private final Groundwork ground;
    private final Callers callers;
    private Caller office;

    DrawnShapesTest(Projects projects, Groundwork ground, Callers callers) {
        this.projects = projects;
        this.ground = ground;
        this.callers = callers;
    }

    @BeforeAll
    void groundwork() {
        office = callers.loggedIn("office", Role.OFFICE);
        callers.loggedIn("filler", "GS", Role.FILLER);
        ground.lay("filler");
        ground.list(
                """
                VR 虚拟现实产业园 district=370212 place=120.46_36.16 lead=GS
                LD 浮山绿道 district=370212 place=120.42_36.08 lead=GS
                LS 老四方工业区 district=370203 place=120.36_36.11 lead=GS
                """);
    }

    private static Map<String, Object> wish(String code, Object geometry) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("layer", "buildings");
        wish.put("code", code);
        wish.put("geometry", geometry);
        wish.put("project", "VR");
        wish.put("reason", "青规许〔2022〕15号");
        return wish;
    }

    @Test
    void aShapeIsDrawnWithItsReasonAndMeasured() {
        Answer drawn =
                office.post("/api/map/shapes", wish("DS-1", Squares.at(120.50, 36.20, 0.001)));
        assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
        double metres = drawn.json().at("/shapes/0/squareMetres").asDouble();
        // 90.0 m by 111.0 m at that latitude.
        assertThat(metres).isCloseTo(9_978, within(20.0));
        assertThat(drawn.json().at("/shapes/0/mu").asDouble())
                .isCloseTo(metres * 15 / 10_000, within(1e-6));
        Answer shapes = office.get("/api/map/shapes?project=VR");
        assertThat(shapes.text()).contains("DS-1", "青规许〔2022〕15号");
        assertThat(
                        office.post("/api/map/shapes", wish("DS-1", Squares.at(120.5, 36.2, 1)))
                                .problems())
                .containsExactly("map.shape.code-taken");
    }

    @Test
    void whatCannotStandIsRefused() {
        Map<String, Object> bare = wish("DS-2", Squares.at(120.50, 36.21, 0.001));
        bare.remove("reason");
        bare.put("project", "XX");
        assertThat(office.post("/api/map/shapes", bare).problems())
                .containsExactlyInAnyOrder("map.shape.reason", "map.shape.project");
        Map<String, Object> bowTie =
                Map.of(
                        "type",
                        "Polygon",
                        "coordinates",
                        List.of(
                                List.of(
                                        List.of(120.5, 36.2),
                                        List.of(120.51, 36.21),
                                        List.of(120.51, 36.2),
                                        List.of(120.5, 36.21),
                                        List.of(120.5, 36.2))));
        assertThat(office.post("/api/map/shapes", wish("DS-3", bowTie)).problems())
                .containsExactly("map.file.feature.crossing");
        Map<String, Object> phase = wish("DS-4", Squares.at(120.5, 36.3, 0.001));
        phase.put("phase", 7);
        assertThat(office.post("/api/map/shapes", phase).problems())
                .containsExactly("map.shape.phase");
        Answer measured = office.post("/api/map/measure", Map.of("geometry", bowTie));
        assertThat(measured.at("/problems/0/code")).isEqualTo("map.file.feature.crossing");
        Caller leader = callers.loggedIn("leader", Role.LEADER);
        assertThat(leader.post("/api/map/shapes", phase).status()).isEqualTo(403);
    }

    @Test
    void ofTwoWhoChangeOneShapeTheSecondIsTold() {
        Answer drawn =
                office.post("/api/map/shapes", wish("DS-5", Squares.at(120.51, 36.20, 0.001)));
        String id = drawn.at("/shapes/0/id");
        Map<String, Object> wider = wish("DS-5", Squares.at(120.51, 36.20, 0.002));
        wider.put("reason", "红线调整");
        Answer changed = office.put("/api/map/shapes/buildings/" + id, wider);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(office.put("/api/map/shapes/buildings/" + id, wider).status()).isEqualTo(409);
        Answer history = office.get("/api/map/shapes/buildings/DS-5/history");
        assertThat(history.json().at("/shapes").size()).isEqualTo(2);
        assertThat(history.at("/shapes/0/reason")).isEqualTo("红线调整");
        assertThat(history.at("/shapes/1/endReason")).isEqualTo("红线调整");

        String now = changed.at("/id");
        assertThat(office.delete("/api/map/shapes/buildings/" + now).problems())
                .containsExactly("map.shape.reason");
        assertThat(office.delete("/api/map/shapes/buildings/" + now + "?reason=done").status())
                .isEqualTo(204);
        assertThat(office.delete("/api/map/shapes/buildings/" + now + "?reason=done").status())
                .isEqualTo(409);
        assertThat(office.get("/api/map/shapes?project=VR").text()).doesNotContain("DS-5");
    }

    @Test
    void neighboursThatOverlapAreTold() {
        office.post("/api/map/shapes", wish("DS-6", Squares.at(120.52, 36.20, 0.001)));
        Answer drawn =
                office.post("/api/map/shapes", wish("DS-7", Squares.at(120.5205, 36.20, 0.001)));
        assertThat(drawn.at("/shapes/0/warnings/0/code")).isEqualTo("map.shape.overlap");
        Answer beside =
                office.post("/api/map/shapes", wish("DS-8", Squares.at(120.5215, 36.20, 0.001)));
        assertThat(beside.json().at("/shapes/0/warnings").size()).isZero();
    }

    @Test
    void aProjectIsMovedThroughTheList() {
        int before = projects.current().version();
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("geometry", Squares.at(120.36, 36.11, 0.002));
        assertThat(office.put("/api/map/projects/LS/place", request).status()).isEqualTo(422);
        request.put("reason", "用地红线");
        Answer moved = office.put("/api/map/projects/LS/place", request);
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(projects.current().version()).isEqualTo(before + 1);
        assertThat(projects.current().project("LS").place().wkt()).startsWith("POLYGON");
    }

    @Test
    void everythingIsFoundByCodeByNameAndByPlace() {
        assertThat(office.get("/api/map/search?q=VR").at("/hits/0/id")).isEqualTo("VR");
        Answer named = office.get("/api/map/search?q=" + encoded("虚拟现实"));
        assertThat(named.at("/hits/0/layer")).isEqualTo("projects");
        assertThat(named.at("/hits/0/why")).isEqualTo("NAME");
        Answer place = office.get("/api/map/search?q=" + encoded("36.07, 120.38"));
        assertThat(place.json().at("/hits/0/lon").asDouble()).isCloseTo(120.38, within(1e-9));
        Answer written = office.get("/api/map/search?q=" + encoded("120°18′03.6″ 36°05′31.2″"));
        assertThat(written.json().at("/hits/0/lat").asDouble()).isCloseTo(36.092, within(1e-9));
        office.post("/api/map/shapes", wish("DS-9", Squares.at(120.53, 36.20, 0.001)));
        assertThat(office.get("/api/map/search?q=DS-9").at("/hits/0/layer")).isEqualTo("buildings");
        assertThat(office.get("/api/map/search?q=%25").json().at("/hits").size()).isZero();
    }

    @Test
    void whatIsChosenIsCountedAsTheListCountsIt() {
        Answer all =
                office.post("/api/map/select", Map.of("box", List.of(119.0, 35.0, 122.0, 38.0)));
        assertThat(all.status()).as(all.text()).isEqualTo(200);
        assertThat(all.at("/projects/total")).isEqualTo(office.get("/api/projects").at("/total"));
        Answer some =
                office.post(
                        "/api/map/select?district=370212",
                        Map.of(
                                "area",
                                Squares.at(120.40, 36.05, 0.08),
                                "layers",
                                List.of("projects")));
        assertThat(some.at("/projects/codes/0")).isEqualTo("LD");
        assertThat(some.at("/projects/total")).isEqualTo("1");
        assertThat(office.post("/api/map/select", Map.of("box", List.of(1.0, 2.0))).problems())
                .containsExactly("map.select.area");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
