package guatu.server.publication;

import static guatu.server.publication.PageDesk.figure;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What stands on the wall can be printed, and is held against the wall (挂图上的数). */
@ServerTest
class NumbersOfTheWallTest {

    @RegisterExtension static final PageDesk desk = PageDesk.withFigures();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    35个   | AGREES    | 目前，全市超期项目35个。
                    36个   | DIFFERS   | 目前，全市超期项目36个。
                    35个   | AGREES    | 市南区成绩突出。\\n目前超期项目35个，其中市南区最多。
                    4432个 | AGREES    | 全市4432个节点中2022个已完成。
                    2022个 | AGREES    | 全市4432个节点中2022个已完成。
                    2032个 | DIFFERS   | 全市4432个节点中2032个已完成。
                    19个   | AGREES    | 全市19个项目已经完工。
                    91%    | ROUNDS_TO | 全市节点按期完成率91%。
                    95%    | DIFFERS   | 全市节点按期率达到95%。
                    88%    | ROUNDS_TO | 分区市看，莱西市节点按期率94%，即墨区88%。
                    87%    | TRUNCATED | 分区市看，莱西市节点按期率94%，即墨区87%。
                    """)
    void aNumberOfTheWallIsHeldAgainstTheWall(String surface, String verdict, String text) {
        JsonNode figure = figure(desk.check(text.replace("\\n", "\n")), "", surface);
        assertThat(figure.path("verdict").asString(""))
                .as("%s", figure.path("reasons"))
                .isEqualTo(verdict);
    }

    /** Another day, a plan, or only some of them: no number of the wall. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3个  | 全市停车场超期项目3个。
                    50个 | 截至6月底，全市超期项目50个。
                    90%  | 明年，全市节点按期率力争达到90%。
                    """)
    void anotherNumberIsNot(String surface, String text) {
        JsonNode figure = figure(desk.check(text), "", surface);
        assertThat(figure.path("verdict").asString(""))
                .as("%s", figure.path("reasons"))
                .isNotIn("AGREES", "ROUNDS_TO", "DIFFERS");
    }
}
