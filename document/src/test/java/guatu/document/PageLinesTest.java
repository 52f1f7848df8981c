package guatu.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A line that a page only broke goes on; a row of a table does not. */
class PageLinesTest {

    @Test
    void linesThatAPageBrokeForWantOfRoomGoOn() {
        String text = "今年以来，全区统筹推进老旧小区改造、加装电梯和增设停车泊\n位1195个，完成投资24.47\n亿元，群众满意度明显提高。\n一、下一步\n";

        assertThat(PageLines.joined(text))
                .contains("停车泊位1195个")
                .contains("24.47\n亿元")
                .contains("提高。\n一、下一步\n");
    }

    @Test
    void rowsOfATableAreNotJoined() {
        String text = "市南区全部年度改造任务完成情况统计\n市北区全部年度改造任务完成情况  统计\n李沧区  12个  8个\n";

        assertThat(PageLines.joined(text)).contains("情况  统计\n李沧区");
    }
}
