package guatu.figures.reading;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that count nothing, signs of change, and figures in the cells of a table (裸数、正负号、表格). */
class LabelsSignsAndCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "图1 全市布局",
                "附件3：名单",
                "联系电话：85911234",
                "实施863计划",
                "歼-20亮相",
                "“双11”期间",
                "“工业4.0”",
                "智慧城市2.0",
                "编号2022-370202-48-01-123456",
                "1号楼",
                "北纬36°04′",
                "执行GB50016—2014"
            })
    void aLabelIsNoFigure(String text) {
        assertThat(ClaimReader.read(text)).noneMatch(Claim::isMeasure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    容积率2.0              | 2.0          | 2
                    同比+9.6%              | 9.6%         | 9.6
                    比合同工期提前两个月   | 两个月       | 2
                    迈上万亿元台阶         | 万亿元       | 1000000000000
                    突破两千亿大关         | 突破两千亿   | 200000000000
                    费用按1∶1分担          | 1∶1          | 1
                    效率达36.5自然箱/小时  | 36.5自然箱/小时 | 36.5
                    辖13个街道             | 13个         | 13
                    报名500+家企业         | 500+家       | 500
                    """)
    void theFigureIsReadWithItsSignAndUnit(String text, String surface, String value) {
        List<Claim> measures = measures(text);
        assertThat(measures).hasSize(1);
        assertThat(measures.getFirst().surface()).isEqualTo(surface);
        assertThat(measures.getFirst().measure().value()).isEqualByComparingTo(value);
    }

    /** The number of a row stands in a cell: it does not go on in the next line. */
    @Test
    void theRowsOfATableAreNotJoined() {
        String table = "1 老旧小区改造项目 个 28 35000\n2 加装电梯 部 215 12900\n";
        assertThat(measures(table))
                .extracting(Claim::surface)
                .containsSequence("28", "35000")
                .containsSequence("215", "12900");
    }

    @Test
    void monthsOfAListAndMonthsAcrossYearsAreTimes() {
        assertThat(times("3、4月份完成")).containsExactly("--03", "--04");
        assertThat(times("2024年11月至2025年3月供热")).containsExactly("2024-11/2025-03");
        assertThat(times("第3季度开工")).containsExactly("Q3");
    }

    @Test
    void aSloganCountsNothing() {
        assertThat(measures("构建“一主两副多节点”格局")).isEmpty();
        assertThat(ClaimReader.read("五位一体、六位一体")).allMatch(c -> c.kind() == Kind.NAME);
    }

    private static List<Claim> measures(String text) {
        return ClaimReader.read(text).stream().filter(Claim::isMeasure).toList();
    }

    private static List<String> times(String text) {
        return ClaimReader.read(text).stream()
                .filter(Claim::isTime)
                .map(claim -> claim.time() == null ? "" : claim.time().iso())
                .toList();
    }

    @Test
    void aCellIsAboutItsRowAndItsColumn() {
        String table =
                """
                区市\t年度任务\t\t完成率
                \t小区（个）\t户数\t
                市南区\t14\t3260户\t92.9%
                市北区\t21\t5107户\t完成率100%
                以上均为快报数，全年计划35个。
                """;

        List<String> subjects =
                ClaimReader.read(table).stream().map(claim -> claim.context().subject()).toList();

        assertThat(subjects)
                .startsWith("市南区年度任务小区", "市南区年度任务户数", "市南区完成率", "市北区年度任务小区", "市北区年度任务户数")
                .noneMatch(subject -> subject.startsWith("以上"));
    }

    @Test
    void aHeadSetWideOrOverTwoLinesIsOneName() {
        List<Claim> claims = ClaimReader.read("区　市\t改造　小区　（个）\n市　南　区\t14\n");

        assertThat(claims)
                .extracting(claim -> claim.context().subject())
                .containsExactly("市南区改造小区");
    }
}
