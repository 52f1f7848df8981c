package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.forecast.Board;
import guatu.server.forecast.Boards2022;
import guatu.server.project.ListText;
import guatu.server.testing.InChinese;
import guatu.server.web.Wording;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S02: 确保三年任务两年完成 — a project's pace beside the three-year and the two-year line. */
@ExtendWith(InChinese.class)
class S02_TwoLinesOfAProjectTest {
    private static final String TEN_NODES =
            """
            ZC 张村河片区
            ZC/M1 签约一 finish=2022-10-31 weight=4 post=GS-1
            ZC/M2 签约二 finish=2023-10-31 weight=6 post=GS-1
            """;

    private final Paces paces = new Paces(new Wording());

    private List<PaceLine> lines(String list, String reports) {
        Board board = Boards2022.board(ListText.list(list), reports);
        return paces.of(board, board.project("ZC"));
    }

    @Test
    void fortyPercentHoldTheThreeYearLineAndMissTheTwoYearLine() {
        List<PaceLine> lines = lines(TEN_NODES, "ZC/M1 FINISHED 2022-10-28");

        assertThat(lines).extracting(PaceLine::years).containsExactly(3, 2);
        assertThat(lines)
                .extracting(PaceLine::deadline)
                .containsExactly(LocalDate.of(2024, 12, 31), LocalDate.of(2023, 12, 31));
        assertThat(lines).extracting(PaceLine::onPace).containsExactly(true, false);
        assertThat(lines.getFirst().donePercent()).isEqualByComparingTo("40.0");
        assertThat(lines.getFirst().sentence())
                .startsWith("3 年线（到 2024-12-31）：按日应完成")
                .contains("已完成 40.0%，超前", "照此进度");
        assertThat(lines.get(1).sentence()).contains("2 年线（到 2023-12-31）", "落后");
    }

    @Test
    void nothingDoneHasALineAndNoDayOfCompletion() {
        List<PaceLine> lines = lines(TEN_NODES, "");

        assertThat(lines)
                .allSatisfy(line -> {
                    assertThat(line.onPace()).isFalse();
                    assertThat(line.projectedFinish()).isNull();
                    assertThat(line.sentence()).contains("已完成 0.0%，落后").doesNotContain("照此进度");
                });
    }

    @Test
    void aProjectWithoutMilestonesHasNoPace() {
        assertThat(lines("ZC 张村河片区", "")).isEmpty();
    }
}
