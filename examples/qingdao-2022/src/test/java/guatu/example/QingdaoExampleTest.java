package guatu.example;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.calendar.WorkingCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QingdaoExampleTest {

    private static final Source SOURCE = new Source(Path.of("source"));
    private static final List<Project> PROJECTS = new Example(SOURCE).projects();
    private static final WorkingCalendar CALENDAR = Holidays.calendar(SOURCE.table("holidays"));

    @Test
    void itIsACampaignOfARealSize() {
        assertThat(PROJECTS).hasSizeGreaterThanOrEqualTo(300);
        assertThat(PROJECTS.stream().mapToInt(p -> p.milestones().size()).sum())
                .isGreaterThanOrEqualTo(3_000);
        assertThat(PROJECTS).allSatisfy(p -> assertThat(p.milestones()).isNotEmpty());
    }

    @Test
    void codesAndNamesAreUnique() {
        assertThat(PROJECTS.stream().map(Project::code)).doesNotHaveDuplicates();
        assertThat(PROJECTS.stream().map(p -> p.cell("所属区市") + p.cell("项目名称")))
                .doesNotHaveDuplicates();
    }

    @Test
    void s20_OfTheNorthDistricts173ProjectsOf2023_135AreNewAnd38Continue() {
        List<Project> listed =
                PROJECTS.stream()
                        .filter(p -> p.cell("所属区市").equals("市北区"))
                        .filter(p -> p.cell("计划年度").contains("2023"))
                        .toList();
        assertThat(listed).hasSize(173);
        assertThat(listed.stream().map(p -> p.cell("建设性质")).filter("新开工"::equals)).hasSize(135);
        assertThat(listed.stream().map(p -> p.cell("建设性质")).filter("续建"::equals)).hasSize(38);
        assertThat(PROJECTS.stream().filter(p -> p.cell("所属区市").equals("市北区"))).hasSize(173);
    }

    @Test
    void s19_OfThe109DeclaredTasks9AreOnNoLine() {
        int onLines =
                SOURCE.table("条线").rows().stream()
                        .mapToInt(line -> Integer.parseInt(line.getOrDefault("申报任务数", "0")))
                        .sum();
        assertThat(109 - onLines).isEqualTo(9);
    }

    @Test
    void s24_TheTwelveCommunitiesBearTheirOfficialCodes() {
        List<String> codes =
                PROJECTS.stream()
                        .filter(p -> p.cell("所属片区").contains("张村河片区"))
                        .map(p -> p.cell("统计用区划代码"))
                        .filter(code -> !code.isEmpty())
                        .toList();
        assertThat(codes).hasSize(12).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.matches("370212001\\d{3}"));
    }

    @Test
    void thePartsOfAPackageAddUpToWhatThePackagePromises() {
        int households =
                PROJECTS.stream()
                        .filter(p -> p.cell("所属项目包").equals("QD-2022-030"))
                        .mapToInt(
                                p -> Integer.parseInt(p.cell("承诺量").replaceAll("2022:惠及户数=|户", "")))
                        .sum();
        assertThat(households).isEqualTo(8_367);
    }

    @Test
    void aProjectThatBreaksGroundIn2023DoesNotDoSoEarlier() {
        for (Project project : PROJECTS) {
            boolean later =
                    project.cell("建设性质").equals("新开工") && !project.cell("计划年度").contains("2022");
            project.milestones().stream()
                    .filter(m -> later && m.name().equals("开工"))
                    .forEach(m ->
                            assertThat(m.planned().start())
                                    .as(project.code())
                                    .isAfter(LocalDate.of(2022, 12, 31)));
        }
    }

    @Test
    void plannedDatesKeepTheRelations() {
        for (Project project : PROJECTS) {
            Map<String, Milestone> byCode = new HashMap<>();
            for (Milestone milestone : project.milestones()) {
                byCode.put(milestone.code(), milestone);
                for (Link link : milestone.links()) {
                    Milestone earlier = byCode.get(link.from());
                    assertThat(earlier).as("%s %s", project.code(), link).isNotNull();
                    assertKept(project, milestone, link, earlier);
                }
            }
        }
    }

    private static void assertKept(
            Project project, Milestone milestone, Link link, Milestone earlier) {
        Span planned = milestone.planned();
        int days = CALENDAR.workingDaysLeft(planned.start(), planned.finish());
        LocalDate earliest = link.earliestStart(earlier.planned(), days, CALENDAR);
        assertThat(planned.start())
                .as("%s/%s after %s", project.code(), milestone.code(), link)
                .isAfterOrEqualTo(earliest);
    }

    @Test
    void everyReportIsOfTheCampaignAndNoneIsOfTheFuture() {
        for (Project project : PROJECTS) {
            for (Milestone milestone : project.milestones()) {
                assertThat(milestone.reports())
                        .as("%s/%s", project.code(), milestone.code())
                        .allMatch(r -> !r.on().isAfter(LocalDate.of(2022, 12, 19)))
                        .allMatch(r -> !r.on().isBefore(LocalDate.of(2022, 1, 1)));
            }
        }
    }

    @Test
    void postsAreTitlesAndOnlyAHandfulHaveAccounts() {
        Sheet posts = new Organisation(SOURCE).postSheet();
        int accounts = posts.header().indexOf("账号");
        assertThat(posts.rows().stream().filter(row -> !row.get(accounts).isEmpty())).hasSize(10);
    }
}
