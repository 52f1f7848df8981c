package guatu.server.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.project.ListText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** S08: 清单节点化. 四栋单体建筑相继封顶 → 外立面施工 → 精装修及安装 → 如期交付. */
class S08_MilestonesOfAProjectTest {

    private static final Board BOARD =
            Boards2022.board(
                    ListText.list(
                            """
                            VR 整机和光学模组项目一期 phases=1:一期 buildings=D1:一号厂房:1,D2:二号厂房:1,D3:一号动力中心:1,D4:综合楼:1
                            VR/M1 一号厂房封顶 building=D1 finish=2022-09-30 post=GS-1
                            VR/M2 二号厂房封顶 building=D2 finish=2022-10-14 post=GS-1
                            VR/M3 动力中心封顶 building=D3 finish=2022-10-28 post=GS-1
                            VR/M4 综合楼封顶 building=D4 finish=2022-11-11 post=GS-1
                            VR/M5 外立面施工 start=2022-11-14 finish=2022-12-30 post=GS-1 weight=2
                            VR/M6 精装修及安装 start=2023-01-03 finish=2023-03-31 post=GS-1 weight=2
                            VR/M7 如期交付 finish=2023-03-31 post=GS-1 weight=2 evidence=竣工验收备案表
                            VR/M4 -> VR/M5 FS
                            VR/M5 -> VR/M6 FS
                            VR/M6 -> VR/M7 FS
                            """),
                    """
                    VR/M1 FINISHED 2022-09-28
                    VR/M2 FINISHED 2022-10-14
                    VR/M3 FINISHED 2022-10-28
                    VR/M4 FINISHED 2022-11-11
                    VR/M5 STARTED 2022-11-14
                    VR/M5 PROGRESS 2022-12-16 75%
                    """);

    @Test
    void everyMilestoneHasItsPlannedForecastAndActualDates() {
        MilestoneView facade = BOARD.milestone("VR/M5");
        assertThat(facade.milestone().plannedFinish()).isEqualTo(LocalDate.of(2022, 12, 30));
        assertThat(facade.standing().started()).isEqualTo(LocalDate.of(2022, 11, 14));
        assertThat(facade.forecastFinish()).isNotNull();
        assertThat(facade.light()).isEqualTo(Light.ON_TRACK);
    }

    @Test
    void allFourBuildingsAreToppedOutAndTheProjectIsDoneByWeight() {
        assertThat(BOARD.project("VR").own())
                .filteredOn(one -> one.milestone().building() != null)
                .hasSize(4)
                .allMatch(one -> one.light() == Light.DONE);
        assertThat(BOARD.project("VR").percent()).isEqualTo((4 * 100 + 2 * 75) / 10);
        assertThat(BOARD.project("VR").light()).isEqualTo(Light.ON_TRACK);
    }

    @Test
    void deliveryKeepsItsDate() {
        assertThat(BOARD.milestone("VR/M7").slipWorkingDays()).isZero();
    }
}
