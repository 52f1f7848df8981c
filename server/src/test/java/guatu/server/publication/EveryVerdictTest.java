package guatu.server.publication;

import static guatu.server.publication.PageDesk.figure;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.journal.Figures;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantityReport;
import guatu.server.testing.Answer;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each verdict is reached by a sentence about the example campaign (各种结论). */
@ServerTest
class EveryVerdictTest {

    private static final List<String> OTHERS =
            List.of(
                    "370202", "370203", "370211", "370213", "370214", "370215", "370281", "370283",
                    "370285");

    @RegisterExtension static final PageDesk desk = PageDesk.withFigures();

    private final Quantities quantities;
    private final TestClock clock;

    EveryVerdictTest(Quantities quantities, Clock clock) {
        this.quantities = quantities;
        this.clock = (TestClock) clock;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    AGREES | 215部 | 2022年，市南区新增既有住宅加装电梯215部。
                    ROUNDS_TO | 1.3万户 | 2022年，市南区改造老旧小区惠及居民1.3万户。
                    TRUNCATED | 1.2万户 | 2022年，市南区改造老旧小区惠及居民1.2万户。
                    TRUE_BUT_LOOSE | 3300余个 | 2022年，市南区新增车位3300余个。
                    DIFFERS | 251部 | 2022年，市南区新增既有住宅加装电梯251部。
                    UNIT_DIFFERS | 8367人 | 2022年，崂山区老旧小区改造惠及居民8367人。
                    UNIT_DIFFERS | 24.47亿平方米 | 2022年，市南区改造老旧小区24.47亿平方米。
                    PERIOD_DIFFERS | 8367户 | 2021年，崂山区老旧小区改造惠及居民8367户。
                    PLACE_DIFFERS | 8367户 | 2022年，市北区老旧小区改造惠及居民8367户。
                    NOT_IN_LEDGER | 777条 | 2022年，市北区新建充电线路777条。
                    NOT_CHECKABLE | 取得突破性进展 | 地铁建设取得突破性进展。
                    UNSUPPORTED_SUPERLATIVE | 近年来规模最大 | 市北区实施近年来规模最大的老旧小区改造工程。
                    NEEDS_BASE | 翻番 | 2022年，市南区拆除存量违建6.6万平方米，较去年实现翻番。
                    DERIVED_OK | 4个 | 启动了董家下庄、张家下庄、郑张、南张等4个城中村的改造。
                    DERIVED_DIFFERS | 4个 | 启动了董家下庄、张家下庄、郑张、南张、文张4个城中村的改造。
                    """)
    void theSentenceReachesTheVerdict(String verdict, String surface, String text) {
        JsonNode figure = figure(desk.check(text), "", surface);
        assertThat(figure.path("verdict").asString(""))
                .as("%s", figure.path("reasons"))
                .isEqualTo(verdict);
        assertThat(figure.path("reasons").isEmpty()).isFalse();
    }

    @Test
    void startsAndCompletionsAreNotHeldAgainstTheNumberOfProjects() {
        JsonNode page = desk.check("2022年，全市开工项目777个，完成项目555个。");

        assertThat(figure(page, "开工项目", "777个").path("reasons").toString()).doesNotContain("“项目数”");
        assertThat(figure(page, "完成项目", "555个").path("reasons").toString()).doesNotContain("“项目数”");
    }

    /** A corrected entry: the old figure is stale, and the article that quoted it is recalled. */
    @Test
    void aCorrectionMakesTheOldFigureStaleAndRecallsTheArticle() {
        String text = "2022年，市南区新增共享车位9137个。";
        JsonNode printed =
                desk.handIn(
                                "已刊.txt",
                                text.getBytes(StandardCharsets.UTF_8),
                                "&out=true&title=%E5%85%B1%E4%BA%AB%E8%BD%A6%E4%BD%8D")
                        .json();
        assertThat(figure(printed, "", "9137个").path("verdict").asString("")).isEqualTo("AGREES");
        assertThat(desk.author().get("/api/recalls").text()).doesNotContain("9137");

        clock.pass(Duration.ofHours(1));
        correct("QD-2022-058", "共享车位", new BigDecimal("-200"));

        JsonNode figure = figure(desk.check(text), "", "9137个");
        assertThat(figure.path("verdict").asString(""))
                .as("%s", figure.path("reasons"))
                .isEqualTo("STALE");
        assertThat(figure.path("suggestion").asString("")).isEqualTo("8937个");
        assertThat(figure.path("facts")).hasSize(2);
        Answer recalls = desk.author().get("/api/recalls");
        assertThat(recalls.text()).contains("9137").contains("8937").contains(text);
        assertThat(recalls.at("/0/holds")).isEqualTo("false");
    }

    private void correct(String project, String measure, BigDecimal by) {
        QuantityReport last =
                quantities.latestOfProject(project).stream()
                        .map(state -> state.report())
                        .filter(report -> report.figure().measure().equals(measure))
                        .toList()
                        .getLast();
        String value = last.figure().value().add(by).toPlainString();
        quantities
                .appendAll(List.of(Figures.correction(last, value, "复核更正")), Account.console())
                .orRefuse();
    }

    /** Two definitions answer to the same words with two values: both are shown. */
    @Test
    void twoDefinitionsOfTheSameWordsAreAmbiguous() {
        Map<String, Object> twin =
                Map.ofEntries(
                        Map.entry("code", "绿化处数"),
                        Map.entry("name", "绿化处数"),
                        Map.entry("nameEn", "Greening"),
                        Map.entry("aggregation", "SUM"),
                        Map.entry("unit", "处"),
                        Map.entry("periods", List.of("YEAR")),
                        Map.entry("validFrom", "2022-01-01"),
                        Map.entry("reason", "另一口径"),
                        Map.entry("counted", "QUANTITY"),
                        Map.entry("measure", "口袋公园"),
                        Map.entry("synonyms", List.of("立体绿化")));
        Answer loaded =
                desk.console()
                        .post(
                                "/api/indicators/load",
                                Map.of(
                                        "indicators", List.of(twin),
                                        "quotations", List.of(),
                                        "quantities", List.of()));
        assertThat(loaded.status()).as(loaded.text()).isEqualTo(200);

        JsonNode figure = figure(desk.check("2022年，市南区完成立体绿化9处。"), "", "9处");

        assertThat(figure.path("verdict").asString("")).isEqualTo("AMBIGUOUS");
        assertThat(figure.path("facts")).hasSize(2);
    }

    /** S57: a rank is recomputed of all ten districts at one date; ties are named. */
    @Test
    void S57_aRankIsRecomputedOfTenDistricts() {
        for (int i = 0; i < OTHERS.size(); i++) {
            quote(OTHERS.get(i), "固定资产投资增速", i == 0 ? "13.8" : String.valueOf(12 - i));
        }
        String tied = "2022年1至11月份，崂山区固定资产投资增长13.8%，位列全市第一。";
        JsonNode first = figure(desk.check(tied), "", "第一");
        assertThat(first.path("verdict").asString("")).as("%s", first).isEqualTo("AGREES");
        assertThat(first.path("reasons").toString()).contains("并列");
        String third = "2022年1至11月份，崂山区固定资产投资增长13.8%，位列全市第三。";
        assertThat(desk.verdictOf(third, "第三")).isEqualTo("DIFFERS");
    }

    private static void quote(String district, String indicator, String value) {
        Answer quoted =
                desk.console()
                        .post(
                                "/api/quotations",
                                Map.of(
                                        "indicator",
                                        indicator,
                                        "place",
                                        "DISTRICT:" + district,
                                        "period",
                                        "2022-01..2022-11",
                                        "value",
                                        new BigDecimal(value),
                                        "source",
                                        "测试",
                                        "releasedOn",
                                        "2022-12-19"));
        assertThat(quoted.status()).as(quoted.text()).isEqualTo(200);
    }

    /** The list has lost a project since: a count of the first is told as that. */
    @Test
    void aCountOfAnEarlierListVersionIsStale() {
        JsonNode now = figure(desk.check("2022年，全市实施城市更新和城市建设重点项目1个。"), "", "1个");
        String counted = now.path("facts").get(0).path("value").asString("");
        int before = Integer.parseInt(counted.replaceAll("[^0-9]", ""));
        takeOffTheList("QD-2022-052");

        JsonNode figure =
                figure(desk.check("2022年，全市实施城市更新和城市建设重点项目" + before + "个。"), "", before + "个");

        assertThat(figure.path("verdict").asString("")).as("%s", figure).isEqualTo("STALE");
        assertThat(figure.path("reasons").toString()).contains("清单第");
    }

    /** The list has planned otherwise since: what it planned before is told with its version. */
    @Test
    void aPlannedQuantityOfAnEarlierListVersionIsStale() {
        String text = "2023年，市南区计划改造老旧小区60个。";
        assertThat(desk.verdictOf(text, "60个")).isEqualTo("AGREES");
        clock.pass(Duration.ofHours(1));
        plan("QD-2022-061", 72);

        JsonNode figure = figure(desk.check(text), "", "60个");

        assertThat(figure.path("verdict").asString("")).as("%s", figure).isEqualTo("STALE");
        assertThat(figure.path("reasons").toString())
                .containsPattern("清单第 \\d 版的计划数 60个 一致；现行第 \\d 版为 72个");
        assertThat(figure.path("suggestion").asString("")).isEqualTo("72个");
        assertThat(desk.verdictOf(text.replace("60", "65"), "65个")).isEqualTo("DIFFERS");
    }

    private static void plan(String project, int compounds) {
        Map<String, Object> promise =
                Map.of("year", 2023, "measure", "改造小区", "quantity", compounds, "unit", "个");
        Map<String, Object> put = Map.of("code", project, "promises", List.of(promise));
        Answer changed =
                desk.console()
                        .post("/api/list/changes", Map.of("reason", "计划调整", "put", List.of(put)));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private static void takeOffTheList(String project) {
        Answer changed =
                desk.console()
                        .post(
                                "/api/list/changes",
                                Map.of("reason", "缓建", "removeProjects", List.of(project)));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }
}
