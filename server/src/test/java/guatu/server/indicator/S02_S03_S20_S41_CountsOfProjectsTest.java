package guatu.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.campaign.Level;
import guatu.server.indicator.count.NamedWorks;
import guatu.server.journal.Journal;
import guatu.server.journal.NewReport;
import guatu.server.journal.Quantities;
import guatu.server.journal.ReportKind;
import guatu.server.project.Groundwork;
import guatu.server.project.Kind;
import guatu.server.testing.ServerTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Counts of projects: two deadlines, all of them, parts of a list, starts, completions. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S02_S03_S20_S41_CountsOfProjectsTest {

    private final Page2022 page;
    private final Indicators indicators;
    private final Journal journal;

    S02_S03_S20_S41_CountsOfProjectsTest(
            Groundwork ground, Quantities quantities, Indicators indicators, Journal journal) {
        this.indicators = indicators;
        this.journal = journal;
        this.page = new Page2022(ground, quantities, indicators);
    }

    @BeforeAll
    void lists() {
        page.list(
                villages()
                        + shibei()
                        + city()
                        + parking()
                        + promised()
                        + partlyNamed()
                        + starts()
                        + packages());
        List<NewReport> reports = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            reports.add(finished("ZCH-%02d/M1".formatted(i), "2022-06-09"));
        }
        reports.add(finished("CITY-1/M1", "2022-11-30"));
        reports.add(report("CITY-2/M1", ReportKind.PROGRESS, "2022-12-16", "99"));
        for (int i = 1; i <= 12; i++) {
            String started = i <= 2 ? "2022-11-01" : "2023-02-01";
            reports.add(report("TC-%02d/M1".formatted(i), ReportKind.STARTED, started, null));
            reports.add(finished("TC-%02d/M1".formatted(i), "2023-11-01"));
        }
        for (int i = 1; i <= 107; i++) {
            reports.add(report("KG-%03d/M1".formatted(i), ReportKind.STARTED, "2022-05-01", null));
        }
        for (int i = 1; i <= 11; i++) {
            reports.add(report("TQ-%02d/M1".formatted(i), ReportKind.STARTED, "2022-09-01", null));
        }
        journal.appendAll(reports, project -> null, Account.console()).orRefuse();
        definitions();
    }

    private void definitions() {
        page.define(count("张村河社区", State.LISTED, condition(Set.of("ZZL"), null)));
        page.define(count("签约完成社区", State.COMPLETED, condition(Set.of("ZZL"), null)));
        page.define(Page2022.derived("签约率", Aggregation.RATIO, "签约完成社区", "张村河社区", "%", List.of()));
        page.define(
                Page2022.derived(
                        "签约进度差",
                        Aggregation.PACE,
                        "签约率",
                        null,
                        "个百分点",
                        List.of(deadline("两年完成", "2023-12-31"), deadline("三年任务", "2024-12-31"))));
        page.define(count("市北2023项目", State.LISTED, onPlan(2023, null)));
        page.define(count("市北2023新开工", State.LISTED, onPlan(2023, Kind.NEW)));
        page.define(count("市北2023续建", State.LISTED, onPlan(2023, Kind.CONTINUING)));
        page.count("停车场建成", State.COMPLETED);
        page.define(sum("停车场启动计划", "启动停车场", State.STARTED));
        page.define(sum("停车场建成计划", "建成停车场", State.COMPLETED));
        page.count("计划开工", State.PLANNED_START);
        page.count("实际开工", State.STARTED);
        page.count("提前开工", State.EARLY_START);
        page.count("应开未开", State.MISSED_START);
        page.count("在列项目", State.LISTED);
    }

    @Test
    void s02_twelveCommunitiesStandAgainstBothDeadlines() {
        Figure rate = page.figure("签约率", Place.CITY);
        Figure pace = page.figure("签约进度差", Place.CITY);

        assertThat(rate.numerator()).isEqualByComparingTo("8");
        assertThat(rate.denominator()).isEqualByComparingTo("12");
        assertThat(rate.value().doubleValue()).isBetween(66.66, 66.67);
        assertThat(pace.lines()).hasSize(2).allMatch(Figure.PaceLine::onPace);
        assertThat(pace.lines().getFirst().elapsed()).isEqualByComparingTo("50");
        assertThat(pace.lines().getLast().elapsed().doubleValue()).isBetween(33.33, 33.34);
    }

    @Test
    void s03_allIsAQuestionWithADenominatorAndWhatBreaksIt() {
        Population all =
                indicators.population(
                        new PopulationQuestion(
                                Page2022.SHINAN,
                                Level.CITY,
                                null,
                                null,
                                2022,
                                Done.FINISHED,
                                null));

        assertThat(all.projects()).containsExactly("CITY-1", "CITY-2");
        assertThat(all.done()).isEqualTo(1);
        assertThat(all.all()).isFalse();
        assertThat(all.first().project()).isEqualTo("CITY-2");
        assertThat(all.first().reason().arguments()).contains(new BigDecimal("99"));
    }

    @Test
    void s03_theGoalOfTheYearIsNotTheCompletionOfTheProject() {
        Population goal =
                indicators.population(
                        new PopulationQuestion(
                                Page2022.SHINAN,
                                Level.CITY,
                                null,
                                null,
                                2022,
                                Done.YEAR_GOAL,
                                null));

        assertThat(goal.done()).isEqualTo(1);
        assertThat(goal.first().reason().code()).isEqualTo("indicator.all.goal-missed");
    }

    @Test
    void s20_oneHundredSeventyThreeOfWhichOneHundredThirtyFiveNewLeaveThirtyEight() {
        assertThat(value("市北2023项目", Page2022.SHIBEI)).isEqualByComparingTo("173");
        assertThat(value("市北2023新开工", Page2022.SHIBEI)).isEqualByComparingTo("135");
        assertThat(value("市北2023续建", Page2022.SHIBEI)).isEqualByComparingTo("38");
    }

    @Test
    void s41_twelveCompletedAgainstTenStartedWithTheTwoCarriedOverNamed() {
        Works works = works("停车场建成", Place.district("370214"));

        assertThat(works.fact().started()).hasSize(10);
        assertThat(works.fact().completed()).hasSize(12);
        assertThat(works.fact().completedOfCarriedOver()).containsExactly("TC-01", "TC-02");
        assertThat(works.names()).containsEntry("TC-01", "停车场01").containsEntry("TC-02", "停车场02");
        assertThat(works.fact().unexplained()).isEmpty();
    }

    /** The page's sentence is a plan of 2023: 启动10个停车场项目建设，建成停车场12个. */
    @Test
    void s41_whatIsPromisedIsExplainedByTheWorksOnTheList() {
        assertThat(promised("停车场启动计划")).isEqualByComparingTo("10");
        assertThat(promised("停车场建成计划")).isEqualByComparingTo("12");

        Works works = works("停车场建成计划", Page2022.SHINAN);

        assertThat(works.plan().started()).hasSize(10);
        assertThat(works.plan().completed()).hasSize(12);
        assertThat(works.plan().completedOfCarriedOver()).containsExactly("PK-11", "PK-12");
        assertThat(works.names().get("PK-11")).isEqualTo("结转停车场11");
    }

    /** A list that promises 10 and 12 and names 9: the difference is said, flow by flow. */
    @Test
    void s41_whatIsPromisedInNumberAndNotNamedIsTold() {
        Works all = works("停车场建成计划", Page2022.SHINAN);
        Works some = works("停车场启动计划", Place.district("370285"));

        assertThat(all.promised().started()).isEqualTo(named("10", 10, "0"));
        assertThat(all.promised().completed()).isEqualTo(named("12", 12, "0"));
        assertThat(all.promised().carriedOver()).isEqualTo(named("2", 2, "0"));
        assertThat(some.works()).isEqualTo(9);
        assertThat(some.promised().started()).isEqualTo(named("10", 8, "2"));
        assertThat(some.promised().completed()).isEqualTo(named("12", 9, "3"));
        assertThat(some.promised().carriedOver()).isEqualTo(named("2", 1, "1"));
        assertThat(some.plan().completedOfCarriedOver()).containsExactly("LX-9");
        assertThat(some.reported()).isEqualTo(new Works.InNumber(null, null, null));
    }

    private static NamedWorks named(String told, int named, String unnamed) {
        return new NamedWorks(new BigDecimal(told), named, new BigDecimal(unnamed));
    }

    private BigDecimal promised(String indicator) {
        return indicators
                .answer(Question.plan(indicator, Page2022.SHINAN, Page2022.NEXT_YEAR))
                .orRefuse()
                .value();
    }

    private Works works(String indicator, Place place) {
        return indicators.works(Question.now(indicator, place, Page2022.NEXT_YEAR)).orRefuse();
    }

    /** Jiangmen: 140 − (118 − 11) = 33. */
    @Test
    void startsAreAccountedForWithoutOffsettingMissedOnes() {
        Place here = Page2022.LAOSHAN;

        assertThat(value("计划开工", here)).isEqualByComparingTo("140");
        assertThat(value("实际开工", here)).isEqualByComparingTo("118");
        assertThat(value("提前开工", here)).isEqualByComparingTo("11");
        assertThat(value("应开未开", here)).isEqualByComparingTo("33");
    }

    /** Jiangmen 2019: "打包项目拆分后", both counts are published. */
    @Test
    void aPackageCountsAsOneOrAsItsPartsAndBothAreShown() {
        Figure listed = page.figure("在列项目", Place.district("370213"));

        assertThat(listed.value()).isEqualByComparingTo("1");
        assertThat(listed.otherCount()).isEqualByComparingTo("3");
    }

    @Test
    void thePartsAddUpToTheFigureOrTheDifferenceIsNamed() {
        Breakdown byDistrict =
                indicators
                        .parts(Question.now("在列项目", Place.CITY, Page2022.YEAR), Grouping.DISTRICT)
                        .orRefuse();

        BigDecimal parts =
                byDistrict.parts().stream()
                        .map(Breakdown.Part::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(parts.add(byDistrict.unassigned().value()))
                .isEqualByComparingTo(byDistrict.whole().value());
        assertThat(byDistrict.unassigned().projects()).isEqualTo(12);
    }

    private BigDecimal value(String indicator, Place place) {
        return page.figure(indicator, place).value();
    }

    private static Definition count(String code, State state, Condition condition) {
        return Page2022.definition(code, Aggregation.COUNT, Counted.PROJECT, null, state, "个")
                .with(condition);
    }

    private static Definition sum(String code, String measure, State state) {
        return Page2022.definition(code, Aggregation.SUM, Counted.QUANTITY, measure, state, "个");
    }

    private static Condition condition(Set<String> areas, @Nullable Integer year) {
        return new Condition(
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                areas,
                Set.of(),
                Set.of(),
                year,
                false,
                Packages.ONE);
    }

    private static Condition onPlan(int year, @Nullable Kind kind) {
        return new Condition(
                kind == null ? Set.of() : Set.of(kind),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                year,
                false,
                Packages.ONE);
    }

    private static Deadline deadline(String name, String end) {
        return new Deadline(name, LocalDate.of(2022, 1, 1), LocalDate.parse(end));
    }

    private static NewReport finished(String milestone, String day) {
        return report(milestone, ReportKind.FINISHED, day, null);
    }

    private static NewReport report(
            String milestone, ReportKind kind, String day, @Nullable String percent) {
        return new NewReport(
                kind,
                milestone,
                milestone.substring(0, milestone.indexOf('/')),
                LocalDate.parse(day),
                percent == null ? null : new BigDecimal(percent),
                null,
                null,
                null,
                List.of(),
                "GS-1",
                "GS",
                null,
                null);
    }

    /** Twelve communities, on no district here so that other counts stay what they are. */
    private static String villages() {
        return lines(
                12,
                "ZCH-%02d 社区%02d areas=ZZL years=2022,2023,2024\n"
                        + "ZCH-%02d/M1 协议签订 start=2022-04-01 finish=2023-12-29 post=GS-1\n");
    }

    private static String shibei() {
        return lines(135, "SB-N%03d 新开工%03d district=370203 kind=NEW years=2023\n")
                + lines(38, "SB-X%03d 续建%03d district=370203 kind=CONTINUING years=2023\n");
    }

    private static String city() {
        return """
        CITY-1 市级一 district=370202 level=CITY years=2022
        CITY-1/M1 竣工 start=2022-03-01 finish=2022-11-30 post=GS-1
        CITY-2 市级二 district=370202 level=CITY years=2022
        CITY-2/M1 竣工 start=2022-03-01 finish=2022-12-16 post=GS-1
        """;
    }

    private static String parking() {
        return lines(
                12,
                "TC-%02d 停车场%02d district=370214 years=2022,2023\n"
                        + "TC-%02d/M1 建成 start=2023-02-01 finish=2023-12-01 post=GS-1\n");
    }

    /** A package that promises, ten parts to start and two under way since 2022. */
    private static String promised() {
        return "PK 2023年停车场建设 district=370202 years=2023"
                + " promises=2023:启动停车场:10:个,2023:建成停车场:12:个\n"
                + lines(
                        10,
                        "PK-%02d 停车场%02d district=370202 package=PK years=2023\n"
                                + "PK-%02d/M1 建成 start=2023-02-01 finish=2023-12-01 post=GS-1\n")
                + """
                PK-11 结转停车场11 district=370202 package=PK years=2022,2023
                PK-11/M1 建成 start=2022-09-01 finish=2023-05-31 post=GS-1
                PK-12 结转停车场12 district=370202 package=PK years=2022,2023
                PK-12/M1 建成 start=2022-10-10 finish=2023-06-30 post=GS-1
                """;
    }

    /** The same promise of a list that names eight new works and one carried over. */
    private static String partlyNamed() {
        return "LX 莱西停车场建设 district=370285 years=2023"
                + " promises=2023:启动停车场:10:个,2023:建成停车场:12:个\n"
                + lines(
                        8,
                        "LX-%d 停车场%d district=370285 package=LX years=2023\n"
                                + "LX-%d/M1 建成 start=2023-02-01 finish=2023-12-01 post=GS-1\n")
                + """
                LX-9 结转停车场9 district=370285 package=LX years=2022,2023
                LX-9/M1 建成 start=2022-09-01 finish=2023-05-31 post=GS-1
                """;
    }

    private static String starts() {
        return lines(
                        140,
                        "KG-%03d 计划%03d district=370212 years=2022\n"
                                + "KG-%03d/M1 开工 start=2022-05-01 finish=2022-12-30 post=GS-1\n")
                + lines(
                        11,
                        "TQ-%02d 提前%02d district=370212 years=2023\n"
                                + "TQ-%02d/M1 开工 start=2023-05-01 finish=2023-12-29 post=GS-1\n");
    }

    private static String packages() {
        return """
        BAO 打包项目 district=370213 years=2022
        BAO-1 拆分一 district=370213 package=BAO years=2022
        BAO-2 拆分二 district=370213 package=BAO years=2022
        BAO-3 拆分三 district=370213 package=BAO years=2022
        """;
    }

    private static String lines(int count, String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(pattern.formatted(i, i, i));
        }
        return text.toString();
    }
}
