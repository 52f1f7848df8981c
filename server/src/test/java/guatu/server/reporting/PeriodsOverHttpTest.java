package guatu.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A month from what is owed to its lock, by those who sign it; status date 2022-12-19. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeriodsOverHttpTest {

    private static final String QUANTITIES = "/api/quantities";

    private final Groundwork ground;
    private final Callers callers;
    private Caller filler;
    private Caller head;
    private Caller office;
    private String november = "";

    PeriodsOverHttpTest(Groundwork ground, Callers callers) {
        this.ground = ground;
        this.callers = callers;
    }

    @BeforeAll
    void groundwork() {
        filler = callers.loggedIn("zhang", Role.FILLER);
        head = callers.loggedIn("gs-head", "GS", Role.HEAD);
        office = callers.loggedIn("office", Role.OFFICE);
        ground.lay("zhang");
        ground.list(
                """
                JQ 老旧小区改造 district=370212 lead=GS promises=2022:改造面积:24.47:万平方米,2022:惠及户数:8367:户
                JQ/M1 开工 start=2022-03-01 finish=2022-11-30 post=GS-1
                ZJ 口袋公园 district=370203 lead=SB-ZJ promises=2022:口袋公园:4:处
                ZJ/M1 建成 finish=2022-12-30 post=ZJ-1
                """);
    }

    @Test
    @Order(1)
    void whatIsOwedFollowsFromPromisesAndPosts() {
        Answer mine = filler.get("/api/periods/mine");

        assertThat(mine.status()).as(mine.text()).isEqualTo(200);
        assertThat(mine.at("/periods/0/period/from")).isEqualTo("2022-12-01");
        assertThat(mine.at("/periods/0/due")).isEqualTo("2022-12-28");
        assertThat(mine.json().at("/periods/0/figures").size()).isEqualTo(2);
        assertThat(mine.at("/periods/0/figures/0/measure")).isEqualTo("惠及户数");
        assertThat(mine.at("/periods/0/figures/1/promised")).isEqualTo("24.47万平方米");
        assertThat(mine.at("/periods/1/figures/1/late")).isEqualTo("true");
        assertThat(mine.at("/milestones/0/key")).isEqualTo("JQ/M1");
    }

    @Test
    @Order(2)
    void whatTheListContradictsIsRefusedWithASentence() {
        assertThat(refused("2447", "万平方米")).containsExactly("reporting.factor.above");
        assertThat(refused("24.47", "平方米")).containsExactly("reporting.factor.below");
        assertThat(refused("3", "处")).containsExactly("journal.unit.dimension");
        assertThat(refused("2余", "万平方米")).containsExactly("reporting.quantity.vague");
        assertThat(refused("很多", "万平方米")).containsExactly("reporting.quantity.unread");
        assertThat(refused("-2", "万平方米")).contains("journal.value.negative");
        assertThat(refused("2", "万平方米", "2023-01-31")).contains("reporting.period.ahead");
        assertThat(refused("2", "万平方米", "2021-11-30")).contains("reporting.period.outside");
        Map<String, Object> endless = figure("2", "万平方米", "2022-11-30");
        endless.put("kind", "SINCE");
        assertThat(filler.post(QUANTITIES, endless).problems())
                .containsExactly("reporting.period.since");
        Map<String, Object> slip = figure("12", "户", "2022-11-30");
        slip.put("measure", "惠及户");
        assertThat(filler.post(QUANTITIES, slip).problems())
                .containsExactly("reporting.measure.unknown");
        assertThat(filler.get(QUANTITIES + "?project=JQ").json().size()).isZero();
    }

    @Test
    @Order(2)
    void moreThanTheYearPromisedSaysWhy() {
        Answer refused = filler.post(QUANTITIES, figure("30", "万平方米", "2022-12-31"));

        assertThat(refused.problems()).containsExactly("reporting.promise.exceeded");
        assertThat(refused.at("/problems/0/message"))
                .isEqualTo("连同本期“30万平方米”，本年已报 30万平方米，超过承诺量 24.47万平方米。");
    }

    @Test
    @Order(3)
    void s64_onlyThePostsHolderFills() {
        Caller leader = callers.loggedIn("leader", Role.LEADER);
        Caller admin = callers.loggedIn("sysadmin", Role.ADMIN);
        Map<String, Object> figure = figure("2.5", "万平方米", "2022-11-30");

        assertThat(leader.post(QUANTITIES, figure).status()).isEqualTo(403);
        assertThat(admin.post(QUANTITIES, figure).status()).isEqualTo(403);
        assertThat(office.post(QUANTITIES, figure).status()).isEqualTo(403);
        Caller other = callers.loggedIn("wang", Role.FILLER);
        assertThat(other.post(QUANTITIES, figure).problems())
                .containsExactly("reporting.not-owing");
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            Answer answer = leader.send(method, QUANTITIES, "application/json", "{}");
            assertThat(answer.status()).isEqualTo(405);
        }
    }

    @Test
    @Order(4)
    void theFillerFillsAndTheHeadSigns() {
        Answer filed = filler.post(QUANTITIES, figure("2.5", "万平方米", "2022-11-30"));

        assertThat(filed.status()).as(filed.text()).isEqualTo(200);
        assertThat(filed.at("/value")).isEqualTo("25000");
        assertThat(filed.at("/unit")).isEqualTo("平方米");
        assertThat(filed.at("/stage")).isEqualTo("FILLED");
        november = filed.at("/id");
        assertThat(filler.get("/api/periods/mine").json().at("/toSign").size()).isZero();
        assertThat(head.get("/api/periods/mine").at("/toSign/0/id")).isEqualTo(november);
        assertThat(step(filler, "SIGNED", null).status()).isEqualTo(403);
        Answer signed = step(head, "SIGNED", null);
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void theOfficeSendsBackAndTheFillerMends() {
        Answer desk = office.get("/api/periods/desk?kind=MONTH&day=2022-11-30");
        assertThat(desk.at("/toAccept/0/id")).isEqualTo(november);
        assertThat(step(office, "SENT_BACK", "与监理台账不符").status()).isEqualTo(200);

        Answer mine = filler.get("/api/periods/mine");
        assertThat(mine.at("/sentBack/0/sentBackBecause")).isEqualTo("与监理台账不符");
        Map<String, Object> mended = figure("2.4", "万平方米", "2022-11-30");
        mended.put("corrects", november);
        mended.put("reason", "按退回意见核减");
        Answer filed = filler.post(QUANTITIES, mended);
        assertThat(filed.status()).as(filed.text()).isEqualTo(200);
        assertThat(filed.at("/revision")).isEqualTo("1");
        november = filed.at("/id");
        assertThat(filler.get(QUANTITIES + "/" + november + "/history").json().size()).isEqualTo(2);
    }

    @Test
    @Order(6)
    void theMonthClosesOnceAllIsAcceptedAndOpensOnlyWithAReason() {
        assertThat(lock("370212", true, null).problems()).containsExactly("journal.lock.open");
        assertThat(step(head, "SIGNED", null).status()).isEqualTo(200);
        assertThat(step(office, "ACCEPTED", null).status()).isEqualTo(200);
        Answer locked = lock("370212", true, null);
        assertThat(locked.status()).as(locked.text()).isEqualTo(200);

        Map<String, Object> later = figure("100", "户", "2022-11-30");
        later.put("measure", "惠及户数");
        assertThat(filler.post(QUANTITIES, later).problems())
                .containsExactly("journal.period.locked");
        Answer milestone =
                filler.post(
                        "/api/reports",
                        Map.of("milestone", "JQ/M1", "kind", "STARTED", "date", "2022-11-07"));
        assertThat(milestone.problems()).containsExactly("journal.period.locked");
        assertThat(lock("370212", false, " ").problems()).containsExactly("journal.step.reason");
        assertThat(lock("370212", false, "漏报惠及户数").status()).isEqualTo(200);
        Answer filed = filler.post(QUANTITIES, later);
        assertThat(filed.status()).as(filed.text()).isEqualTo(200);
        assertThat(
                        office.get("/api/periods/desk?kind=MONTH&day=2022-11-30")
                                .at("/history/0/reason"))
                .isEqualTo("漏报惠及户数");
    }

    @Test
    @Order(7)
    void whatIsCumulatedNeverShrinks() {
        assertThat(filler.post(QUANTITIES, since("2022-12-01", "600")).status()).isEqualTo(200);
        assertThat(filler.post(QUANTITIES, since("2022-12-02", "599")).problems())
                .containsExactly("reporting.cumulative.less");
        assertThat(filler.post(QUANTITIES, since("2022-11-30", "601")).problems())
                .containsExactly("reporting.cumulative.more");
        assertThat(filler.post(QUANTITIES, since("2022-12-02", "650")).status()).isEqualTo(200);
    }

    @Test
    @Order(8)
    void theOfficeSetsTheRhythm() {
        Map<String, Object> quarter =
                Map.of("kind", "QUARTER", "day", 10, "afterEnd", true, "active", true);
        assertThat(filler.put("/api/periods/rhythm", quarter).status()).isEqualTo(403);
        assertThat(office.put("/api/periods/rhythm", quarter).status()).isEqualTo(200);
        assertThat(filler.get("/api/periods/mine").text()).contains("\"due\":\"2023-01-10\"");
        Map<String, Object> wrong =
                Map.of("kind", "WEEK", "day", 8, "afterEnd", false, "active", true);
        assertThat(office.put("/api/periods/rhythm", wrong).problems())
                .containsExactly("reporting.rhythm.day");
    }

    @Test
    @Order(9)
    void whoOwesWhatByWhenFollowsFromTheList() {
        Answer month = office.get("/api/periods/owed?kind=MONTH&day=2022-12-19");

        assertThat(month.status()).as(month.text()).isEqualTo(200);
        assertThat(month.at("/due")).isEqualTo("2022-12-28");
        assertThat(month.at("/owed")).isEqualTo("3");
        assertThat(month.json().at("/posts").size()).isEqualTo(2);
        assertThat(month.text()).contains("口袋公园").contains("24.47万平方米").contains("\"ZJ-1\"");
        Answer week = office.get("/api/periods/owed?kind=WEEK&day=2022-12-19");
        assertThat(week.at("/due")).isEqualTo("2022-12-23");
        assertThat(week.text()).contains("JQ/M1");
        assertThat(office.get("/api/periods/owed?kind=YEAR").at("/active")).isEqualTo("false");
    }

    @Test
    @Order(10)
    void manyAreSignedAtOnceOrNone() {
        String first = filler.post(QUANTITIES, figure("1.1", "万平方米", "2022-09-30")).at("/id");
        String second = filler.post(QUANTITIES, figure("1.2", "万平方米", "2022-10-31")).at("/id");
        Map<String, Object> both = Map.of("ids", List.of(first, second), "stage", "SIGNED");

        assertThat(step(first, head, "SENT_BACK", "与台账不符").status()).isEqualTo(200);
        assertThat(head.post(QUANTITIES + "/steps", both).problems())
                .contains("journal.step.order");
        assertThat(stage(second)).isEqualTo("FILLED");
        Map<String, Object> one = Map.of("ids", List.of(second), "stage", "SIGNED");
        assertThat(head.post(QUANTITIES + "/steps", one).at("/done")).isEqualTo("1");
        assertThat(stage(second)).isEqualTo("SIGNED");
    }

    private String stage(String id) {
        return filler.get(QUANTITIES + "/" + id + "/history").at("/0/report/stage");
    }

    private Answer step(Caller by, String stage, String reason) {
        return step(november, by, stage, reason);
    }

    private static Answer step(String report, Caller by, String stage, String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("stage", stage);
        body.put("reason", reason);
        return by.post(QUANTITIES + "/" + report + "/step", body);
    }

    private Answer lock(String district, boolean lock, String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("district", district);
        body.put("kind", "MONTH");
        body.put("day", "2022-11-01");
        body.put("lock", lock);
        body.put("reason", reason);
        return office.post("/api/periods/locks", body);
    }

    private List<String> refused(String quantity, String unit) {
        return refused(quantity, unit, "2022-11-30");
    }

    private List<String> refused(String quantity, String unit, String to) {
        Answer answer = filler.post(QUANTITIES, figure(quantity, unit, to));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.problems();
    }

    private static Map<String, Object> since(String to, String quantity) {
        Map<String, Object> figure = figure(quantity, "户", to);
        figure.put("measure", "惠及户数");
        figure.put("kind", "SINCE");
        figure.put("from", "2022-03-01");
        return figure;
    }

    private static Map<String, Object> figure(String quantity, String unit, String to) {
        Map<String, Object> figure = new HashMap<>();
        figure.put("project", "JQ");
        figure.put("measure", "改造面积");
        figure.put("quantity", quantity);
        figure.put("unit", unit);
        figure.put("kind", "MONTH");
        figure.put("to", to);
        return figure;
    }
}
