package guatu.server.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guatu.server.access.Account;
import guatu.server.testing.ServerTest;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** S07: 项目清单化. The list of the VR park, its versions and their reasons. */
@ServerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class S07_ListVersionsTest {

    private static final String VR_PARK =
            """
            VR-1 整机和光学模组项目 kind=CONTINUING district=370212 areas=ZZL place=120.46_36.16 phases=1:一期,2:二期
            VR-1/M1 一期封顶 phase=1 start=2022-03-01 finish=2022-10-31 post=GS-1 weight=2.5
            VR-1/M2 一期外立面 phase=1 finish=2022-12-30 post=GS-1
            VR-1/M1 -> VR-1/M2 FS+10
            VR-2 虚拟现实产业园配套 kind=NEW district=370212 investment=51000.5
            VR-3 跨海大桥连接线二期 kind=CONTINUING dormant=10余年 stopped=2012 restarted=2022-05-01
            """;

    private final Projects projects;
    private final Groundwork ground;

    S07_ListVersionsTest(Projects projects, Groundwork ground) {
        this.projects = projects;
        this.ground = ground;
    }

    @BeforeEach
    void groundwork() {
        ground.lay();
    }

    @Test
    @Order(1)
    void theFirstListIsVersionOneAndReadsBackAsItWasWritten() {
        Applied applied = apply(ListText.edit("年度计划", VR_PARK));
        assertThat(applied.version()).isEqualTo(1);
        ProjectList written = ListText.list(VR_PARK);
        assertThat(projects.at(1).projects()).isEqualTo(written.projects());
        assertThat(projects.at(1).milestones()).isEqualTo(written.milestones());
        assertThat(projects.at(1).relations()).isEqualTo(written.relations());
    }

    @Test
    @Order(2)
    void theSameContentAgainMakesNoVersion() {
        assertThat(apply(ListText.edit("再次导入", VR_PARK))).isEqualTo(new Applied(1, List.of()));
        assertThat(projects.versions()).hasSize(1);
    }

    @Test
    @Order(3)
    void removingAProjectWithoutAReasonIsRefused() {
        Outcome<Applied> outcome = projects.apply(ListText.removal(" ", "VR-2"), Account.console());
        assertThat(outcome.reasons())
                .extracting(Problem::code)
                .containsExactly("list.reason-missing");
        assertThat(projects.current().version()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void withAReasonItMakesVersionTwoAndVersionOneStaysReadable() {
        Applied applied = apply(ListText.removal("规划调整，撤项", "VR-2"));
        assertThat(applied.version()).isEqualTo(2);
        assertThat(projects.current().project("VR-2")).isNull();
        assertThat(projects.at(1).project("VR-2")).isNotNull();
        assertThat(ListCounts.of(projects.at(1)).total()).isEqualTo(3);
        assertThat(ListCounts.of(projects.current()).total()).isEqualTo(2);
        assertThat(projects.changes(2))
                .containsExactly(
                        new Change(ChangeKind.REMOVED, "VR-2", null, "name", "虚拟现实产业园配套", null));
    }

    @Test
    @Order(5)
    void aChangeOfRelationsAndDatesIsAVersionOfItsOwnAndPartOfTheHistory() {
        apply(
                ListText.edit(
                        "工期调整",
                        """
                        VR-1/M2 一期外立面 phase=1 finish=2023-01-31 post=GS-1
                        VR-1/M1 -> VR-1/M2 SS+30d
                        """));
        assertThat(projects.changes(3))
                .extracting(Change::milestone, Change::field, Change::before, Change::after)
                .containsExactly(
                        tuple("VR-1/M2", "plannedFinish", "2022-12-30", "2023-01-31"),
                        tuple("VR-1/M2", "relationsIn", "VR-1/M1FS+10工作日", "VR-1/M1SS+30日"));
        assertThat(projects.history("VR-1"))
                .extracting(step -> step.version().no(), step -> step.change().kind())
                .contains(tuple(3, ChangeKind.CHANGED), tuple(1, ChangeKind.ADDED));
    }

    @Test
    @Order(6)
    void everyVersionSaysWhoMadeItWhyAndWhatChanged() {
        assertThat(projects.versions())
                .extracting(
                        ListVersion::no,
                        ListVersion::reason,
                        ListVersion::added,
                        ListVersion::removed,
                        ListVersion::changed,
                        ListVersion::projects)
                .containsExactly(
                        tuple(3, "工期调整", 0, 0, 1, 2),
                        tuple(2, "规划调整，撤项", 0, 1, 0, 2),
                        tuple(1, "年度计划", 3, 0, 0, 3));
    }

    @Test
    @Order(7)
    void aDormantProjectKeepsItsLowerBoundAsPrinted() {
        assertThat(projects.current().project("VR-3").dormancy().printed()).isEqualTo("10余年");
    }

    private Applied apply(ListEdit edit) {
        return projects.apply(edit, Account.console()).orRefuse();
    }
}
