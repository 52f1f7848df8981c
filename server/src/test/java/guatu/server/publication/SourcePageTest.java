package guatu.server.publication;

import static guatu.server.publication.PageDesk.figure;
import static guatu.server.publication.PageDesk.remarks;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.ServerTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The source page held against the example campaign, row by row of what it describes. */
@ServerTest
class SourcePageTest {

    @RegisterExtension static final PageDesk desk = PageDesk.withTheList();
    private static JsonNode page;

    @BeforeAll
    static void theSourcePageIsHandedIn() {
        page = desk.page();
    }

    private static String verdict(String before, String surface) {
        return desk.verdict(before, surface);
    }

    private static String reasons(String before, String surface) {
        return desk.reasons(before, surface);
    }

    private static JsonNode check(String text) {
        return desk.check(text);
    }

    @Test
    void s03_allHundredPercentNamesItsDenominator() {
        assertThat(verdict("建设项目", "百分百")).isEqualTo("AGREES");
        assertThat(reasons("建设项目", "百分百")).contains("分母").contains("年度目标完成");
        JsonNode open = check("崂山区所有市级城市更新建设项目百分百完成。");
        assertThat(figure(open, "项目", "百分百").path("verdict").asString("")).isEqualTo("DIFFERS");
        assertThat(open.path("figures").get(0).path("reasons").get(0).asString(""))
                .contains("只完成")
                .contains("“全部”不成立");
    }

    @Test
    void s14_firstInTheCityNeedsTheDatesOfTheOtherNine() {
        assertThat(verdict("架构体系，", "在全市率先")).isEqualTo("UNSUPPORTED_SUPERLATIVE");
        assertThat(reasons("架构体系，", "在全市率先"))
                .contains("市南区")
                .contains("莱西市")
                .doesNotContain("市北区、");
    }

    @Test
    void s25_seventyDaysAreCountedAndBasicallyDoneNeedsAThreshold() {
        assertThat(verdict("仅用时", "70天")).isEqualTo("AGREES");
        assertThat(verdict("孙家下庄", "4个")).isEqualTo("DERIVED_OK");
        assertThat(verdict("崂山区就", "基本完成")).isEqualTo("NOT_CHECKABLE");
        assertThat(reasons("崂山区就", "基本完成")).contains("没有规定比例");
        JsonNode wrong = check("仅用时60天，崂山区就完成了张村河南、刘家下庄、李家下庄、孙家下庄4个城中村的协议签订。");
        JsonNode days = figure(wrong, "仅用时", "60天");
        assertThat(days.path("verdict").asString("")).isEqualTo("DIFFERS");
        assertThat(days.path("suggestion").asString("")).isEqualTo("70天");
    }

    @Test
    void s26_offPlanVillagesAreListedAndTakenUpAgain() {
        assertThat(verdict("南张等", "4个")).isEqualTo("DERIVED_OK");
        assertThat(verdict("接续完成这", "4个")).isEqualTo("DERIVED_OK");
        JsonNode five = check("启动了董家下庄、张家下庄、郑张、南张、文张4个城中村的改造。");
        assertThat(figure(five, "文张", "4个").path("verdict").asString(""))
                .isEqualTo("DERIVED_DIFFERS");
    }

    @Test
    void s27_everyHouseInThirteenDays() {
        assertThat(verdict("完成全部", "814处")).isEqualTo("AGREES");
        assertThat(verdict("签约仅用时", "13天")).isEqualTo("AGREES");
        JsonNode one = check("董家下庄完成全部841处房屋签约。");
        JsonNode houses = figure(one, "全部", "841处");
        assertThat(houses.path("verdict").asString("")).isEqualTo("DIFFERS");
        assertThat(houses.path("suggestion").asString("")).isEqualTo("814处");
    }

    @Test
    void s29_aNameInNoTableIsToldWithWhatItMayMean() {
        assertThat(remarks(page)).contains("“郑家”不在区划代码表里，是否为“郑张”（370212001021）？");
    }

    @Test
    void s31_aFewVillagesAreFour() {
        assertThat(remarks(page)).anyMatch(said -> said.contains("“几个村庄”：台账为 4 个"));
    }

    @Test
    void s32_floorAreaOfARegionIsAWrongTerm() {
        assertThat(reasons("总建筑面积", "约28.6平方公里")).contains("用词与单位不合");
    }

