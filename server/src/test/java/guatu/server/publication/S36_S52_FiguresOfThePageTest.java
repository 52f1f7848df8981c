package guatu.server.publication;

import static guatu.server.publication.PageDesk.figure;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.Answer;
import guatu.server.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The figures of the page held against the reported quantities of the example (页上数据逐条核对). */
@ServerTest
class S36_S52_FiguresOfThePageTest {

    @RegisterExtension static final PageDesk desk = PageDesk.withFigures();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    S36 | 造老旧小区         | 24.47万平方米 | AGREES
                    S36 | 惠及居民           | 1.3万户       | ROUNDS_TO
                    S36 | 加装电梯           | 215部         | AGREES
                    S37 | 惠及居民           | 8367户        | AGREES
                    S38 | 老旧居民小区       | 60个          | AGREES
                    S38 | 惠及居民           | 3万余户       | AGREES
                    S40 | 新增车位           | 3400余个      | AGREES
                    S40 | 释放共享车位       | 9100余个      | AGREES
                    S41 | 建成停车场         | 12个          | AGREES
                    S42 | 拆除存量违建       | 6.6万平方米   | AGREES
                    S42 | 较去年实现         | 翻番          | NEEDS_BASE
                    S43 | 完成               | 9处           | AGREES
                    S43 | 立体绿化、         | 4处           | AGREES
                    S43 | 口袋公园、         | 11条          | AGREES
                    S46 | 总投资             | 51亿元        | AGREES
                    S52 | 完成项目投资       | 1.18亿元      | AGREES
                    S52 | 投资孵化科创企业   | 32家          | AGREES
                    S52 | 带动社会投资       | 7.9亿元       | AGREES
                    S52 | 聚集高端人才       | 560余人       | AGREES
                    S55 | 新建学校和幼儿园   | 4所           | AGREES
                    S55 | 新增学位           | 4700个        | AGREES
                    S57 | 生产总值增长       | 6%            | AGREES
                    S58 | 固定资产投资增长   | 13.8%         | AGREES
                    S58 | 规上工业增加值增长 | 14.8%         | AGREES
                    """)
    void theFigureHasTheVerdictOfItsRow(String row, String before, String surface, String verdict) {
        assertThat(desk.verdict(before, surface))
                .as("%s %s", row, desk.reasons(before, surface))
                .isEqualTo(verdict);
    }

    /** The number of compounds of 市南 is lost from the page, and no figure is invented for it. */
    @Test
    void S36_theLostNumberStaysLost() {
        List<String> before = new ArrayList<>();
        for (JsonNode figure : desk.page().path("figures")) {
            if (figure.path("start").asInt()
                    < figure(desk.page(), "造老旧小区", "24.47万平方米").path("start").asInt()) {
                before.add(figure.path("surface").asString(""));
            }
        }
        assertThat(before).noneMatch(surface -> surface.endsWith("个小区"));
        assertThat(desk.page().path("lines").toString()).contains("CUT_AT_START");
    }

    @Test
    void S37_compoundsAndHouseholdsAreTwoFigures() {
        assertThat(desk.verdict("", "28个")).isIn("AGREES", "DERIVED_OK");
        assertThat(desk.verdictOf("2022年，崂山区28个老旧小区改造惠及居民8376户。", "8376户")).isEqualTo("DIFFERS");
    }

    /** New supply and shared supply are never added. */
    @Test
    void S40_twelveThousandFiveHundredStandsNowhere() {
        assertThat(desk.page().toString()).doesNotContain("12500").doesNotContain("12,500");
        assertThat(desk.verdictOf("2022年，市南区新增车位12500余个。", "12500余个")).isEqualTo("DIFFERS");
    }

    /** 力争 is of the future, promises at least a hundred, and is weaker than a plan. */
    @Test
    void S44_aStriveBecomesACommitmentOfAtLeastAHundred() {
        JsonNode strive = figure(desk.page(), "建设", "100余个");
        assertThat(strive.path("future").asBoolean()).isTrue();
        assertThat(strive.path("verdict").asString(""))
                .as("%s", strive.path("reasons"))
                .isEqualTo("AGREES");
        Answer made =
                desk.author()
                        .post(
                                "/api/articles/"
                                        + desk.page().path("id").asString("")
                                        + "/commitments",
                                Map.of(
                                        "draft", 1,
                                        "start", strive.path("start").asInt(),
                                        "end", strive.path("end").asInt()));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.text()).contains("STRIVE", "\"year\":2023", "100余个");
    }

    /** One rank said of two indicators needs the other nine districts of both. */
    @Test
    void S57_S58_aRankNamesTheDistrictsItWouldNeed() {
        assertThat(desk.verdict("位列全市", "第一")).isEqualTo("UNSUPPORTED_SUPERLATIVE");
        assertThat(desk.reasons("位列全市", "第一"))
                .contains("地区生产总值增速", "市南区", "莱西市")
                .doesNotContain("崂山区、", "固定资产投资");
        assertThat(desk.verdict("同样位列全市", "第一")).isEqualTo("UNSUPPORTED_SUPERLATIVE");
        assertThat(desk.reasons("同样位列全市", "第一")).contains("固定资产投资增速", "规上工业增加值增速", "1至11月");
    }

    /** 173 and its 135 are tied by 其中, each knows the other. */
    @Test
    void figuresTiedByTheWordsKnowEachOther() {
        assertThat(figure(desk.page(), "实施", "173个").at("/ties/0/as").asString(""))
                .isEqualTo("PART");
        JsonNode part = figure(desk.page(), "其中新开工", "135个").at("/ties/0");
        assertThat(part.path("as").asString("")).isEqualTo("WHOLE");
        assertThat(part.path("surface").asString("")).isEqualTo("173个");
    }

    /** A slogan and a standard are no figures: nothing is held against the ledger. */
    @Test
    void S28_S35_slogansAndStandardsAreLeftAlone() {
        for (JsonNode figure : desk.page().path("figures")) {
            assertThat(figure.path("surface").asString(""))
                    .doesNotContain("5A")
                    .doesNotContain("速度");
        }
        assertThat(desk.page().path("text").asString("")).contains("5A级景区标准", "“崂山速度”");
    }

    /** S28: days are shown with the houses they took, never alone. */
    @Test
    void S28_daysComeWithTheirHouses() {
        assertThat(desk.reasons("签约仅用时", "13天")).contains("814");
    }

    @Test
    void S60_numberWordsAreIntervals() {
        assertThat(desk.verdictOf("2022年，市南区新增车位3300余个。", "3300余个")).isEqualTo("TRUE_BUT_LOOSE");
        assertThat(desk.verdictOf("2022年，市南区新增车位近3500个。", "近3500个")).isEqualTo("TRUE_BUT_LOOSE");
        assertThat(desk.verdictOf("2022年，市南区新增车位约3400个。", "约3400个")).isEqualTo("AGREES");
    }

    /** 今年 is the year of publication, 明年 the next; 1至11月份 is not the first three quarters. */
    @Test
    void S61_S58_timeWordsAreThoseOfThePublication() {
        assertThat(desk.verdictOf("今年，崂山区老旧小区改造惠及居民8367户。", "8367户")).isEqualTo("AGREES");
        assertThat(desk.verdictOf("去年，崂山区老旧小区改造惠及居民8367户。", "8367户")).isEqualTo("PERIOD_DIFFERS");
        assertThat(desk.verdictOf("1至11月份，崂山区生产总值增长6%。", "6%")).isEqualTo("NOT_IN_LEDGER");
    }

    /** Every figure of the page has a trace or an explicit word that there is none. */
    @Test
    void S62_everyFigureHasATraceOrAWordThatThereIsNone() {
        for (JsonNode figure : desk.page().path("figures")) {
            boolean trace = !figure.path("facts").isEmpty();
            assertThat(trace || !figure.path("reasons").isEmpty())
                    .as(figure.path("surface").asString(""))
                    .isTrue();
        }
    }

    /** Two areas of two indicators are not one sum. */
    @Test
    void S63_areasOfTwoIndicatorsAreNotAdded() {
        String text = "2022年，市南区盘活闲置载体26万平方米，改造老旧小区24.47万平方米，合计50.47万平方米。";
        assertThat(figure(desk.check(text), "合计", "50.47万平方米").path("verdict").asString(""))
                .isNotIn("AGREES", "ROUNDS_TO");
    }
}
