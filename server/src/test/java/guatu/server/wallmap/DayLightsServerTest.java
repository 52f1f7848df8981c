package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What stood when: lights of a day, from the two times of the ledger. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayLightsServerTest {

    private final Groundwork ground;
    private final Callers callers;
    private Caller office;

    DayLightsServerTest(Groundwork ground, Callers callers) {
        this.ground = ground;
        this.callers = callers;
    }

    @BeforeAll
    void groundwork() {
        office = callers.loggedIn("office", Role.OFFICE);
        Caller filler = callers.loggedIn("filler", "GS", Role.FILLER);
        ground.lay("filler");
        ground.list(
                """
                VR 虚拟现实产业园 district=370212 areas=ZZL place=120.46_36.16 lead=GS
                VR/M1 一期封顶 start=2022-03-01 finish=2022-11-16 post=GS-1
                LS 老四方工业区 district=370203 lead=GS
                LS/M1 开工 finish=2023-06-30 post=GS-1
                """);
        Answer reported =
                filler.post(
                        "/api/reports",
                        Map.of("milestone", "VR/M1", "kind", "FINISHED", "date", "2022-12-05"));
        assertThat(reported.status()).as(reported.text()).isLessThan(300);
    }

    private String light(String query) {
        Answer lights = office.get("/api/map/lights?" + query);
        assertThat(lights.status()).as(lights.text()).isEqualTo(200);
        return lights.at("/projects/0/light");
    }

    @Test
    void aProjectFinishedLateWasLateUntilItsDay() {
        assertThat(light("at=2022-02-25")).isNotEqualTo("LATE").isNotEqualTo("DONE");
        assertThat(light("at=2022-12-02")).isEqualTo("LATE");
        assertThat(light("at=2022-12-05")).isEqualTo("DONE");
        assertThat(light("")).isEqualTo("DONE");
    }

    /** The report was recorded only now: on that day nobody knew of it, nor of the list. */
    @Test
    void whatWasKnownThenIsTheOtherTime() {
        Answer then = office.get("/api/map/lights?at=2022-12-05&known=2022-12-05");
        assertThat(then.json().get("total").asInt()).isZero();
        assertThat(light("at=2022-12-05&known=2099-01-01")).isEqualTo("DONE");
    }

    @Test
    void theLightsOfAFilterAreThoseOfItsList() {
        for (String filter : new String[] {"", "district=370203", "light=DONE", "q=园"}) {
            Answer lights = office.get("/api/map/lights?" + filter);
            Answer list = office.get("/api/projects?" + filter);
            assertThat(lights.json().get("total")).isEqualTo(list.json().get("total"));
            assertThat(lights.json().get("lights")).isEqualTo(list.json().get("lights"));
        }
        assertThat(office.get("/api/map/lights").json().get("projects")).hasSize(1);
    }

    @Test
    void aDayAheadIsRefused() {
        assertThat(office.get("/api/map/lights?at=2099-01-01").problems())
                .containsExactly("wall.day-ahead");
    }

    @Test
    void theWallOfADistrictCountsWhatItsListsCount() {
        Answer wall = office.get("/api/wall?district=370212");
        for (var figure : wall.json().at("/figures")) {
            String list = "/api/" + figure.get("list").asString() + "?";
            Answer of = office.get(list + figure.get("ofQuery").asString());
            assertThat(of.json().get("total")).isEqualTo(figure.get("of"));
        }
        assertThat(wall.at("/figures/0/of")).isEqualTo("1");
        assertThat(office.get("/api/wall/curves").json().size()).isGreaterThan(1);
    }
}
