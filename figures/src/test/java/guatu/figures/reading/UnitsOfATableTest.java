package guatu.figures.reading;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units that stand in the heads of a table, beside or above it, are those of its bare figures. */
class UnitsOfATableTest {

    private static List<String> read(String text) {
        return ClaimReader.read(text).stream()
                .filter(Claim::isMeasure)
                .map(claim -> claim.context().subject() + " " + said(claim.measure()))
                .toList();
    }

    private static String said(Amount amount) {
        return amount.value().stripTrailingZeros().toPlainString() + amount.unit().symbol();
    }

    @Test
    void theHeadOfAColumnGivesTheUnit() {
        String table =
                """
                区市\t老旧小区改造面积（万平方米）\t加装电梯(部)\t完成率/%\t户数

                市南区\t24.47\t215\t92.9\t12986

                """;

        assertThat(read(table))
                .containsExactly(
                        "市南区老旧小区改造面积 244700平方米", "市南区加装电梯 215部", "市南区完成率 92.9%", "市南区户数 12986");
    }

    @Test
    void aUnitOverTwoColumnsAndOneOfASecondHead() {
        String table = "区市\t任务（个）\t\t投资\n\n\t计划\t完成\t（亿元）\n\n崂山区\t28\t27\t1.18\n";

        assertThat(read(table)).containsExactly("崂山区任务计划 28个", "崂山区任务完成 27个", "崂山区投资 118000000元");
    }

    @Test
    void theLineAboveGivesTheUnitOfAllThatHaveNone() {
        String table =
                """
                附表2　完成投资情况
                单位：万元
                区市\t序号\t计划投资\t项目个数\t完成投资

                市南区\t1\t3200\t12\t3100.5

                以上数据截至11月底
                区市\t小区

                市北区\t7
                """;

        assertThat(read(table))
                .contains("市南区计划投资 32000000元", "市南区完成投资 31005000元")
                .contains("市南区序号 1", "市南区项目个数 12", "市北区小区 7");
    }

    @Test
    void severalUnitsAboveAreThoseOfTheColumnsInTurn() {
        String table = "（单位：个、万平方米）\n区市\t小区\t面积\n\n市南区\t28\t24.47\n";

        assertThat(read(table)).containsExactly("市南区小区 28个", "市南区面积 244700平方米");
    }

    @Test
    void aColumnOfUnitsGivesThemRowByRow() {
        String table =
                """
                指标\t计量单位\t全年计划\t完成

                老旧小区改造面积\t万平方米\t25\t24.47

                加装电梯\t部\t200\t215
                """;

        assertThat(read(table)).contains("老旧小区改造面积完成 244700平方米", "加装电梯全年计划 200部", "加装电梯完成 215部");
    }

    @Test
    void whatACellSaysItselfStays() {
        String table = "区市\t面积（万平方米）\n\n市南区\t244700平方米\n\n市北区\t约6.6\n\n李沧区\t含3处\n";

        assertThat(read(table)).anyMatch(one -> one.endsWith(" 244700平方米"));
        assertThat(read(table)).anyMatch(one -> one.endsWith(" 3处"));
    }
}
