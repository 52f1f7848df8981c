package guatu.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.journal.Accrual;
import guatu.server.journal.Journal;
import guatu.server.journal.NewQuantity;
import guatu.server.journal.NewReport;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.Quantities;
import guatu.server.journal.ReportKind;
import guatu.server.journal.Series;
import guatu.server.project.Groundwork;
import guatu.server.project.Projects;
import guatu.server.testing.ServerTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Investment, parks, buildings and an institution counted from the day it settled. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S46_S53_ParksAndInstitutionsTest {

    private static final LocalDate SETTLED = LocalDate.of(2019, 7, 1);
    private static final LocalDate STATUS = LocalDate.of(2022, 12, 19);
    private static final Period SINCE = Period.since(SETTLED, STATUS);

    private final Page2022 page;
    private final Indicators indicators;
    private final Journal journal;
    private final Projects projects;

    S46_S53_ParksAndInstitutionsTest(
            Groundwork ground,
            Projects projects,
            Quantities quantities,
            Indicators indicators,
            Journal journal) {
        this.indicators = indicators;
        this.journal = journal;
        this.projects = projects;
        this.page = new Page2022(ground, quantities, indicators);
    }

    @BeforeAll
    void parks() {
        page.list(
                """
                CF 财富中心 district=370202
                FW 青岛涉外法务中心 district=370202 investment=510000 predecessor=CF
                YQ 现代都市产业园集中开工 district=370202 promises=2022:集中开工产业园:8:个,2022:总面积:100:万平方米
                YQ-1 元宇宙产业大厦 district=370202 package=YQ
                YQ-2 航运贸易金融总部大厦 district=370202 package=YQ
                CFL 春风里数智产业园 district=370202
                P2 园区二 district=370202
                P3 园区三 district=370202
                HT 华通中联科技园 district=370202 phases=1:一期,2:二期
                HT/M1 一期投入运营 phase=1 start=2022-06-01 finish=2022-10-31 post=GS-1
                HT/M2 二期投入运营 phase=2 start=2023-06-01 finish=2023-10-31 post=GS-1
                VR 整机和光学模组项目 district=370212 phases=1:一期,2:二期
                VR/M1 一号动力中心封顶 phase=1 start=2022-02-07 finish=2022-06-30 post=GS-1
                VR/M2 一号厂房封顶 phase=1 start=2022-02-07 finish=2022-07-29 post=GS-1
                VR/M3 单体三封顶 phase=1 start=2022-02-07 finish=2022-08-31 post=GS-1
                VR/M4 单体四封顶 phase=1 start=2022-02-07 finish=2022-09-30 post=GS-1
                VR/M5 外立面施工 phase=1 start=2022-09-01 finish=2023-01-13 post=GS-1
                CY 山东产业技术研究院 district=370212
                HY 海尔路银川路立交 district=370212
                HY/M1 主线桥梁通车 start=2022-01-20 finish=2022-12-05 post=GS-1
                HY/M2 竣工验收 start=2022-12-06 finish=2023-05-31 post=GS-1
                """);
        reports();
        quantities();
        definitions();
    }

    private void reports() {
        journal.appendAll(
                        List.of(
                                report("HT/M1", ReportKind.FINISHED, "2022-10-28"),
                                report("VR/M1", ReportKind.FINISHED, "2022-06-24"),
                                report("VR/M2", ReportKind.FINISHED, "2022-07-26"),
                                report("VR/M3", ReportKind.FINISHED, "2022-08-30"),
                                report("VR/M4", ReportKind.FINISHED, "2022-09-28"),
                                report("VR/M5", ReportKind.STARTED, "2022-09-02"),
                                report("HY/M1", ReportKind.STARTED, "2022-01-25"),
                                report("HY/M1", ReportKind.FINISHED, "2022-12-05")),
                        project -> null,
                        Account.console())
                .orRefuse();
    }

    private void quantities() {
        for (String park : List.of("CFL", "P2", "P3")) {
            soFar(park, "可出租面积", "30000", "平方米", Period.since(STATUS, STATUS));
            soFar(park, "已入驻面积", "30000", "平方米", Period.since(STATUS, STATUS));
        }
        soFar("CY", "完成项目投资", "118000000", "元", SINCE);
        soFar("CY", "孵化企业", "32", "家", SINCE);
        soFar("CY", "带动社会投资", "790000000", "元", SINCE);
        soFar("CY", "高端人才", "563", "人", SINCE);
        official("VR", "完成投资", "80000000", Series.OFFICIAL);
        official("VR", "完成投资", "95000000", Series.PROGRESS);
    }

    private void definitions() {
        page.define(
                Page2022.definition("总投资", Aggregation.SUM, Counted.INVESTMENT, null, null, "元"));
        page.sum("集中开工产业园", "个").sum("总面积", "平方米");
        page.sum("可出租面积", "平方米").sum("已入驻面积", "平方米");
        page.define(Page2022.derived("入驻率", Aggregation.RATE_AT, "已入驻面积", "可出租面积", "%", List.of()));
        List.of("完成项目投资:元", "孵化企业:家", "带动社会投资:元", "高端人才:人")
                .forEach(one -> page.define(since(one.split(":")[0], one.split(":")[1])));
        page.define(
                new Definition(
                        "社会投资杠杆",
                        0,
                        Page2022.BEGIN,
                        "社会投资杠杆",
                        "",
                        List.of(),
                        Aggregation.RATIO,
                        null,
                        null,
                        null,
                        Series.PROGRESS,
                        null,
                        null,
                        null,
                        Condition.ALL,
                        "倍",
                        Set.of(PeriodKind.SINCE),
                        null,
                        "带动社会投资",
                        "完成项目投资",
                        List.of(),
                        false,
                        null));
        page.define(milestones("封顶单体", "封顶"));
        page.define(milestones("主线通车", "主线桥梁通车"));
        page.define(milestones("投入运营", "投入运营"));
        page.count("竣工项目", State.COMPLETED);
        page.define(investment("投资-形象进度", Series.PROGRESS));
        page.define(investment("投资-纳统", Series.OFFICIAL));
    }

    @Test
    void s46_fiftyOneHundredMillionAndThePredecessorKeepsItsHistory() {
        assertThat(page.figure("总投资", Page2022.SHINAN).value()).isEqualByComparingTo("5100000000");
        assertThat(projects.current().project("FW").predecessor()).isEqualTo("CF");
        assertThat(projects.current().project("CF")).isNotNull();
    }

    @Test
    void s47_eightParksStartTogetherOverAMillionSquareMetres() {
        assertThat(plan("集中开工产业园")).isEqualByComparingTo("8");
        assertThat(plan("总面积")).isEqualByComparingTo("1000000");
        assertThat(projects.current().partsOf("YQ")).hasSize(2);
    }

    @Test
    void s48_threeParksAreFullOnTheDayTheyOpen() {
        for (String park : List.of("CFL", "P2", "P3")) {
            assertThat(page.figure("入驻率", Place.project(park)).value()).isEqualByComparingTo("100");
        }
    }

    @Test
    void s49_onlyTheFirstPhaseIsInOperation() {
        assertThat(page.figure("投入运营", Place.project("HT")).value()).isEqualByComparingTo("1");
        assertThat(page.figure("竣工项目", Place.project("HT")).value()).isZero();
    }

    @Test
    void s51_fourOfFourBuildingsAreToppedOut() {
        assertThat(page.figure("封顶单体", Place.project("VR")).value()).isEqualByComparingTo("4");
        Question plan = Question.plan("封顶单体", Place.project("VR"), Page2022.YEAR);
        assertThat(indicators.answer(plan).orRefuse().value()).isEqualByComparingTo("4");
    }

    @Test
    void s52_sinceItSettledItInvestedAndDrewInMoreThanSixTimesAsMuch() {
        assertThat(since("完成项目投资")).isEqualByComparingTo("118000000");
        assertThat(since("孵化企业")).isEqualByComparingTo("32");
        assertThat(since("高端人才")).isGreaterThanOrEqualTo(new BigDecimal("560"));
        assertThat(since("社会投资杠杆").doubleValue()).isBetween(6.69, 6.70);
    }

    @Test
    void s52_whatAddsUpSinceADayIsNotAskedForByTheYear() {
        var refused =
                indicators.answer(Question.now("完成项目投资", Place.CITY, Page2022.YEAR)).reasons();

        assertThat(refused).extracting("code").containsExactly("indicator.period");
    }

    @Test
    void s53_theMainBridgeIsOpenAndTheProjectIsNotFinished() {
        LocalDate start = LocalDate.of(2022, 1, 25);
        LocalDate open = LocalDate.of(2022, 12, 5);

        assertThat(page.figure("主线通车", Place.project("HY")).value()).isEqualByComparingTo("1");
        assertThat(page.figure("竣工项目", Place.project("HY")).value()).isZero();
        assertThat(ChronoUnit.DAYS.between(start, open) / 30.4375).isBetween(10.0, 11.0);
    }

    @Test
    void siteProgressAndOfficialStatisticsAreTwoSeries() {
        assertThat(page.figure("投资-形象进度", Page2022.LAOSHAN).value())
                .isEqualByComparingTo("95000000");
        assertThat(page.figure("投资-纳统", Page2022.LAOSHAN).value()).isEqualByComparingTo("80000000");
        var mixed =
                indicators.define(
                        Page2022.derived(
                                "混用", Aggregation.RATIO, "投资-形象进度", "投资-纳统", "%", List.of()),
                        "试混用",
                        Account.console());
        assertThat(mixed.reasons()).extracting("code").contains("indicator.series-mixed");
    }

    private BigDecimal plan(String indicator) {
        Question question = Question.plan(indicator, Page2022.SHINAN, Page2022.YEAR);
        return indicators.answer(question).orRefuse().value();
    }

    private BigDecimal since(String indicator) {
        return page.figure(indicator, Page2022.LAOSHAN, SINCE).value();
    }

    private static Definition since(String measure, String unit) {
        return new Definition(
                measure,
                0,
                Page2022.BEGIN,
                measure,
                "",
                List.of(),
                Aggregation.CUMULATIVE,
                Counted.QUANTITY,
                measure,
                null,
                Series.PROGRESS,
                null,
                null,
                null,
                Condition.ALL,
                unit,
                Set.of(PeriodKind.SINCE),
                SETTLED,
                null,
                null,
                List.of(),
                false,
                null);
    }

    private static Definition milestones(String code, String named) {
        return new Definition(
                code,
                0,
                Page2022.BEGIN,
                code,
                "",
                List.of(),
                Aggregation.COUNT,
                Counted.MILESTONE,
                null,
                null,
                Series.PROGRESS,
                State.COMPLETED,
                named,
                null,
                Condition.ALL,
                "个",
                Set.of(PeriodKind.YEAR),
                null,
                null,
                null,
                List.of(),
                false,
                null);
    }

    private static Definition investment(String code, Series series) {
        return new Definition(
                code,
                0,
                Page2022.BEGIN,
                code,
                "",
                List.of(),
                Aggregation.SUM,
                Counted.QUANTITY,
                "完成投资",
                null,
                series,
                null,
                null,
                null,
                Condition.ALL,
                "元",
                Set.of(PeriodKind.YEAR),
                null,
                null,
                null,
                List.of(),
                false,
                null);
    }

    private void soFar(String project, String measure, String value, String unit, Period period) {
        page.append(
                NewQuantity.of(
                        project, measure, value, unit, period, Accrual.CUMULATIVE, "GS-1", "GS"));
    }

    private void official(String project, String measure, String value, Series series) {
        page.append(
                new NewQuantity(
                        project,
                        null,
                        null,
                        null,
                        null,
                        measure,
                        new BigDecimal(value),
                        "元",
                        value + "元",
                        Page2022.YEAR,
                        Accrual.FLOW,
                        series,
                        null,
                        List.of(),
                        "GS-1",
                        "GS",
                        null,
                        null));
    }

    private static NewReport report(String milestone, ReportKind kind, String day) {
        return new NewReport(
                kind,
                milestone,
                milestone.substring(0, milestone.indexOf('/')),
                LocalDate.parse(day),
                null,
                null,
                null,
                null,
                List.of(),
                "GS-1",
                "GS",
                null,
                null);
    }
}
