package guatu.example;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.schedule.campaign.CampaignPlan;
import guatu.schedule.campaign.Forecast;
import guatu.schedule.campaign.LagUnit;
import guatu.schedule.campaign.MilestoneRelation;
import guatu.schedule.campaign.Progress;
import guatu.schedule.network.RelationType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reports of the example, dated by the schedule engine on the status date. */
class ForecastOfTheExampleTest {

    private static final LocalDate STATUS_DATE = LocalDate.of(2022, 12, 19);
    private static final int TOLERANCE = 10;
    private static final Source SOURCE = new Source(Path.of("source"));
    private static final WorkingCalendar CALENDAR = Holidays.calendar(SOURCE.table("holidays"));
    private static final List<Project> PROJECTS = new Example(SOURCE).projects();
    private static final Forecast FORECAST = forecast();

    @Test
    void theWallShowsABelievableMix() {
        Map<String, Long> mix =
                PROJECTS.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ForecastOfTheExampleTest::standing, Collectors.counting()));
        double all = PROJECTS.size();
        assertThat(mix.get("done") / all).as("%s", mix).isBetween(0.10, 0.15);
        assertThat(mix.get("on track") / all).as("%s", mix).isBetween(0.55, 0.65);
        assertThat(mix.get("at risk") / all).as("%s", mix).isBetween(0.08, 0.14);
        assertThat(mix.get("late") / all).as("%s", mix).isBetween(0.05, 0.10);
        assertThat(mix.get("not started") / all).as("%s", mix).isBetween(0.06, 0.14);
        assertThat(mix.get("stopped")).as("%s", mix).isBetween(3L, 6L);
    }

    @Test
    void s12_TheYearEndMilestoneOfTheEnergyInstituteHasTenWorkingDaysLeft() {
        LocalDate yearEnd = LocalDate.of(2022, 12, 31);
        var milestone = FORECAST.get("QD-2022-004/M03");
        assertThat(CALENDAR.workingDaysLeft(STATUS_DATE, yearEnd)).isEqualTo(10);
        assertThat(milestone.finish()).isBeforeOrEqualTo(yearEnd);
        assertThat(milestone.floatDays()).isNotNegative();
    }

    /** By the worst of its milestones: stopped, late, at risk; else by how far it has come. */
    private static String standing(Project project) {
        if (any(project, m -> progress(m).stopped())) {
            return "stopped";
        }
        int slip =
                project.milestones().stream()
                        .filter(m -> progress(m).actualFinish() == null)
                        .mapToInt(m -> slip(project, m))
                        .max()
                        .orElse(0);
        boolean overdue =
                any(
                        project,
                        m ->
                                progress(m).actualFinish() == null
                                        && m.planned().finish().isBefore(STATUS_DATE));
        if (overdue || slip > TOLERANCE) {
            return "late";
        }
        if (slip > 0) {
            return "at risk";
        }
        if (!any(project, m -> !m.reports().isEmpty())) {
            return "not started";
        }
        return any(project, m -> progress(m).actualFinish() == null) ? "on track" : "done";
    }

    private static boolean any(Project project, Predicate<Milestone> what) {
        return project.milestones().stream().anyMatch(what);
    }

    private static int slip(Project project, Milestone milestone) {
        return FORECAST.get(project.code() + "/" + milestone.code()).slipDays();
    }

    private static Progress progress(Milestone milestone) {
        Progress progress = Progress.NONE;
        for (Report report : milestone.reports()) {
            progress =
                    switch (report.kind()) {
                        case STARTED -> Progress.started(report.on());
                        case FINISHED -> Progress.finished(report.on());
                        case PROGRESS ->
                                progress.percent(report.percent()).expecting(report.expected());
                        case EXPECTED -> progress.expecting(report.expected());
                        case BLOCKED ->
                                new Progress(
                                        progress.actualStart(),
                                        null,
                                        null,
                                        progress.percentDone(),
                                        true);
                    };
        }
        return progress;
    }

    private static Forecast forecast() {
        var plan = CampaignPlan.on(CALENDAR, STATUS_DATE);
        for (Project project : PROJECTS) {
            for (Milestone milestone : project.milestones()) {
                String id = project.code() + "/" + milestone.code();
                plan.add(scheduled(id, project, milestone));
                for (Link link : milestone.links()) {
                    plan.relate(
                            new MilestoneRelation(
                                    project.code() + "/" + link.from(),
                                    id,
                                    RelationType.valueOf(link.type().name()),
                                    link.lag(),
                                    link.calendar() ? LagUnit.CALENDAR : LagUnit.WORKING));
                }
            }
        }
        var built = plan.build();
        assertThat(built.problems()).isEmpty();
        return built.forecast();
    }

    private static guatu.schedule.campaign.Milestone scheduled(
            String id, Project project, Milestone milestone) {
        String mustBy = milestone.more().get("不晚于");
        return new guatu.schedule.campaign.Milestone(
                id,
                project.code(),
                milestone.planned().start(),
                milestone.planned().finish(),
                null,
                null,
                mustBy == null ? null : LocalDate.parse(mustBy),
                BigDecimal.valueOf(milestone.weight()),
                progress(milestone));
    }
}