    @Test
    void s33_aVisionIsNeverDone() {
        assertThat(verdict("“", "五个")).isEqualTo("AGREES");
        assertThat(reasons("“", "五个")).contains("愿景");
    }

    @Test
    void s39_theLargestInYearsNeedsASeries() {
        assertThat(verdict("实施", "近年来规模最大")).isEqualTo("UNSUPPORTED_SUPERLATIVE");
        assertThat(reasons("实施", "近年来规模最大")).contains("市北区").contains("数列");
    }

    @Test
    void s41_s38_plansOfTheNextYearAreThoseOfTheList() {
        assertThat(verdict("老旧居民小区", "60个")).isEqualTo("AGREES");
        assertThat(verdict("启动", "10个")).isEqualTo("AGREES");
        assertThat(verdict("建成停车场", "12个")).isEqualTo("AGREES");
        assertThat(verdict("增加泊位", "5000个")).isEqualTo("AGREES");
    }

    @Test
    void s42_doubledNeedsItsBase() {
        assertThat(verdict("拆除存量违建", "6.6万平方米")).isEqualTo("AGREES");
        assertThat(verdict("较去年实现", "翻番")).isEqualTo("NEEDS_BASE");
        assertThat(reasons("较去年实现", "翻番")).contains("33000平方米");
    }

    @Test
    void s43_worksAreCountedApart() {
        assertThat(verdict("完成", "9处")).isEqualTo("AGREES");
        assertThat(verdict("立体绿化、", "4处")).isEqualTo("AGREES");
        assertThat(verdict("口袋公园、", "11条")).isEqualTo("AGREES");
    }

    @Test
    void s53_openedIsNotFinished() {
        assertThat(verdict("历时", "10个多月")).isEqualTo("AGREES");
        assertThat(verdict("主线桥梁实现", "全线通车")).isEqualTo("AGREES");
        assertThat(reasons("主线桥梁实现", "全线通车")).contains("不等于竣工");
        JsonNode wrong = check("历时9个多月建设的海尔路—银川路立交工程主线桥梁实现全线通车。");
        assertThat(figure(wrong, "历时", "9个多月").path("holds").asBoolean()).isFalse();
    }

    @Test
    void s54_aClaimWithoutAFigureNeedsEvidence() {
        assertThat(verdict("地铁建设", "取得突破性进展")).isEqualTo("NOT_CHECKABLE");
    }

    @Test
    void s55_schoolsAndPlaces() {
        assertThat(verdict("新建学校和幼儿园", "4所")).isEqualTo("AGREES");
        assertThat(verdict("新增学位", "4700个")).isEqualTo("AGREES");
    }

    @Test
    void s56_aCutSentenceStaysCutAndRepeatedLinesAreReadOnce() {
        List<String> states = new ArrayList<>();
        page.path("lines").forEach(line -> states.add(line.path("state").asString("")));
        assertThat(states).contains("CUT_AT_END", "CUT_AT_START", "REPEATED");
        Map<String, Integer> seen = new HashMap<>();
        page.path("figures")
                .forEach(
                        figure -> seen.merge(figure.path("surface").asString(""), 1, Integer::sum));
        assertThat(seen).containsEntry("8367户", 1).containsEntry("814处", 1);
    }

    @Test
    void s57_s58_aRankWithoutTheOthersIsUnsupported() {
        assertThat(verdict("位列全市", "第一")).isEqualTo("UNSUPPORTED_SUPERLATIVE");
    }

    @Test
    void s59_aQuotationIsAnOpinion() {
        assertThat(verdict("科创资源", "最密集")).isEqualTo("NOT_CHECKABLE");
        assertThat(reasons("科创资源", "最密集")).contains("说话人的看法");
    }

    @Test
    void s62_partsOfTheListAndAWrongPartIsMended() {
        assertThat(verdict("实施", "173个")).isEqualTo("AGREES");
        assertThat(verdict("其中新开工", "135个")).isEqualTo("AGREES");
        JsonNode wrong = check("2023年，市北区实施172个重点项目。");
        JsonNode count = figure(wrong, "实施", "172个");
        assertThat(count.path("verdict").asString("")).isEqualTo("DIFFERS");
        assertThat(count.path("suggestion").asString("")).isEqualTo("173个");
    }

