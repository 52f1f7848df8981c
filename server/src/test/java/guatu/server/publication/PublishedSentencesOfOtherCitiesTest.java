package guatu.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.campaign.Campaigns;
import guatu.server.campaign.District;
import guatu.server.project.Groundwork;
import guatu.server.testing.Callers;
import guatu.server.testing.CleanSlate;
import guatu.server.testing.ServerTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Sentences as other cities published them (各地已发表语句), each held against a campaign of that city
 * whose list and reports say what the notice beside the sentence said. A sentence that names no
 * year is held against a campaign of 2022.
 */
@ServerTest
class PublishedSentencesOfOtherCitiesTest {

    private static final List<String> TEN =
            List.of(
                    "370202", "370203", "370211", "370212", "370213", "370214", "370215", "370281",
                    "370283", "370285");

    private final CityDesk desk;

    PublishedSentencesOfOtherCitiesTest(
            Callers callers, CleanSlate slate, Groundwork ground, Campaigns campaigns) {
        this.desk = new CityDesk(callers, slate, ground, campaigns);
    }

    private CityDesk compounds() {
        return desk.sum("老旧小区改造个数", "个", "改造小区", "老旧小区改造", "改造老旧小区", "老旧小区")
                .sum("老旧小区改造楼栋", "栋", "改造楼栋", "老旧小区改造", "楼栋")
                .sum("老旧小区改造户数", "户", "惠及户数", "老旧小区改造", "涉及户数", "住户")
                .sum("老旧小区改造建筑面积", "平方米", "改造面积", "老旧小区改造", "建筑面积");
    }

    /** Ten districts add up to 433 compounds, 3373 buildings, 132693 households, 1016 万㎡. */
    @Test
    void qingdao2024_theTenDistrictsAddUp() throws IOException {
        desk.in("青岛市", LocalDate.of(2024, 3, 1));
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < TEN.size(); i++) {
            list.append(
                    compound(
                            TEN.get(i),
                            2024,
                            share("433", i),
                            share("3373", i),
                            share("132693", i),
                            share("1016", i)));
        }
        desk.list(list.toString());

