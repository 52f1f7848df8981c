package guatu.server.publication;

import static guatu.server.publication.PageDesk.figure;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * What sentences of strangers say of the whole, a part, a state, or of each other’s figures: each
 * is held against just that (句内推算与状态).
 */
@ServerTest
class ASentenceByItselfTest {

    @RegisterExtension static final PageDesk desk = PageDesk.withFigures();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    AGREES        | 405个   | 2022年全市列入攻坚行动的405个项目中，19个项目已经完工。
                    DERIVED_OK    | 7个百分点 | 莱西市节点按期率94%，即墨区87%，两者相差7个百分点。
                    DERIVED_DIFFERS | 9个百分点 | 莱西市节点按期率94%，即墨区87%，两者相差9个百分点。
                    DERIVED_OK    | 三项     | 市南区建成口袋公园4处、立体绿化9处、林荫廊道11条，三项合计24处（条）。
                    DERIVED_OK    | 24处（条） | 市南区建成口袋公园4处、立体绿化9处、林荫廊道11条，三项合计24处（条）。
                    DERIVED_DIFFERS | 25处（条） | 市南区建成口袋公园4处、立体绿化9处、林荫廊道11条，三项合计25处（条）。
                    AGREES        | 8个     | 张村河片区8个社区已全部完成协议签订。
                    DIFFERS       | 9个     | 张村河片区9个社区已全部完成协议签订。
                    DIFFERS       | 两倍     | 市南区全年拆除存量违法建设6.6万平方米，是年初计划的两倍。
                    DERIVED_OK    | 接近八成  | 市北区2023年安排重点项目173个，其中新开工135个、续建38个，新开工占比接近八成。
                    DERIVED_DIFFERS | 接近九成 | 市北区2023年安排重点项目173个，其中新开工135个、续建38个，新开工占比接近九成。
                    DERIVED_OK    | 约299户  | 崂山区28个老旧小区改造惠及居民8367户，平均每个小区惠及约299户。
                    DERIVED_DIFFERS | 约350户 | 崂山区28个老旧小区改造惠及居民8367户，平均每个小区惠及约350户。
                    DERIVED_OK    | 约63处   | 董家下庄814处房屋仅用13天就签约完毕，日均签约约63处。
                    DERIVED_OK    | 6.7倍    | 山东产业技术研究院（青岛）带动社会投资7.9亿元，是自身1.18亿元项目投资的6.7倍。
                    DERIVED_DIFFERS | 7.6倍  | 山东产业技术研究院（青岛）带动社会投资7.9亿元，是自身1.18亿元项目投资的7.6倍。
                    NOT_IN_LEDGER | 10座    | 市南区升级商务楼宇15座，其中10座为百米以上高楼。
                    NOT_IN_LEDGER | 21亿元  | 崂山区青岛虚拟现实产业园项目一期四栋单体已全部封顶；项目总投资21亿元，一期计划2023年6月交付。
                    AGREES        | 15座    | 市南区升级商务楼宇15座，其中10座为百米以上高楼。
                    """)
    void isHeldAgainstWhatItSays(String verdict, String surface, String text) {
        JsonNode figure = figure(desk.check(text), "", surface);

        assertThat(figure.path("verdict").asString("")).as("%s", figure).isEqualTo(verdict);
    }
}
