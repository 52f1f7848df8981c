package guatu.server.publication;

import static guatu.server.publication.PageDesk.figure;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A figure is held only against an indicator of just its scope (范围相同才比): never against a wider one,
 * another verb, another city, a level for a growth, or a result for a target.
 */
@ServerTest
class ScopeOfAFigureTest {

    @RegisterExtension static final PageDesk desk = PageDesk.withFigures();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3处    | 口袋公园 | 2022年，市南区启动3处口袋公园。
                    620个  | 新增车位 | 2022年，市南区临街商业体新增车位620个。
                    3200个 | 新增学位 | 2022年，崂山区新增小学学位3200个。
                    12个   | 停车场   | 2022年，市南区改造12个停车场收费系统。
                    3个    | 老旧小区 | 2022年，崂山区机关老旧小区改造3个。
                    120户  | 惠及     | 2022年，崂山区棚户区改造惠及居民120户。
                    12%    | 增速     | 2022年前三季度，崂山区生产总值占全市的12%。
                    1020部 | 济南市   | 2022年，济南市加装电梯1020部，市南区加装电梯215部。
                    5万户  | 全省     | 全省今年改造老旧小区惠及居民5万户，市南区惠及居民1.3万户。
                    30部   | 由       | 2022年，市南区加装电梯由年初的30部增加到215部。
                    50部   | 同比     | 2022年，市南区加装电梯215部，同比增加50部。
                    2580户 | 加装电梯 | 2022年，市南区加装电梯215部，惠及居民2580户。
                    12亿元 | 海尔智谷 | 2022年，崂山区海尔智谷项目总投资12亿元。
                    12亿元 | 海尔智谷 | 2022年，崂山区引进总投资12亿元的海尔智谷项目。
                    860部  | 历年     | 市南区历年累计加装电梯860部。
                    88部   | 十四五   | “十四五”以来，市南区加装电梯88部。
                    36处   | 累计     | 截至目前，市南区累计建成口袋公园36处。
                    200部  | 任务     | 2022年，市南区加装电梯任务200部。
                    18部   | 平均     | 2022年，市南区加装电梯平均每月18部。
                    30部   | 施工     | 2022年，市南区加装电梯215部，另有30部正在施工。
                    32部   | 首批     | 2022年，市南区首批加装电梯32部。
                    15部   | 比计划多 | 2022年，市南区加装电梯比计划多15部。
                    """)
    void anotherScopeIsNotInTheLedger(String surface, String because, String text) {
        JsonNode figure = figure(desk.check(text), "", surface);
        assertThat(figure.path("verdict").asString(""))
                .as("%s", figure.path("reasons"))
                .isEqualTo("NOT_IN_LEDGER");
        assertThat(figure.path("facts").toString() + figure.path("reasons"))
                .as(because)
                .isNotEqualTo("[][]");
    }

    /** The rest of such sentences is still held against the ledger. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    215部  | AGREES  | 2022年，济南市加装电梯1020部，市南区加装电梯215部。
                    215部  | AGREES  | 2022年，市南区加装电梯由年初的30部增加到215部。
                    215部  | AGREES  | 青岛市市南区今年累计为老旧住宅加装电梯215部。
                    251部  | DIFFERS | 今年，市南区累计加装电梯251部。
                    4处    | AGREES  | 2022年，市南区建成4处口袋公园。
                    4处    | AGREES  | 今年以来，市南区新建口袋公园4处。
                    5处    | DIFFERS | 今年，市南区完成口袋公园建设5处。
                    28个   | AGREES  | 2022年，崂山区实施老旧小区改造项目28个。
                    29个   | DIFFERS | 2022年，崂山区共改造老旧小区29个。
                    9处    | AGREES  | 2022年，市南区完成9处立体绿化、4处口袋公园。
                    5处    | DIFFERS | 2022年，市南区完成立体绿化9处、口袋公园5处。
                    153部  | DIFFERS | 2022年，市南区（含中山路片区12部）共加装电梯153部。
                    13.8%  | AGREES  | 2022年1至11月份，崂山区固定资产投资同比增长13.8%。
                    13.9%  | DIFFERS | 2022年1至11月份，崂山区完成固定资产投资同比增长13.9%。
                    """)
    void theSameScopeIsHeld(String surface, String verdict, String text) {
        JsonNode figure = figure(desk.check(text), "", surface);
        assertThat(figure.path("verdict").asString(""))
                .as("%s", figure.path("reasons"))
                .isEqualTo(verdict);
    }

    /** A few digits are alike by chance; they prove no other place and no other year. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4处   | NOT_IN_LEDGER  | 2021年，市南区完成口袋公园4处。
                    15座  | NOT_IN_LEDGER  | 2022年，市北区升级改造老旧商务楼宇15座。
                    8367户 | PLACE_DIFFERS | 2022年，市北区老旧小区改造惠及居民8367户。
                    """)
    void chanceIsNoProof(String surface, String verdict, String text) {
        assertThat(desk.verdictOf(text, surface)).isEqualTo(verdict);
    }

    /** S38, S44: a target is held against the plan, and to strive for more contradicts nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400个  | NOT_IN_LEDGER | 高于计划 | 市南区力争2023年再改造老旧小区400个。
                    400个  | NOT_IN_LEDGER | 下限     | 全市计划2023年再改造老旧小区400个。
                    400个  | DIFFERS       | 60个     | 2023年，市南区计划改造老旧小区400个。
                    50个   | DIFFERS       | 60个     | 2023年，市南区力争改造老旧小区50个。
                    60个   | AGREES        | 60个     | 2023年，市南区力争再改造老旧小区60个。
                    4000个 | NOT_IN_LEDGER | 计划数   | 2022年，市南区计划新增车位4000个。
                    60个   | NOT_IN_LEDGER | 计划     | 2023年，市南区已改造老旧小区60个。
                    """)
    void S38_S44_aTargetIsHeldAgainstThePlan(
            String surface, String verdict, String because, String text) {
        JsonNode figure = figure(desk.check(text), "", surface);
        assertThat(figure.path("verdict").asString(""))
                .as("%s", figure.path("reasons"))
                .isEqualTo(verdict);
        assertThat(figure.path("reasons").toString()).contains(because);
    }

    /** A sum over the city where one district reported is the least it can be. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1200部 | NOT_IN_LEDGER | 2022年，全市加装电梯1200部。
                    215部  | AGREES        | 2022年，全市加装电梯215部。
                    100部  | DIFFERS       | 2022年，全市加装电梯100部。
                    """)
    void aSumOfSomeDistrictsIsTheLeast(String surface, String verdict, String text) {
        assertThat(desk.verdictOf(text, surface)).isEqualTo(verdict);
    }

    /** A rank among the provinces is not one among ten districts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "第一 | 2022年前三季度，崂山区生产总值增长6%，位列全省第一。")
    void aRankInTheProvinceNeedsTheProvince(String surface, String text) {
        JsonNode figure = figure(desk.check(text), "", surface);
        assertThat(figure.path("verdict").asString("")).isEqualTo("UNSUPPORTED_SUPERLATIVE");
        assertThat(figure.path("reasons").toString()).doesNotContain("还缺");
    }
}
