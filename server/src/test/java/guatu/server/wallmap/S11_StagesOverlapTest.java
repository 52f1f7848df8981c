package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.forecast.Board;
import guatu.server.forecast.Boards2022;
import guatu.server.project.ListText;
import guatu.server.testing.InChinese;
import guatu.server.web.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S11: 压茬推进项目建设，确保一期项目如期交付，二期稳步推进. */
@ExtendWith(InChinese.class)
class S11_StagesOverlapTest {

    private static final String FIRST_PHASE =
            """
            VR 整机和光学模组项目 phases=1:一期,2:二期
            VR/M1 一期封顶 phase=1 start=2022-03-01 finish=2022-10-31 post=GS-1
            VR/M2 一期外立面 phase=1 start=2022-11-01 finish=2022-12-30 post=GS-1
            """;

    private final Phases phases = new Phases(new Wording());

    @Test
    void theSecondPhaseStartedBeforeTheFirstIsDelivered() {
        List<PhaseSpan> spans =
                spans(
                        "VR/M3 二期基础 phase=2 start=2022-12-01 finish=2023-03-31 post=GS-1",
                        """
                        VR/M1 FINISHED 2022-10-31
                        VR/M2 STARTED 2022-11-01
                        VR/M3 STARTED 2022-12-01
                        """);
        assertThat(spans.get(1).overlapDays()).isEqualTo(22);
        assertThat(spans.get(1).gapDays()).isNull();
        assertThat(spans.get(1).sentence()).isEqualTo("二期与一期压茬 22 天（工作日）");
    }

    @Test
    void aSecondPhaseThatStartsAfterDeliveryLeavesAGap() {
        List<PhaseSpan> spans =
                spans(
                        "VR/M3 二期基础 phase=2 start=2023-01-16 finish=2023-03-31 post=GS-1",
                        "VR/M1 FINISHED 2022-10-31\nVR/M2 STARTED 2022-11-01");
        assertThat(spans.get(1).overlapDays()).isNull();
        assertThat(spans.get(1).gapDays()).isEqualTo(9);
        assertThat(spans.get(1).sentence()).isEqualTo("一期与二期之间断茬 9 天（工作日）");
    }

    @Test
    void aPhaseThatFollowsTheNextWorkingDayLeavesNoGap() {
        List<PhaseSpan> spans =
                spans(
                        "VR/M3 二期基础 phase=2 start=2023-01-03 finish=2023-03-31 post=GS-1",
                        "VR/M1 FINISHED 2022-10-31\nVR/M2 STARTED 2022-11-01");
        assertThat(spans.get(1).overlapDays()).isZero();
        assertThat(spans.get(1).sentence()).isEqualTo("二期紧接一期，无断茬");
    }

    private List<PhaseSpan> spans(String secondPhase, String reports) {
        Board board = Boards2022.board(ListText.list(FIRST_PHASE + secondPhase), reports);
        return phases.of(board, board.project("VR"));
    }
}
