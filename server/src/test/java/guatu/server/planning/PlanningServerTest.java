package guatu.server.planning;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Baselines, what-ifs, printed sheets and plan files as they come over the wire. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanningServerTest {
    private final Groundwork ground;
    private final Callers callers;
    private Caller office;

    PlanningServerTest(Groundwork ground, Callers callers) {
        this.ground = ground;
        this.callers = callers;
    }

    @BeforeAll
    void groundwork() {
        office = callers.loggedIn("office", Role.OFFICE);
        ground.lay();
        ground.list(
                """
                VR 虚拟现实产业园 district=370212
                VR/M1 封顶 start=2023-01-02 finish=2023-01-20 post=GS-1
                VR/M2 外立面 start=2023-01-23 finish=2023-02-24 post=GS-1
                VR/M1 -> VR/M2 FS+0
                AZ 安置区 district=370212
                """);
    }

    @Test
    void aBaselineKeepsItsDatesWhenThePlanMoves() {
        Answer taken = office.post("/api/baselines", Map.of("name", "年初计划"));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        String id = taken.at("/id");

        ground.list("VR/M2 外立面 start=2023-02-06 finish=2023-03-10 post=GS-1");

        Answer against = office.get("/api/baselines/" + id + "/projects/VR");
        assertThat(against.at("/milestones/0/finishDays")).isEqualTo("0");
        assertThat(against.at("/milestones/1/finish")).isEqualTo("2023-02-24");
        assertThat(against.json().at("/milestones/1/finishDays").asInt()).isEqualTo(10);
        assertThat(against.at("/milestones/1/sentence")).contains("晚 10 个工作日");
        assertThat(office.post("/api/baselines", Map.of("name", "年初计划")).problems())
                .containsExactly("planning.baseline.taken");
        assertThat(office.post("/api/baselines", Map.of("name", " ")).problems())
                .containsExactly("planning.baseline.name");
    }

    @Test
    void aWhatIfTellsWhatWouldMoveAndMovesNothing() {
        String before = office.get("/api/projects/VR").at("/milestones/1/forecastFinish");

        Answer supposed = suppose(Map.of("milestone", "VR/M1", "finish", "2023-06-30"));

        assertThat(supposed.status()).as(supposed.text()).isEqualTo(200);
        assertThat(supposed.at("/milestones/0/key")).isEqualTo("VR/M1");
        assertThat(supposed.at("/milestones/0/supposedFinish")).isEqualTo("2023-06-30");
        assertThat(supposed.at("/milestones/1/key")).isEqualTo("VR/M2");
        assertThat(supposed.at("/milestones/1/supposedLight")).isEqualTo("LATE");
        assertThat(supposed.json().at("/milestones/1/days").asInt()).isPositive();
        assertThat(supposed.at("/projects/0/code")).isEqualTo("VR");
        assertThat(supposed.at("/projects/0/supposedLight")).isEqualTo("LATE");
        assertThat(supposed.at("/projects/0/supposedFinish"))
                .isEqualTo(supposed.at("/milestones/1/supposedFinish"));
        assertThat(office.get("/api/projects/VR").at("/milestones/1/forecastFinish"))
                .isEqualTo(before);
    }

    @Test
    void aLongerWorkPushesWhatFollowsByTheSameWorkingDays() {
        ground.list("XN 西南片区 district=370212");
        ground.list(
                """
                XN/M1 打桩 start=2023-01-02 finish=2023-01-13 post=GS-1
                XN/M2 封顶 start=2023-01-16 finish=2023-03-10 post=GS-1
                XN/M1 -> XN/M2 FS+0
                """);

        Answer supposed = suppose(Map.of("milestone", "XN/M1", "workingDays", 15));

        assertThat(supposed.status()).as(supposed.text()).isEqualTo(200);
        int longer = supposed.json().at("/milestones/0/days").asInt();
        assertThat(longer).isPositive();
        assertThat(supposed.json().at("/milestones/1/days").asInt()).isEqualTo(longer);
        assertThat(suppose(Map.of("milestone", "XN/M2", "notBefore", "2023-02-06")).text())
                .contains("XN/M2")
                .doesNotContain("XN/M1");
    }

    @Test
    void whatCannotBeSupposedIsRefusedAllAtOnce() {
        Answer refused =
                suppose(
                        Map.of("milestone", "VR/M1", "workingDays", 0, "finish", "9999-01-01"),
                        Map.of("milestone", "VR/M2"),
                        Map.of("milestone", "VR/M9", "workingDays", 3),
                        Map.of("milestone", "VR/M1", "workingDays", 3));

        assertThat(refused.problems())
                .containsExactly(
                        "planning.working-days",
                        "planning.day",
                        "planning.nothing-moved",
                        "planning.no-milestone",
                        "planning.moved-twice");
        assertThat(suppose().problems()).containsExactly("planning.moves");
    }

    private Answer suppose(Object... moves) {
        return office.post("/api/what-if", Map.of("moves", List.of(moves)));
    }

    @Test
    void aProjectIsPrintedWithItsChineseText() throws IOException {
        Answer printed = office.get("/api/projects/VR/plan.pdf?paper=A4");

        assertThat(printed.status()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(printed.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("虚拟现实产业园", "封顶");
        }
        assertThat(office.get("/api/plan.pdf?paper=A0").status()).isEqualTo(200);
        assertThat(office.get("/api/projects/VR/plan.pdf?paper=B5").problems())
                .containsExactly("planning.paper");
    }

    @Test
    void aPlanFileBecomesMilestonesAfterALook() throws IOException {
        byte[] file = compound();

        Answer look = office.upload("/api/projects/AZ/plan-file", "compound.xer", file);

        assertThat(look.status()).as(look.text()).isEqualTo(200);
        assertThat(look.json().at("/milestones").size()).isEqualTo(3);
        assertThat(look.at("/milestones/1/plannedFinish")).isEqualTo("2022-03-25");
        assertThat(look.at("/milestones/1/change")).isEqualTo("NEW");
        assertThat(look.json().at("/relations").asInt()).isEqualTo(2);
        assertThat(look.json().at("/version").isNull()).isTrue();
        assertThat(office.get("/api/projects/AZ").json().at("/milestones").size()).isZero();

        Answer done = office.upload("/api/projects/AZ/plan-file?apply=true", "compound.xer", file);

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(office.get("/api/projects/AZ").json().at("/milestones").size()).isEqualTo(3);
        Answer again = office.upload("/api/projects/AZ/plan-file", "compound.xer", file);
        assertThat(again.at("/milestones/2/change")).isEqualTo("SAME");
    }

    @Test
    void whatIsNoPlanIsRefusedByName() {
        byte[] text = "not a plan".getBytes(StandardCharsets.UTF_8);

        Answer refused = office.upload("/api/projects/AZ/plan-file", "a.xer", text);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).containsExactly("planning.file.not-a-plan");
    }

    private static byte[] compound() throws IOException {
        try (InputStream in = PlanningServerTest.class.getResourceAsStream("compound.xer")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
