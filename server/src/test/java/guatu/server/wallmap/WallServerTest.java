package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.project.ListText;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The wall, the lists, a project and the map as they come over the wire. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallServerTest {

    private final Groundwork ground;
    private final Callers callers;
    private Caller office;

    WallServerTest(Groundwork ground, Callers callers) {
        this.ground = ground;
        this.callers = callers;
    }

    @BeforeAll
    void groundwork() {
        office = callers.loggedIn("office", Role.OFFICE);
        ground.lay();
        ground.list(
                """
                VR 虚拟现实产业园 district=370212 areas=ZZL place=120.46_36.16 phases=1:一期,2:二期
                VR/M1 一期封顶 phase=1 start=2022-03-01 finish=2022-12-16 post=GS-1
                VR/M2 二期基础 phase=2 start=2022-12-01 finish=2023-03-31 post=GS-1
                VR/M1 -> VR/M2 SS+10
                LS 老四方工业区 district=370203 kind=CONTINUING lead=SB-ZJ support=GS
                LS/M1 开工 finish=2023-06-30 post=ZJ-1
                """);
        ground.list("GONE 撤销的项目 district=370203");
        ground.change(ListText.removal("撤项", "GONE"));
    }

    @Test
    void everyFigureOfTheWallEqualsTheTotalOfItsList() {
        Answer wall = office.get("/api/wall");
        assertThat(wall.status()).as(wall.text()).isEqualTo(200);
        assertThat(wall.json().at("/figures").size()).isEqualTo(4);
        for (JsonNode figure : wall.json().at("/figures")) {
            String list = "/api/" + figure.get("list").asString() + "?";
            assertThat(total(list + figure.get("query").asString()))
                    .as(figure.toString())
                    .isEqualTo(figure.get("count").asInt());
            assertThat(total(list + figure.get("ofQuery").asString()))
                    .as(figure.toString())
                    .isEqualTo(figure.get("of").asInt());
        }
        wall.json()
                .at("/lights/milestones")
                .properties()
                .forEach(light ->
                        assertThat(total("/api/milestones?light=" + light.getKey()))
                                .isEqualTo(light.getValue().asInt()));
    }

    private int total(String list) {
        return office.get(list).json().get("total").asInt();
    }

    @Test
    void aListNamesTheVersionItWasCountedOnAndAnEarlierOneStaysCountable() {
        Answer now = office.get("/api/projects");
        assertThat(now.at("/version")).isEqualTo("3");
        assertThat(now.at("/total")).isEqualTo("2");
        Answer before = office.get("/api/projects?version=2");
        assertThat(before.at("/version")).isEqualTo("2");
        assertThat(before.at("/total")).isEqualTo("3");
        assertThat(office.get("/api/projects?version=9").status()).isEqualTo(404);
    }

    @Test
    void aFilterTakesSeveralLightsAndRefusesAnUnknownOne() {
        assertThat(total("/api/projects?light=LATE&light=NOT_STARTED")).isEqualTo(2);
        assertThat(total("/api/projects?support=GS")).isEqualTo(1);
        assertThat(total("/api/milestones?due=overdue")).isEqualTo(1);
        assertThat(office.get("/api/projects?light=PINK").status()).isEqualTo(400);
        assertThat(office.get("/api/projects?sort=colour").problems())
                .containsExactly("wall.unknown-sort");
    }

    @Test
    void aProjectShowsItsPhasesWhyAndHistory() {
        Answer page = office.get("/api/projects/VR");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.at("/name")).isEqualTo("虚拟现实产业园");
        assertThat(page.at("/light")).isEqualTo("LATE");
        assertThat(page.json().at("/milestones").size()).isEqualTo(2);
        assertThat(page.at("/phases/1/sentence")).startsWith("二期开始时一期还有一半以上未做，压茬 83 天");
        assertThat(page.at("/milestones/1/relationsIn/0/from")).isEqualTo("VR/M1");
        assertThat(page.at("/history/0/reason")).isEqualTo("年度计划");
        assertThat(page.json().at("/why").size()).isPositive();
        assertThat(page.text()).contains("\"2022-12-17\"");
        assertThat(office.get("/api/projects/NONE").status()).isEqualTo(404);
    }

    @Test
    void whoHasSeenTheBoardGetsNothingAgain() {
        String tag = office.get("/api/wall").header("ETag");
        Caller again = callers.loggedIn("reader", Role.LEADER).with("If-None-Match", tag);
        assertThat(again.get("/api/wall").status()).isEqualTo(304);
        again.with("Accept-Language", "en");
        Answer english = again.get("/api/wall");
        assertThat(english.status()).isEqualTo(200);
        assertThat(english.at("/late/0/reason")).startsWith("Due on 2022-12-16");
    }

    @Test
    void theMapHasTheDistrictsOfTheCityWithoutStairs() {
        Answer map = office.get("/api/map/districts");
        assertThat(map.status()).isEqualTo(200);
        assertThat(map.json().at("/features").size()).isEqualTo(10);
        assertThat(map.at("/features/0/properties/code")).isEqualTo("370202");
        assertThat(map.at("/attribution")).isNotEmpty();
        assertThat(map.body().length).isLessThan(90_000);
        assertThat(office.get("/api/map/coast").at("/attribution")).contains("OpenStreetMap");
    }

    @Test
    void theOfficeChangesAKindByNamingOnlyWhatChanges() {
        Answer refused =
                office.post(
                        "/api/list/changes",
                        Map.of("reason", "", "put", List.of(Map.of("code", "LS", "kind", "NEW"))));
        assertThat(refused.problems()).containsExactly("list.reason-missing");
        Answer same =
                office.post(
                        "/api/list/changes",
                        Map.of(
                                "reason",
                                "核对",
                                "put",
                                List.of(Map.of("code", "LS", "kind", "CONTINUING"))));
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(same.at("/version")).isEqualTo("3");
        Answer malformed = office.post("/api/list/changes", "{\"reason\":\"x\",\"put\":[{}]}");
        assertThat(malformed.problems()).containsExactly("list.malformed");
        Caller leader = callers.loggedIn("boss", Role.LEADER);
        assertThat(leader.post("/api/list/changes", Map.of("reason", "x")).status()).isEqualTo(403);
    }

    @Test
    void theListTellsItsVersionsStepsAndCounts() {
        Answer list = office.get("/api/list");
        assertThat(list.at("/counts/total")).isEqualTo("2");
        assertThat(list.at("/counts/CONTINUING")).isEqualTo("1");
        assertThat(list.at("/versions/0/removed")).isEqualTo("1");
        assertThat(list.at("/steps/2/key")).isEqualTo("assigned");
        assertThat(list.at("/steps/2/percent")).isEqualTo("100");
        assertThat(list.at("/steps/0/missing/0/what")).isNotEmpty();
        assertThat(office.get("/api/list/versions/3/changes").at("/items/0/kind"))
                .isEqualTo("REMOVED");
    }
}
