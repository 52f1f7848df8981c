package guatu.figures.document;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.claim.Role;
import guatu.figures.reading.ClaimReader;
import guatu.figures.verdict.Derived;
import guatu.figures.verdict.Doublings;
import guatu.figures.verdict.Judge;
import guatu.figures.verdict.Judgement.Hint;
import guatu.figures.verdict.Ranks;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Quantity;
import guatu.quantity.Units;
import guatu.quantity.Vagueness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each row of the page asks of the reading and of the document itself (逐行读取). */
class S03_S63_RowsOfThePageTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2022, 12, 20);

    private static Claim claim(String text, String surface) {
        return ClaimReader.read(text, PUBLISHED).stream()
                .filter(one -> one.surface().equals(surface))
                .findFirst()
                .orElseThrow(() -> new AssertionError(surface + " is not read in " + text));
    }

    private static List<String> findings(String text) {
        return DocumentCheck.of(text, ClaimReader.read(text, PUBLISHED)).stream()
                .map(finding -> finding.code().toString())
                .toList();
    }

    private static Quantity quantity(String value, String unit) {
        return new Quantity(new BigDecimal(value), Units.get(unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    S25 | 仅用时70天，就基本完成了4个城中村的协议签订      | 70天       | [70, 70]   | 用时
                    S25 | 仅用时70天，就基本完成了4个城中村的协议签订      | 4个        | [4, 4]     | 城中村
                    S26 | 提前启动了董家下庄等4个计划外城中村的改造        | 4个        | [4, 4]     | 计划外城中村
                    S27 | 董家下庄完成全部814处房屋签约仅用时13天          | 814处      | [814, 814] | 房屋签约
                    S27 | 董家下庄完成全部814处房屋签约仅用时13天          | 13天       | [13, 13]   | 签约用时
                    S32 | 在这些总建筑面积约28.6平方公里的区域内           | 约28.6平方公里 | [28.55, 28.65] | 总建筑面积
                    S33 | 怡居乐活城“五个城”的目标愿景                     | 五个       | [5, 5]     | 城
                    S36 | 造老旧小区24.47万平方米，惠及居民1.3万户         | 24.47万平方米 | [244650, 244750) | 老旧小区
                    S36 | 造老旧小区24.47万平方米，惠及居民1.3万户         | 1.3万户    | [12500, 13500) | 惠及居民
                    S36 | 新增既有住宅加装电梯215部                        | 215部      | [215, 215] | 加装电梯
                    S37 | 28个老旧小区改造惠及居民8367户                   | 28个       | [28, 28]   | 老旧小区
                    S37 | 28个老旧小区改造惠及居民8367户                   | 8367户     | [8367, 8367] | 惠及居民
                    S38 | 计划再改造老旧居民小区60个，惠及居民3万余户      | 60个       | [60, 60]   | 老旧居民小区
                    S38 | 计划再改造老旧居民小区60个，惠及居民3万余户      | 3万余户    | (30000, 31000) | 惠及居民
                    S40 | 实现新增车位3400余个，释放共享车位9100余个       | 3400余个   | [3400, 3500) | 新增车位
                    S40 | 实现新增车位3400余个，释放共享车位9100余个       | 9100余个   | [9100, 9200) | 共享车位
                    S41 | 启动10个停车场项目建设，建成停车场12个           | 10个       | [10, 10]   | 启动停车场
                    S41 | 启动10个停车场项目建设，建成停车场12个           | 12个       | [12, 12]   | 建成停车场
                    S43 | 完成9处立体绿化、4处口袋公园、11条林荫廊道建设   | 4处        | [4, 4]     | 口袋公园
                    S43 | 完成9处立体绿化、4处口袋公园、11条林荫廊道建设   | 11条       | [11, 11]   | 林荫廊道
                    S44 | 力争再建设100余个“微更新”项目                    | 100余个    | (100, 110) | 微更新
                    S52 | 投资孵化科创企业32家，聚集高端人才560余人        | 560余人    | [560, 570) | 高端人才
                    S52 | 完成项目投资1.18亿元，带动社会投资7.9亿元        | 7.9亿元    | [785000000, 795000000) | 社会投资
                    S53 | 历时10个多月建设的立交工程主线桥梁               | 10个多月   | (10, 11)   | 历时
                    S55 | 2022年新建学校和幼儿园4所，新增学位4700个        | 4700个     | [4700, 4700] | 新增学位
                    S56 | 已建成140个“三高”管理机构，家                    | 140个      | [140, 140] | 管理机构
                    S57 | 前三季度，崂山区生产总值增长6%，位列全市第一     | 6%         | [6, 6]     | 生产总值增长
                    S60 | 聚集万余人                                       | 万余人     | (10000, 11000) | 聚集
                    S60 | 新增百余个车位                                   | 百余个     | (100, 110) | 车位
                    """)
    void theFigureIsAnIntervalOfSomething(
            String row, String text, String surface, String interval, String about) {
        Claim claim = claim(text, surface);

        assertThat(claim.measure().interval(Vagueness.USUAL)).as(row).hasToString(interval);
        assertThat(claim.context().subject()).as(row).contains(about);
    }

    @Test
    void s03_allOfThemIsOneHundredPercentOfTheProjects() {
        for (String all : List.of("百分百", "100%", "百分之百")) {
            Claim claim = claim("所有市级城市更新建设项目" + all + "完成", all);
            assertThat(claim.measure().value()).as(all).isEqualByComparingTo("100");
            assertThat(claim.context().subject()).isEqualTo("所有市级城市更新建设项目");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    S03 | 市级项目全部完成                     | 全部完成       | UNIVERSAL
                    S14 | 在全市率先成立历史遗留问题化解部     | 在全市率先     | SUPERLATIVE
                    S25 | 就基本完成了协议签订                 | 基本完成       | THRESHOLD
                    S35 | 着力打造5A级景区标准的历史街区       | 5A级           | NAME
                    S39 | 实施近年来规模最大的老旧小区改造工程 | 近年来规模最大 | SUPERLATIVE
                    S53 | 主线桥梁实现全线通车                 | 全线通车       | UNIVERSAL
                    S54 | 地铁建设取得突破性进展               | 取得突破性进展 | QUALITATIVE
                    S56 | 已建成140个“三高”管理机构            | 三高           | NAME
                    S59 | 科创资源最密集的区域之一             | 最密集         | SUPERLATIVE
                    """)
    void aClaimWithoutANumberIsNamed(String row, String text, String surface, Kind kind) {
        assertThat(claim(text, surface).kind()).as(row).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    今年前三季度，全区增长6%      | 前三季度   | 2022-01-01 | 2022-09-30
                    1至11月份，投资增长13.8%      | 1至11月份  | 2022-01-01 | 2022-11-30
                    下半年启动                    | 下半年     | 2022-07-01 | 2022-12-31
                    即将到来的2023年              | 2023年     | 2023-01-01 | 2023-12-31
                    """)
    void s57_s58_s61_aPeriodIsDatedByThePublication(
            String text, String surface, LocalDate from, LocalDate to) {
        Claim period = claim(text, surface);

        assertThat(period.time()).isNotNull();
        assertThat(period.time().from()).isEqualTo(from);
        assertThat(period.time().to()).isEqualTo(to);
    }

    @Test
    void s31_aVagueFewIsNoFigure() {
        assertThat(ClaimReader.read("除尚未启动的几个村庄外")).noneMatch(Claim::isMeasure);
    }

    @Test
    void s38_s44_plansAndAspirationsAreNoResults() {
        assertThat(claim("计划再改造老旧居民小区60个", "60个").context().role()).isEqualTo(Role.PLAN);
        assertThat(claim("力争再建设100余个“微更新”项目", "100余个").context().role()).isEqualTo(Role.PLAN);
    }

    @Test
    void s32_floorAreaOfARegionInSquareKilometresIsAWrongTerm() {
        assertThat(findings("在这些总建筑面积约28.6平方公里的区域内")).containsExactly("WRONG_TERM");
    }

    @Test
    void s35_aStandardIsNoGrade() {
        assertThat(findings("着力打造5A级景区标准的历史街区，这个5A级景区去年开放。")).containsExactly("STANDARD_AS_GRADE");
    }

    @Test
    void s41_moreFinishedThanStartedNeedsThoseCarriedOver() {
        assertThat(findings("启动10个停车场项目建设，建成停车场12个，增加泊位5000个。"))
                .containsExactly("MORE_FINISHED_THAN_STARTED");
    }

    @Test
    void s40_s43_newAndSharedPlacesWorksAndCorridorsAreNeverAdded() {
        assertThat(findings("实现新增车位3400余个，释放共享车位9100余个。")).isEmpty();
        assertThat(findings("完成9处立体绿化、4处口袋公园、11条林荫廊道建设。")).isEmpty();
    }

    @Test
    void s42_aDoublingNeedsItsBase() {
        Claim doubled = claim("拆除存量违建6.6万平方米，较去年实现翻番", "翻番");
        Quantity now = quantity("66000", "平方米");

        assertThat(Doublings.judge(doubled.measure(), now, null).verdict())
                .isEqualTo(Verdict.NEEDS_BASE);
        assertThat(
                        Doublings.judge(doubled.measure(), now, quantity("33000", "平方米"))
                                .verdict()
                                .holds())
                .isTrue();
        assertThat(
                        Doublings.judge(doubled.measure(), now, quantity("33001", "平方米"))
                                .verdict()
                                .holds())
                .isFalse();
    }

    @Test
    void s26_fourOfFourPlannedIsOneHundredPercent() {
        Claim share = claim("城中村改造完成率100%", "100%");

        assertThat(Derived.share(share.measure(), quantity("4", "个"), quantity("4", "个")).verdict())
                .isEqualTo(Verdict.DERIVED_OK);
        assertThat(Derived.share(share.measure(), quantity("8", "个"), quantity("4", "个")).verdict())
                .isEqualTo(Verdict.DERIVED_DIFFERS);
    }

    @Test
    void s37_aCountOfHouseholdsIsExact() {
        Claim households = claim("28个老旧小区改造惠及居民8367户", "8367户");

        assertThat(Judge.judge(households.measure(), quantity("8367", "户")).verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(Judge.judge(households.measure(), quantity("8368", "户")).verdict())
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void s57_s58_aRankIsRecomputedAndATieIsNamed() {
        Claim first = claim("崂山区生产总值增长6%，位列全市第一", "第一");
        BigDecimal own = new BigDecimal("6");
        List<BigDecimal> behind = List.of(new BigDecimal("5.1"), new BigDecimal("4.9"));
        List<BigDecimal> level = List.of(new BigDecimal("6.0"), new BigDecimal("4.9"));

        assertThat(Ranks.judge(first.measure(), own, behind, true).verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(Ranks.judge(first.measure(), own, level, true).hint()).isEqualTo(Hint.TIED);
    }

    @Test
    void s56_aSentenceCutByThePageIsKeptAsCut() {
        Intake intake = Intake.of("在这里，学位新增4700个。在这里，已建成140个“三高”管理机构，家\n");

        assertThat(intake.lines(Intake.State.CUT_AT_END)).hasSize(1);
    }

    @Test
    void s63_areasOfDifferentThingsKeepTheirUnitsAndMagnitude() {
        Claim floor = claim("腾空房屋26万平方米", "26万平方米");

        assertThat(floor.measure().magnitude()).isEqualTo("万");
        assertThat(floor.measure().unit().dimension())
                .isEqualTo(claim("约28.6平方公里", "约28.6平方公里").measure().unit().dimension());
        assertThat(findings("腾空房屋26万平方米，改造老旧小区24.47万平方米。")).isEmpty();
    }
}
