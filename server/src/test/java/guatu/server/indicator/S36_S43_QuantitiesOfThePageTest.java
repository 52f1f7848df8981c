package guatu.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.quantity.Interval;
import guatu.server.access.Account;
import guatu.server.journal.Accrual;
import guatu.server.journal.NewQuantity;
import guatu.server.journal.Period;
import guatu.server.journal.Quantities;
import guatu.server.project.Groundwork;
import guatu.server.testing.ServerTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the three districts say they did in 2022, each figure by itself. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S36_S43_QuantitiesOfThePageTest {

    private final Page2022 page;
    private final Indicators indicators;

    S36_S43_QuantitiesOfThePageTest(
            Groundwork ground, Quantities quantities, Indicators indicators) {
        this.indicators = indicators;
        this.page = new Page2022(ground, quantities, indicators);
    }

    @BeforeAll
    void thePage() {
        page.list(
                """
                SN-XQ 市南老旧小区改造 district=370202 promises=2022:改造面积:24.47:万平方米,2023:改造小区:60:个
                SN-TC 市南停车设施 district=370202
                SN-WJ 市南存量违建拆除 district=370202
                SN-LH 花海市南 district=370202
                SN-ZT 市南闲置载体盘活 district=370202
                LS-XQ 崂山老旧小区改造 district=370212 promises=2022:惠及户数:8367:户
                LS-XX 崂山学校和幼儿园 district=370212
                """);
        List.of(
                        "改造面积:平方米",
                        "惠及户数:户",
                        "加装电梯:部",
                        "改造小区:个",
                        "新增车位:个",
                        "共享车位:个",
                        "拆除存量违建:平方米",
                        "立体绿化:处",
                        "口袋公园:处",
                        "林荫廊道:条",
                        "盘活闲置载体:平方米",
                        "升级改造楼宇:座",
                        "新建学校和幼儿园:所",
                        "新增学位:个")
                .forEach(one -> page.sum(one.split(":")[0], one.split(":")[1]));
        page.report("SN-XQ", "改造面积", "244700", "平方米");
        page.report("SN-XQ", "惠及户数", "12986", "户");
        page.report("SN-XQ", "加装电梯", "215", "部");
        page.report("LS-XQ", "改造小区", "28", "个");
        page.report("LS-XQ", "惠及户数", "8367", "户");
        page.report("SN-TC", "新增车位", "3428", "个");
        page.report("SN-TC", "共享车位", "9137", "个");
        page.report("SN-WJ", "拆除存量违建", "66000", "平方米");
        page.report("SN-LH", "立体绿化", "9", "处");
        page.report("SN-LH", "口袋公园", "4", "处");
        page.report("SN-LH", "林荫廊道", "11", "条");
        page.report("SN-ZT", "盘活闲置载体", "260000", "平方米");
        page.report("SN-ZT", "升级改造楼宇", "15", "座");
        page.report("LS-XX", "新建学校和幼儿园", "4", "所");
        page.report("LS-XX", "新增学位", "4700", "个");
        page.define(
                Page2022.derived("所均学位", Aggregation.RATIO, "新增学位", "新建学校和幼儿园", "个/所", List.of()));
        page.define(Page2022.derived("违建拆除同比", Aggregation.GROWTH, "拆除存量违建", null, "%", List.of()));
    }

    @Test
    void s36_areaHouseholdsAndLiftsOfShinanStandInTheirOwnUnits() {
        assertThat(value("改造面积", Page2022.SHINAN)).isEqualByComparingTo("244700");
        assertThat(page.figure("加装电梯", Page2022.SHINAN).value()).isEqualByComparingTo("215");
        Interval printed = Interval.from(new BigDecimal("12500"), new BigDecimal("13500"));
        assertThat(printed.contains(value("惠及户数", Page2022.SHINAN))).isTrue();
    }

    @Test
    void s36_theNumberOfCompoundsOfShinanIsUnknownNotZero() {
        Figure compounds = page.figure("改造小区", Page2022.SHINAN);

        assertThat(compounds.value()).isNull();
        assertThat(compounds.gap().code()).isEqualTo("indicator.nothing-reported");
    }

    @Test
    void s37_laoshanDidTwentyEightCompoundsForEightThousandThreeHundredSixtySevenHouseholds() {
        assertThat(value("改造小区", Page2022.LAOSHAN)).isEqualByComparingTo("28");
        assertThat(value("惠及户数", Page2022.LAOSHAN)).isEqualByComparingTo("8367");
        assertThat(value("惠及户数", Place.CITY)).isEqualByComparingTo("21353");
    }

    @Test
    void s38_whatIsPlannedIsNotWhatIsDone() {
        Question plan = Question.plan("改造小区", Page2022.SHINAN, Page2022.NEXT_YEAR);

        assertThat(indicators.answer(plan).orRefuse().value()).isEqualByComparingTo("60");
        assertThat(
                        indicators
                                .answer(Question.plan("改造面积", Page2022.SHINAN, Page2022.YEAR))
                                .orRefuse()
                                .value())
                .isEqualByComparingTo("244700");
    }

    @Test
    void s40_newAndSharedParkingSpacesAreNeverAdded() {
        var sum = indicators.sum(List.of(asked("新增车位"), asked("共享车位")));

        assertThat(sum.reasons().getFirst().code()).isEqualTo("indicator.sum.measures");
        assertThat(indicators.definitions())
                .noneMatch(one -> {
                    BigDecimal value = page.figure(one.code(), Page2022.SHINAN).value();
                    return value != null && value.compareTo(new BigDecimal("12500")) == 0;
                });
    }

    @Test
    void s42_twiceTheYearBeforeNeedsTheYearBefore() {
        Figure growth = page.figure("违建拆除同比", Page2022.SHINAN);

        assertThat(growth.value()).isNull();
        assertThat(growth.gap().code()).isEqualTo("indicator.needs-base");
    }

    @Test
    void s43_placesAndLanesDoNotAdd() {
        var sum = indicators.sum(List.of(asked("立体绿化"), asked("林荫廊道")));

        assertThat(sum.reasons().getFirst().code()).isEqualTo("indicator.sum.units");
        assertThat(indicators.sum(List.of(asked("立体绿化"), asked("口袋公园"))).reasons())
                .extracting("code")
                .containsExactly("indicator.sum.measures");
    }

    @Test
    void s50_s63_idleSpaceAndOldCompoundsAreRefusedAsASum() {
        assertThat(value("盘活闲置载体", Page2022.SHINAN)).isEqualByComparingTo("260000");
        assertThat(value("升级改造楼宇", Page2022.SHINAN)).isEqualByComparingTo("15");
        assertThat(indicators.sum(List.of(asked("盘活闲置载体"), asked("改造面积"))).reasons())
                .extracting("code")
                .containsExactly("indicator.sum.measures");
    }

    @Test
    void s55_fourSchoolsWithFourThousandSevenHundredPlacesAreElevenHundredSeventyFiveEach() {
        assertThat(value("所均学位", Page2022.LAOSHAN)).isEqualByComparingTo("1175");
    }

    @Test
    void s63_aMeasureKeepsItsKindOfUnit() {
        var refused =
                indicators.define(Page2022.sumOf("林荫廊道处数", "林荫廊道", "处"), "试改单位", Account.console());

        assertThat(refused.reasons()).extracting("code").contains("indicator.unit-kind");
    }

    @Test
    void s63_reportsInHectaresCountInSquareMetresExactly() {
        page.append(
                NewQuantity.of(
                        "SN-XQ",
                        "改造面积",
                        "3",
                        "公顷",
                        Period.month(LocalDate.of(2023, 1, 1)),
                        Accrual.FLOW,
                        "GS-1",
                        "GS"));

        assertThat(page.figure("改造面积", Page2022.SHINAN, Page2022.NEXT_YEAR).value())
                .isEqualByComparingTo("30000");
    }

    private Question asked(String indicator) {
        return Question.now(indicator, Page2022.SHINAN, Page2022.YEAR);
    }

    private BigDecimal value(String indicator, Place place) {
        return page.figure(indicator, place).value();
    }
}
