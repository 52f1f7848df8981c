package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.forecast.Board;
import guatu.server.forecast.Boards2022;
import guatu.server.forecast.Items;
import guatu.server.forecast.Sentences;
import guatu.server.project.ListText;
import guatu.server.web.Wording;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** S12: 重点项目抢抓年底节点施工. */
class S12_CountdownTest {

    private static final Board BOARD =
            Boards2022.board(
                    ListText.list(
                            """
                            NY 山东能源研究院
                            NY/M1 年底节点 finish=2022-12-31 mustBy=2022-12-31 post=GS-1
                            """),
                    "NY/M1 PROGRESS 2022-12-16 90%");

    @Test
    void on19DecemberTheNodeOf31DecemberHasTenWorkingDaysLeft() {
        assertThat(Countdowns.of(BOARD))
                .first()
                .isEqualTo(new Wall.Countdown("山东能源研究院 年底节点", LocalDate.of(2022, 12, 31), 10));
    }

    @Test
    void theDutyCountsTheSameTenDays() {
        Items items = new Items(new Sentences(new Wording()));
        var item = items.milestone(BOARD, BOARD.project("NY"), BOARD.milestone("NY/M1"));
        assertThat(item.workingDaysLeft()).isEqualTo(10);
    }

    @Test
    void theConferenceOfTheProvinceIsCountedDownToo() {
        assertThat(Countdowns.of(BOARD)).extracting(Wall.Countdown::name).contains("山东省旅游发展大会");
    }
}
