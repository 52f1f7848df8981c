package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.forecast.Board;
import guatu.server.forecast.Boards2022;
import guatu.server.forecast.Light;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.Sentences;
import guatu.server.project.ListText;
import guatu.server.testing.InChinese;
import guatu.server.web.Wording;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S22: 借势省旅游发展大会召开，全面提升历史城区品质形象. The conference is on 2023-03-26. */
@ExtendWith(InChinese.class)
class S22_NodesBeforeAnEventTest {

    private static final String LIST =
            """
            LS 历史城区亮化
            LS/M1 会前亮相 start=2023-01-03 event=旅发大会-30 post=GS-1
            """;

    private final Sentences sentences = new Sentences(new Wording());

    @Test
    void aNodeCountsBackFromTheFirstDayOfTheEvent() {
        MilestoneView node = Boards2022.board(ListText.list(LIST), "").milestone("LS/M1");
        assertThat(node.due()).isEqualTo(LocalDate.of(2023, 2, 24));
        assertThat(node.light()).isEqualTo(Light.NOT_STARTED);
    }

    @Test
    void anEventNeverMovesSoThereIsNoTolerance() {
        Board board =
                Boards2022.board(
                        ListText.list(LIST), "LS/M1 EXPECTED 2022-12-19 expected=2023-02-27");
        MilestoneView node = board.milestone("LS/M1");
        assertThat(node.light()).isEqualTo(Light.LATE);
        assertThat(sentences.of(node.reason()))
                .isEqualTo("预计 2023-02-27 完成，晚于“山东省旅游发展大会”倒排期限 2023-02-24");
    }
}
