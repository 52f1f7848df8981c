package guatu.server.publication;

import static guatu.server.publication.PageDesk.figure;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A figure of several districts together is held against the sum of theirs (几区合计), one behind 分别
 * against its own district; an institution’s is of where that is.
 */
@ServerTest
class SeveralDistrictsTest {

    @RegisterExtension static final PageDesk desk = PageDesk.withFigures();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    AGREES        | 21353户  | 2022年，市南、崂山两区共惠及居民21353户。
                    DIFFERS       | 21400户  | 2022年，市南区、崂山区合计惠及居民21400户。
                    ROUNDS_TO     | 2.1万户  | 2022年，市南区和崂山区老旧小区改造惠及居民2.1万户。
                    NOT_IN_LEDGER | 3428个   | 2022年，市南、崂山两区共新增停车位3428个。
                    NOT_IN_LEDGER | 215部    | 2022年，市南、市北、李沧三区共加装电梯215部。
                    NOT_IN_LEDGER | 21353户  | 2022年，市南、崂山等区共惠及居民21353户。
                    NOT_IN_LEDGER | 6.6万平方米 | 市北区、市南区今年拧成一股绳，两区共拆除存量违建6.6万平方米。
                    NOT_IN_LEDGER | 20%      | 2022年前三季度，市南、崂山两区生产总值增长20%。
                    AGREES        | 200个    | 2023年，市南、市北两区共安排重点项目200个。
                    DIFFERS       | 173个    | 2023年，市南、市北两区共安排重点项目173个。
                    AGREES        | 12986户  | 2022年，市南、崂山两区分别惠及居民12986户和8367户。
                    AGREES        | 8367户   | 2022年，市南、崂山两区分别惠及居民12986户和8367户。
                    DIFFERS       | 8376户   | 2022年，市南、崂山两区分别惠及居民12986户和8376户。
                    AGREES        | 215部    | 2022年，与市北、李沧相比，市南区加装电梯215部。
                    AGREES        | 4所      | 2022年，崂山区与市南区相比，新建学校和幼儿园4所。
                    AGREES        | 7.9亿元  | 市南区动作快。山东产业技术研究院（青岛）带动社会投资7.9亿元。
                    DIFFERS       | 7.6亿元  | 产业技术研究院带动社会投资7.6亿元。
                    """)
    void everyOneIsHeldAgainstItsOwnDistricts(String verdict, String surface, String text) {
        assertThat(desk.verdictOf(text, surface)).as(text).isEqualTo(verdict);
    }

    @Test
    void whatIsMissingIsNamedAndWhatIsKnownShown() {
        JsonNode figure = figure(desk.check("2022年，市南、市北、李沧三区共加装电梯215部。"), "", "215部");

        assertThat(figure.path("reasons").toString()).contains("还缺：市北区、李沧区", "市南区 215部");
        assertThat(figure.path("suggestion").asString("")).isEmpty();
    }

    @Test
    void aPlaceThatNoParagraphNamesIsAssumedAndSaidToBe() {
        String text = "市北区力争再建设100余个“微更新”项目。\n今年升级改造老旧商务楼宇15座，拆除存量违建6.6万平方米。\n";

        JsonNode figure = figure(desk.check(text), "拆除存量违建", "6.6万平方米");

        assertThat(figure.path("verdict").asString("")).isNotEqualTo("PLACE_DIFFERS");
    }
}
