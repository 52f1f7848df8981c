package guatu.server.wallmap.show;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Leading a wall by its code, and the pages that it turns by itself. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShowServerTest {

    private final Callers callers;
    private final ShowRows rows;
    private Caller wall;
    private Caller leader;

    ShowServerTest(Callers callers, ShowRows rows) {
        this.callers = callers;
        this.rows = rows;
    }

    @BeforeAll
    void people() {
        wall = callers.loggedIn("wall", Role.OFFICE);
        leader = callers.loggedIn("leader", Role.LEADER);
    }

    @Test
    void whoReadsTheCodeOffTheWallSetsWhatItShows() {
        String code = wall.post("/api/shows", Map.of()).at("/code");
        assertThat(code).matches("[0-9]{6}");

        Answer set =
                leader.put(
                        "/api/shows/" + code + "/scene",
                        Map.of("page", "CITY", "district", "370212", "project", "QD-2022-001"));
        assertThat(set.status()).as(set.text()).isEqualTo(200);

        Answer shown = wall.get("/api/shows/" + code);
        assertThat(shown.at("/scene/district")).isEqualTo("370212");
        assertThat(shown.at("/scene/project")).isEqualTo("QD-2022-001");
        assertThat(shown.json().get("revision").asInt()).isEqualTo(1);
        assertThat(shown.at("/driver")).isNotBlank();

        leader.put("/api/shows/" + code + "/scene", Map.of("page", "LATE"));
        Answer next = wall.get("/api/shows/" + code);
        assertThat(next.at("/scene/page")).isEqualTo("LATE");
        assertThat(next.json().at("/scene/district").isNull()).isTrue();
    }

    @Test
    void anUnknownCodeAndHalfAPlaceAreRefusedInWords() {
        assertThat(leader.get("/api/shows/12345").problems()).containsExactly("wall.show.unknown");
        assertThat(leader.put("/api/shows/12345/scene", Map.of("page", "LATE")).problems())
                .containsExactly("wall.show.unknown");
        String code = wall.post("/api/shows", Map.of()).at("/code");
        assertThat(leader.put("/api/shows/" + code + "/scene", Map.of("lon", 120.4)).problems())
                .containsExactly("wall.show.place");
        assertThat(leader.put("/api/shows/" + code + "/scene", Map.of("page", "HALL")).status())
                .isEqualTo(400);
    }

    @Test
    void aShowLeftAloneIsGivenUp() {
        String code = wall.post("/api/shows", Map.of()).at("/code");
        rows.touch(code, Instant.parse("2022-12-01T00:00:00Z"));
        wall.post("/api/shows", Map.of());
        assertThat(leader.get("/api/shows/" + code).status()).isEqualTo(404);
    }

    @Test
    void theOfficeSaysWhichPagesTurn() {
        Map<String, Object> wanted =
                Map.of("pages", List.of("CITY", "DISTRICTS", "LEAGUE"), "seconds", 20);
        assertThat(leader.put("/api/wall/rotation", wanted).status()).isEqualTo(403);
        assertThat(wall.put("/api/wall/rotation", wanted).status()).isEqualTo(200);
        Answer rotation = leader.get("/api/wall/rotation");
        assertThat(rotation.at("/pages/1")).isEqualTo("DISTRICTS");
        assertThat(rotation.json().get("seconds").asInt()).isEqualTo(20);
        assertThat(
                        wall.put("/api/wall/rotation", Map.of("pages", List.of(), "seconds", 2))
                                .problems())
                .containsExactlyInAnyOrder("wall.rotation.empty", "wall.rotation.seconds");
    }
}
