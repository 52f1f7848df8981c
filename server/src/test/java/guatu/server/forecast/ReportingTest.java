package guatu.server.forecast;

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

/** A report, from the post's holder to the lights on every screen. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportingTest {

    private static final String REPORTS = "/api/reports";

    private final Groundwork ground;
    private final Callers callers;
    private final Forecasts forecasts;
    private Caller holder;
    private Caller leader;

    ReportingTest(Groundwork ground, Callers callers, Forecasts forecasts) {
        this.ground = ground;
        this.callers = callers;
        this.forecasts = forecasts;
    }

    @BeforeAll
    void groundwork() {
        holder = callers.loggedIn("zhang", Role.FILLER);
        leader = callers.loggedIn("leader", Role.LEADER);
        ground.lay("zhang");
        ground.list(
                """
                VR 虚拟现实产业园 district=370212
                VR/M1 一期封顶 start=2022-03-01 finish=2022-12-16 post=GS-1
                VR/M2 外立面 start=2022-12-19 finish=2023-03-31 post=GS-1 evidence=照片
                VR/M3 装修 finish=2023-06-30
                VR/M1 -> VR/M2 FS
                """);
    }

    @Test
    @Order(1)
    void beforeAnyReportTheMilestoneIsOverdue() {
        assertThat(forecasts.board().milestone("VR/M1").light()).isEqualTo(Light.LATE);
    }

    @Test
    @Order(2)
    void theHolderSeesWhatHeOwesByDate() {
        Answer duties = holder.get("/api/duties");
        assertThat(duties.status()).isEqualTo(200);
        assertThat(duties.at("/items/0/key")).isEqualTo("VR/M1");
        assertThat(duties.at("/items/0/workingDaysLeft")).isEqualTo("-1");
        assertThat(duties.json().at("/items").size()).isEqualTo(2);
        assertThat(duties.at("/posts/0/code")).isEqualTo("GS-1");
    }

    @Test
    @Order(3)
    void neitherLeaderNorOfficeMayReport() {
        assertThat(leader.post(REPORTS, report("VR/M1", "STARTED", "2022-03-01")).status())
                .isEqualTo(403);
    }

    @Test
    @Order(4)
    void whoDoesNotHoldThePostMayNotReport() {
        Caller other = callers.loggedIn("wang", Role.FILLER, Role.HEAD);
        Answer answer = other.post(REPORTS, report("VR/M1", "STARTED", "2022-03-01"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problems()).containsExactly("report.not-holder");
    }

    @Test
    @Order(5)
    void whatCannotBeIsRefusedWithItsReason() {
        assertThat(refused(report("VR/M1", "FINISHED", "2022-12-20"))).contains("report.future");
        assertThat(refused(report("VR/M1", "RESUMED", "2022-12-16")))
                .contains("report.not-blocked");
        assertThat(refused(report("VR/M2", "FINISHED", "2022-12-19")))
                .contains("report.evidence-missing");
        assertThat(holder.post(REPORTS, report("VR/M9", "STARTED", "2022-12-16")).problems())
                .containsExactly("report.unknown-milestone");
    }

    @Test
    @Order(6)
    void aReportMovesTheLightAndARepeatedOneIsTheSame() {
        holder.with("Idempotency-Key", "b7f0c1f2-0000-4000-8000-000000000001");
        Map<String, Object> finished = report("VR/M1", "FINISHED", "2022-12-16");
        Answer first = holder.post(REPORTS, finished);
        Answer again = holder.post(REPORTS, finished);
        holder.with("Idempotency-Key", "");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.at("/milestone/light")).isEqualTo("DONE");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.at("/entry/id")).isEqualTo(first.at("/entry/id"));
        assertThat(forecasts.board().milestone("VR/M1").light()).isEqualTo(Light.DONE);
        assertThat(holder.get(REPORTS + "?milestone=VR/M1").json().size()).isEqualTo(1);
    }

    @Test
    @Order(7)
    void progressNeverShrinksWithoutACorrection() {
        Map<String, Object> sixty = report("VR/M2", "PROGRESS", "2022-12-19");
        sixty.put("percent", 60);
        Answer first = holder.post(REPORTS, sixty);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        Map<String, Object> fifty = report("VR/M2", "PROGRESS", "2022-12-19");
        fifty.put("percent", 50);
        assertThat(refused(fifty)).containsExactly("report.percent-down");
        Map<String, Object> negative = report("VR/M2", "PROGRESS", "2022-12-19");
        negative.put("percent", -3);
        assertThat(refused(negative)).containsExactly("journal.percent.range");
        fifty.put("corrects", first.at("/entry/id"));
        fifty.put("reason", "统计口径有误");
        Answer corrected = holder.post(REPORTS, fifty);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.at("/milestone/percent")).isEqualTo("50");
    }

    @Test
    @Order(8)
    void theBoardThatTookInReportsEqualsOneBuiltFromNothing() {
        Board incremental = forecasts.board();
        Board rebuilt = forecasts.rebuild();
        assertThat(incremental.projects()).containsExactlyElementsOf(rebuilt.projects());
        assertThat(incremental.position()).isEqualTo(rebuilt.position());
        assertThat(incremental.latest()).isEqualTo(rebuilt.latest());
    }

    private List<String> refused(Map<String, Object> report) {
        Answer answer = holder.post(REPORTS, report);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.problems();
    }

    private static Map<String, Object> report(String milestone, String kind, String date) {
        Map<String, Object> report = new HashMap<>();
        report.put("milestone", milestone);
        report.put("kind", kind);
        report.put("date", date);
        return report;
    }
}
