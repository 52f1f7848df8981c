package guatu.server.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guatu.server.project.check.CodesInForce;
import guatu.server.project.check.ListCheck;
import guatu.server.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the list, each with one line that breaks it. */
class ListCheckTest {

    private static final CodesInForce CODES =
            new CodesInForce(
                    LocalDate.of(2022, 1, 1),
                    LocalDate.of(2024, 12, 31),
                    Set.of(2022, 2023, 2024),
                    Map.of("ZHB", "", "LS", "ZHB", "GS", "LS", "ZJ", "LS"),
                    Map.of("GS-1", "GS", "ZJ-1", "ZJ"),
                    Set.of("370203", "370212"),
                    Set.of("A1"),
                    Set.of("L1"),
                    Set.of("健康城", "株洲路"),
                    Set.of("旅发大会"));

    private static final ProjectList BEFORE =
            ListText.list(
                    """
                    VR 虚拟现实产业园 kind=CONTINUING district=370212 lead=GS phases=1:一期 buildings=D1:一号厂房:1
                    VR/M1 一期封顶 start=2022-03-01 finish=2022-11-30 post=GS-1
                    VR/M2 外立面 finish=2022-12-31 post=GS-1
                    VR/M1 -> VR/M2 FS
                    PKG 园区包
                    PRT 一号园 package=PKG
                    """);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P-1 新项目 years=                              | P-1#planYears | project.plan-year-missing
                    P-1 新项目 years=2025                          | P-1#planYears | project.plan-year-unknown
                    P-1 新项目 district=370299                     | P-1#district | project.district-unknown
                    P-1 新项目 actions=A9                          | P-1#actions | project.action-unknown
                    P-1 新项目 line=L9                             | P-1#line | project.line-unknown
                    P-1 新项目 areas=中山路                          | P-1#areas | project.area-unknown
                    P-1 新项目 lead=XX                             | P-1#leadUnit | project.unit-unknown
                    P-1 新项目 support=XX                          | P-1#supportingUnits | project.unit-unknown
                    P-1 新项目 support=GS                          | P-1#supportingUnits | project.lead-supports
                    P-1 新项目 investment=-1                       | P-1#investmentWan | project.investment-negative
                    P-1 新项目 promises=2022:加装电梯:-5:部            | P-1#promises | project.promise-negative
                    P-1 新项目 promises=2021:加装电梯:5:部             | P-1#promises | project.plan-year-unknown
                    P-1 新项目 place=120.3                         | P-1#place | project.place-malformed
                    P-1 新项目 place=36_190                        | P-1#place | project.place-malformed
                    P-1 新项目 package=P-1                         | P-1#packageCode | project.package-of-itself
                    PKG 园区包 package=PRT                         | PKG#packageCode | project.package-of-itself
                    P-1 新项目 package=P-9                         | P-1#packageCode | project.package-unknown
                    P-1 新项目 predecessor=P-9                     | P-1#predecessor | project.predecessor-unknown
                    P-1 新项目 phases=1:一期,1:二期                   | P-1#phases | project.phase-duplicate
                    P-1 新项目 buildings=D1:一号:2                   | P-1#buildings | project.phase-unknown
                    P-1 -                                       | P-1#name | project.name-missing
                    P#1 新项目                                     | P#1#code | project.code-malformed
                    P-1 新项目 dormant=10余年 stopped=2012 restarted=2011-01-01 | P-1#dormancy | project.restart-before-stop
                    P-9/M1 开工                                   | P-9/M1#project | milestone.project-unknown
                    VR/M3 开工 start=2022-05-01 finish=2022-04-01 | VR/M3#plannedFinish | milestone.finish-before-start
                    VR/M3 开工 finish=2021-12-31                  | VR/M3#plannedFinish | milestone.date-before-campaign
                    PRT/M3 开工 start=2021-12-31                  | PRT/M3#plannedStart | milestone.date-before-campaign
                    VR/M3 开工 finish=2202-12-31                  | VR/M3#plannedFinish | milestone.date-too-late
                    VR/M3 开工 notBefore=2022-06-02 mustBy=2022-06-01 | VR/M3#mustBy | milestone.must-by-early
                    VR/M3 开工 weight=0                           | VR/M3#weight | milestone.weight-not-positive
                    VR/M3 开工 days=-1                            | VR/M3#workingDays | milestone.length-out-of-range
                    VR/M3 开工 unit=XX                            | VR/M3#leadUnit | milestone.unit-unknown
                    VR/M3 开工 post=XX-1                          | VR/M3#leadPost | milestone.post-unknown
                    VR/M3 开工 unit=GS post=ZJ-1                  | VR/M3#leadPost | milestone.lead-elsewhere
                    VR/M3 开工 unit=GS with=GS                    | VR/M3#cooperating | milestone.lead-cooperates
                    VR/M3 开工 with=XX                            | VR/M3#cooperating | milestone.unit-unknown
                    VR/M3 开工 supervisor=XX                      | VR/M3#supervisor | milestone.supervisor-unknown
                    VR/M3 开工 event=运动会-30                       | VR/M3#anchor | milestone.event-unknown
                    VR/M3 开工 phase=2                            | VR/M3#phase | milestone.phase-unknown
                    VR/M3 开工 building=D9                        | VR/M3#building | milestone.building-unknown
                    VR/M9 -> VR/M2 FS                           | VR/M2#relationsIn | relation.unknown-milestone
                    VR/M1 -> VR/M2 FS+9999                      | VR/M2#relationsIn | relation.lag-out-of-range
                    """)
    void eachRuleNamesThePlaceThatBreaksIt(String line, String field, String code) {
        assertThat(problems(ListText.edit("调整", line)))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple(field, code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P-1 新项目 years=2022,2023 district=370203 actions=A1 line=L1 areas=健康城,株洲路
                    P-1 跨海大桥连接线二期 dormant=10余年 stopped=2012 restarted=2022-05-01
                    P-1 新项目 place=120.46_36.15 investment=510000 predecessor=VR
                    VR/M3 装修 start=2021-10-01 finish=2022-12-31
                    VR/M3 装修 unit=LS post=GS-1 phase=1 building=D1 supervisor=ZJ
                    VR/M3 会前亮相 event=旅发大会-30 post=GS-1
                    VR/M1 -> VR/M2 SS+30d
                    """)
    void whatKeepsTheRulesIsTaken(String line) {
        assertThat(problems(ListText.edit("调整", line))).isEmpty();
    }

    @Test
    void aCircularRelationIsNamedWithItsMilestonesInOrder() {
        List<Problem> problems =
                problems(
                        ListText.edit(
                                "调整",
                                """
                                VR/M3 装修 finish=2022-12-31
                                VR/M2 -> VR/M3 FS
                                VR/M3 -> VR/M1 FS
                                """));
        assertThat(problems).extracting(Problem::code).containsExactly("relation.loop");
        assertThat(problems.getFirst().value()).isEqualTo("VR/M1 → VR/M2 → VR/M3 → VR/M1");
    }

    @Test
    void aMilestoneGivenTwiceIsADuplicateOrASecondLead() {
        List<Problem> problems =
                problems(
                        ListText.edit(
                                "调整",
                                """
                                VR/M3 装修 post=GS-1
                                VR/M3 装修 post=ZJ-1
                                VR/M4 交付 post=GS-1
                                VR/M4 交付 post=GS-1
                                VR 虚拟现实产业园 kind=CONTINUING phases=1:一期 buildings=D1:一号厂房:1
                                VR 虚拟现实产业园二号
                                """));
        assertThat(problems)
                .extracting(Problem::code)
                .contains(
                        "milestone.second-lead",
                        "milestone.code-duplicate",
                        "project.code-duplicate");
    }

    @Test
    void anEditWithoutAReasonOrOnAnOldVersionIsRefused() {
        ListEdit stale =
                new ListEdit(" ", null, 0, List.of(), List.of(), Map.of(), Set.of("X"), Set.of());
        assertThat(problems(stale))
                .extracting(Problem::code)
                .containsExactly("list.reason-missing", "list.stale", "project.remove-unknown");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        ListEdit edit =
                ListText.edit("调整", "P-1 - years= district=1 line=L9 lead=XX investment=-3");
        assertThat(problems(edit)).hasSize(6);
    }

    private static List<Problem> problems(ListEdit edit) {
        return ListCheck.problems(BEFORE, edit, ListMerge.merged(BEFORE, edit), CODES);
    }
}