    @Test
    void anotherPostReleasesWhatIsDecidedAndAFurtherVersionKeepsIt() {
        JsonNode first = check("2023年，市北区实施172个重点项目。");
        String id = first.path("id").asString("");
        JsonNode figure = figure(first, "实施", "172个");
        Answer refused = desk.decide(first, figure, "ACCEPT", null, null);
        assertThat(refused.problems()).containsExactly("publication.accept.open");
        assertThat(release(desk.author(), id, 1).problems())
                .contains("publication.approval.author");
        assertThat(release(desk.approver(), id, 1).problems())
                .contains("publication.approval.open");

        assertThat(desk.decide(first, figure, "CHANGE", "173个", null).status()).isEqualTo(200);
        byte[] mended = "2023年，市北区实施173个重点项目。".getBytes(StandardCharsets.UTF_8);
        JsonNode second = desk.handIn("稿.txt", mended, "&article=" + id).json();

        JsonNode kept = figure(second, "实施", "173个").path("decision");
        assertThat(kept.path("choice").asString("")).isEqualTo("CHANGE");
        assertThat(kept.path("draft").asInt()).isEqualTo(1);
        assertThat(release(desk.approver(), id, 2).at("/release/granted")).isEqualTo("true");
    }

    /** Several figures of one sentence are changed at once; what was decided on each still fits. */
    @Test
    void decisionsOnSeveralFiguresOfOneSentenceAreKept() {
        JsonNode first = check("2022年，市南区新建文化广场17处，2023年，市北区实施172个重点项目，其中新开工153个。");
        String id = first.path("id").asString("");
        desk.decide(first, figure(first, "广场", "17处"), "LEAVE", null, "区文旅局台账");
        desk.decide(first, figure(first, "实施", "172个"), "CHANGE", "173个", null);
        desk.decide(first, figure(first, "新开工", "153个"), "CHANGE", "135个", null);
        byte[] mended =
                "2022年，市南区新建文化广场17处，2023年，市北区实施173个重点项目，其中新开工135个。"
                        .getBytes(StandardCharsets.UTF_8);

        JsonNode second = desk.handIn("稿.txt", mended, "&article=" + id).json();

        for (JsonNode figure : second.path("figures")) {
            assertThat(figure.path("decision").path("draft").asInt())
                    .as(figure.path("surface").asString(""))
                    .isEqualTo(1);
        }
        assertThat(second.path("open").asInt()).isZero();
    }

    private static Answer release(Caller by, String id, int draft) {
        return by.post("/api/articles/" + id + "/release", Map.of("draft", draft, "granted", true));
    }

    @Test
    void aStriveIsWeakerThanAPlanAndBecomesACommitmentOnce() {
        JsonNode future = check("2023年，市南区力争改造老旧居民小区60个。");
        JsonNode figure = figure(future, "小区", "60个");
        Map<String, Object> at =
                Map.of(
                        "draft", 1,
                        "start", figure.path("start").asInt(),
                        "end", figure.path("end").asInt());
        String path = "/api/articles/" + future.path("id").asString("") + "/commitments";
        Answer made = desk.author().post(path, at);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.text()).contains("STRIVE").contains("\"year\":2023").contains("市南区");
        assertThat(desk.author().post(path, at).problems())
                .containsExactly("publication.commitment.again");
    }

    @Test
    void badInputIsHandledOrRefusedWithASentence() {
        byte[] old = "新开工135个项目，市北区。".getBytes(Charset.forName("GB18030"));
        assertThat(desk.handIn("旧.txt", old, "").at("/text")).startsWith("新开工135个");
        String hidden = "市北区2023年实施1\u200b73\u202c个重点项目。";
        assertThat(check(hidden).path("figures").get(0).path("surface").asString(""))
                .isEqualTo("1\u200b73\u202c个");
        byte[] huge = "市北区实施173个重点项目。".repeat(600_000).getBytes(StandardCharsets.UTF_8);
        Answer refused = desk.author().upload("/api/articles", "长.txt", huge);
        assertThat(refused.problems()).containsExactly("publication.file.long");
        assertThat(
                        desk.author()
                                .upload(
                                        "/api/articles",
                                        "坏.docx",
                                        new byte[] {'P', 'K', 3, 4, 1, 2})
                                .problems())
                .containsExactly("publication.file.damaged");
    }
}
