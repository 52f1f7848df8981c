package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * S47: 元宇宙产业大厦、航运贸易金融总部大厦等…8个现代都市产业园集中开工. One project on the list, eight buildings on the map, two
 * of them named in the source; the other six bear their number.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S47_ParksBegunTogetherTest {

    private static final List<String> PARKS =
            List.of("元宇宙产业大厦", "航运贸易金融总部大厦", "园三", "园四", "园五", "园六", "园七", "园八");

    /** In degrees: some hundred metres. */
    private static final double SIDE = 0.001;

    private final Groundwork ground;
    private final Callers callers;
    private Caller office;
    private double drawnSquareMetres;

    S47_ParksBegunTogetherTest(Groundwork ground, Callers callers) {
        this.ground = ground;
        this.callers = callers;
    }

    @BeforeAll
    void eightParksAreDrawn() {
        office = callers.loggedIn("office", Role.OFFICE);
        callers.loggedIn("filler", "GS", Role.FILLER);
        ground.lay("filler");
        ground.list("YQ 市南区现代都市产业园集中开工 district=370202 place=120.38_36.07 lead=GS");
        for (int i = 0; i < PARKS.size(); i++) {
            Answer drawn =
                    office.post(
                            "/api/map/shapes",
                            Map.of(
                                    "layer", "buildings",
                                    "code", "YQ-" + (i + 1),
                                    "name", PARKS.get(i),
                                    "project", "YQ",
                                    "from", "2022-06-28",
                                    "geometry", Squares.at(120.381 + i * 0.002, 36.071, SIDE),
                                    "reason", "8个产业园集中开工"));
            assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
            drawnSquareMetres += drawn.json().at("/shapes/0/squareMetres").asDouble();
        }
    }

    private Answer chosenUpTo(double east) {
        return office.post(
                "/api/map/select",
                Map.of(
                        "box", List.of(120.379, 36.069, east, 36.073),
                        "layers", List.of("projects", "buildings")));
    }

    private static JsonNode layer(Answer chosen, String name) {
        for (JsonNode layer : chosen.json().get("layers")) {
            if (layer.get("layer").asString().equals(name)) {
                return layer;
            }
        }
        throw new AssertionError(name + " is not in " + chosen.text());
    }

    private static List<String> names(JsonNode layer) {
        List<String> names = new ArrayList<>();
        layer.get("features").forEach(one -> names.add(one.get("name").asString()));
        return names;
    }

    @Test
    void allEightLieInARectangleWithTheirAreaAndCountAsOneProject() {
        Answer chosen = chosenUpTo(120.40);
        assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
        JsonNode buildings = layer(chosen, "buildings");
        assertThat(buildings.get("total").asInt()).isEqualTo(8);
        assertThat(names(buildings)).containsExactlyInAnyOrderElementsOf(PARKS);
        assertThat(buildings.get("squareMetres").asDouble())
                .isCloseTo(drawnSquareMetres, within(0.01));
        assertThat(chosen.json().at("/projects/codes").toString()).contains("\"YQ\"");
    }

    @Test
    void aSmallerRectangleHoldsTheTwoThatTheSourceNames() {
        JsonNode buildings = layer(chosenUpTo(120.3845), "buildings");
        assertThat(names(buildings)).containsExactlyInAnyOrder("元宇宙产业大厦", "航运贸易金融总部大厦");
    }
}