        assertThat(verdicts(compounds().check(Published.text("qd-2024-laojiu"), null)))
                .containsSubsequence(
                        "433个 AGREES", "3373栋 AGREES", "132693户 AGREES", "1016万平方米 AGREES")
                .noneMatch(PublishedSentencesOfOtherCitiesTest::isWrong);
    }

    private static String compound(
            String district, int year, String many, String blocks, String homes, String area) {
        return """
        LJ%1$s 老旧小区改造%1$s district=%1$s years=%2$d \
        promises=%2$d:改造小区:%3$s:个,%2$d:改造楼栋:%4$s:栋,\
        %2$d:惠及户数:%5$s:户,%2$d:改造面积:%6$s:万平方米
        """
                .formatted(district, year, many, blocks, homes, area);
    }

    /** The i-th of ten parts of a total; the last takes the rest. */
    private static String share(String total, int i) {
        BigDecimal whole = new BigDecimal(total);
        BigDecimal tenth = new BigDecimal(whole.toBigInteger().divide(java.math.BigInteger.TEN));
        return (i < 9 ? tenth : whole.subtract(tenth.multiply(BigDecimal.valueOf(9))))
                .toPlainString();
    }

    /** 377.72 is printed as 377: cut off, not rounded. */
    @Test
    void dezhou2022_anAreaIsCutOff() throws IOException {
        desk.in(
                "德州市",
                LocalDate.of(2022, 6, 1),
                new District("371402", "德城区", List.of()),
                new District("371403", "陵城区", List.of()));
        desk.list(
                compound("371403", 2022, "7", "64", "546", "5.6824")
                        + compound("371402", 2022, "306", "1100", "34759", "372.0376"));

        assertThat(verdicts(compounds().check(Published.text("dz-2022-laojiu"), null)))
                .containsSubsequence(
                        "313个 AGREES",
                        "377万平米 TRUNCATED",
                        "七个 AGREES",
                        "546户 AGREES",
                        "56824平方米 AGREES")
                .noneMatch(PublishedSentencesOfOtherCitiesTest::isWrong);
    }

    /** Six fields add up to 442 works, and so many are on the list. */
    @Test
    void shenyang2022_theWorksOnTheList() throws IOException {
        desk.in("沈阳市", LocalDate.of(2022, 2, 1), new District("210102", "和平区", List.of()));
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= 442; i++) {
            list.append("CJ%1$d 沈阳城建%1$d号 district=210102 years=2022\n".formatted(i));
        }
        desk.list(list.toString());

        assertThat(verdicts(desk.check(Published.text("sy-2022-cj"), null)))
                .contains("442项 AGREES")
                .noneMatch(PublishedSentencesOfOtherCitiesTest::isWrong);
    }

    /** A package is one project of 348, or its parts of 429. */
    @Test
    void jiangmen2018_aPackageIsOneOrItsParts() throws IOException {
        desk.in("江门市", LocalDate.of(2022, 11, 5), new District("440703", "蓬江区", List.of()));
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= 348; i++) {
            String promises = i == 1 ? " promises=2022:完成投资:565.6:亿元,2022:计划开工:140:项" : "";
            list.append("ZD%1$d 江门重点%1$d号 district=440703 years=2022%2$s\n".formatted(i, promises));
        }
        for (int i = 0; i < 90; i++) {
            String part = "FJ%1$d 江门分解%1$d号 district=440703 years=2022 package=ZD%2$d\n";
            list.append(part.formatted(i, 100 + i / 10));
        }
        list.append("ZD1/M1 完工 start=2022-01-01 finish=2022-12-31 post=GS-1\n");
        desk.list(list.toString());
        desk.sum("完成投资", "元", "完成投资")
                .sum("实际开工", "项", "实际开工", "已开工")
                .sum("提前开工", "项", "提前开工")
                .sum("应开未开", "项", "应开未开", "未按计划开工")
                .report("ZD1", "完成投资", "482.0亿元", "2022-01..2022-10")
                .report("ZD1", "实际开工", "118项", "2022-01..2022-10")
                .report("ZD1", "提前开工", "11项", "2022-01..2022-10")
                .report("ZD1", "应开未开", "33项", "2022-01..2022-10")
                .indicator(
                        "分解后项目",
                        "项",
                        "COUNT",
                        Map.of(
                                "counted", "PROJECT",
                                "state", "LISTED",
                                "condition", Map.of("packages", "PARTS")),
                        "打包项目按责任单位分解后");

        assertThat(verdicts(desk.check(Published.text("jm-2018"), null)))
                .contains(
                        "348项 AGREES",
                        "429项 AGREES",
                        "85.2% DERIVED_OK",
                        "118项 AGREES",
                        "11项 AGREES",
                        "33项 AGREES")
                .noneMatch(PublishedSentencesOfOtherCitiesTest::isWrong);
    }

    /** 129 of 270 is 47.78 %, printed as 47 %. */
    @Test
    void jiangmen2021_aRateIsCutOff() throws IOException {
        desk.in("江门市", LocalDate.of(2022, 4, 9), new District("440703", "蓬江区", List.of()));
        desk.list(
                """
                ZD1 重点项目 district=440703 years=2022 promises=2022:完成投资:1015:亿元,2022:新开工:270:项
                ZD1/M1 完工 start=2022-01-01 finish=2022-12-31 post=GS-1
                """);
        desk.sum("完成投资", "元", "完成投资")
                .sum("新开工", "项", "新开工", "已开工")
                .report("ZD1", "完成投资", "313.64亿元", "2022-01..2022-03")
                .report("ZD1", "新开工", "129项", "2022-01..2022-03");

        JsonNode article = desk.check("江门市完成投资情况：" + Published.text("jm-2021"), null);

        assertThat(codes(article)).contains("SHARE_TRUNCATED");
        assertThat(verdicts(article))
                .contains("129项 AGREES")
                .noneMatch(PublishedSentencesOfOtherCitiesTest::isWrong);
    }

    /** More than the year's plan was done, which is no fault. */
    @Test
    void qinshui2021_moreThanPlannedIsRight() throws IOException {
        desk.in("晋城市", LocalDate.of(2022, 12, 31), new District("140521", "沁水县", List.of()));
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            list.append(
                    "QS%1$d 沁水重点%1$d号 district=140521 years=2022 investment=%2$s%3$s\n"
                            .formatted(
                                    i,
                                    i < 30 ? "170000" : "268600",
                                    i == 1 ? " promises=2022:完成投资:63.27:亿元" : ""));
        }
        list.append("QS1/M1 完工 start=2022-01-01 finish=2022-12-31 post=GS-1\n");
        desk.list(list.toString());
        desk.sum("完成投资", "元", "完成投资", "完成")
                .indicator("总投资", "元", "SUM", Map.of("counted", "INVESTMENT"))
                .report("QS1", "完成投资", "77.57亿元", "2022");

        assertThat(verdicts(desk.check(Published.text("qs-2021"), "140521")))
                .contains("30项 AGREES", "519.86亿元 AGREES")
                .noneMatch(PublishedSentencesOfOtherCitiesTest::isWrong);
    }

    /** 220 of 220 have begun; of 300 lifts 517 are finished. */
    @Test
    void yueyang2023_everyPlannedOneHasBegun() throws IOException {
        desk.in("岳阳市", LocalDate.of(2023, 12, 12), new District("430602", "岳阳楼区", List.of()));
        desk.list(
                """
                YY1 老旧小区改造 district=430602 years=2023 promises=2023:加装电梯:300:台
                YY1/M1 完工 start=2023-01-01 finish=2023-12-31 post=GS-1
                """);
        desk.sum("开工改造小区", "个", "开工改造", "开工改造", "实际开工")
                .sum("加装电梯", "台", "加装电梯")
                .sum("联合审批电梯", "台", "联合审批", "联合审批")
                .sum("竣工电梯", "台", "竣工电梯", "竣工")
                .report("YY1", "开工改造", "220个", "2023")
                .report("YY1", "联合审批", "755台", "2023")
                .report("YY1", "竣工电梯", "517台", "2023");

        assertThat(verdicts(desk.check(Published.text("yy-2023b"), null)))
                .contains("220个 AGREES", "755台 AGREES", "517台 AGREES")
                .noneMatch(PublishedSentencesOfOtherCitiesTest::isWrong);
    }

    /** 31 in the main city and 99 elsewhere are 130; so are their lifts. */
    @Test
    void xuzhou2023_partsOfParts() throws IOException {
        desk.in(
                "徐州市",
                LocalDate.of(2023, 12, 20),
                new District("320302", "鼓楼区", List.of()),
                new District("320311", "泉山区", List.of()));
        desk.list(
                """
                XZ1 主城老旧小区 district=320302 years=2023
                XZ1/M1 完工 start=2023-01-01 finish=2023-12-31 post=GS-1
                XZ2 其他老旧小区 district=320311 years=2023
                XZ2/M1 完工 start=2023-01-01 finish=2023-12-31 post=GS-1
                """);
        desk.sum("老旧小区改造个数", "个", "改造小区", "改造老旧小区")
                .sum("加装电梯", "部", "加装电梯")
                .report("XZ1", "改造小区", "31个", "2023")
                .report("XZ2", "改造小区", "99个", "2023")
                .report("XZ1", "加装电梯", "31部", "2023")
                .report("XZ2", "加装电梯", "122部", "2023");

        assertThat(verdicts(desk.check("改造老旧小区，" + Published.text("xz-2023"), null)))
                .contains("153部 AGREES")
                .noneMatch(PublishedSentencesOfOtherCitiesTest::isWrong);
    }

    private static List<String> verdicts(JsonNode article) {
        return article.path("figures")
                .valueStream()
                .map(PublishedSentencesOfOtherCitiesTest::told)
                .toList();
    }

    /** What is told of a figure; of a wrong one also why. */
    private static String told(JsonNode figure) {
        String verdict = figure.path("verdict").asString("");
        String told = figure.path("surface").asString("") + " " + verdict;
        return isWrong(told) ? figure.path("reasons") + told : told;
    }

    private static List<String> codes(JsonNode article) {
        return article.path("remarks")
                .valueStream()
                .map(one -> one.path("code").asString(""))
                .toList();
    }

    private static boolean isWrong(String told) {
        return told.endsWith("DIFFERS");
    }
}
