package guatu.server.reporting;

import guatu.server.campaign.Campaigns;
import guatu.server.forecast.Forecasts;
import guatu.server.forecast.Light;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.PeriodLock;
import guatu.server.journal.Periods;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantityReport;
import guatu.server.journal.QuantityState;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.OrganisationTree;
import guatu.server.organisation.Post;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import guatu.server.project.Projects;
import guatu.server.project.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who owes which figure by when (应报清单): of each project, every quantity that its list promises for
 * the year of the period, owed by the post that answers for the project. No form is designed.
 */
@Component
final class OwedFigures {

    private final Projects projects;
    private final Organisation organisation;
    private final Campaigns campaigns;
    private final Quantities quantities;
    private final Periods periods;
    private final Forecasts forecasts;
    private final Owing owing;
    private final Views views;

    OwedFigures(
            Projects projects,
            Organisation organisation,
            Campaigns campaigns,
            Quantities quantities,
            Periods periods,
            Forecasts forecasts,
            Owing owing,
            Views views) {
        this.projects = projects;
        this.organisation = organisation;
        this.campaigns = campaigns;
        this.quantities = quantities;
        this.periods = periods;
        this.forecasts = forecasts;
        this.owing = owing;
        this.views = views;
    }

    /** The figures of a period that posts owe which the caller wants to see. */
    List<Owed> of(Rhythm rhythm, Period period, BiPredicate<Project, @Nullable Post> wanted) {
        LocalDate statusDate = campaigns.statusDate();
        LocalDate day = statusDate.isBefore(period.to()) ? statusDate : period.to();
        ProjectList list = projects.current();
        OrganisationTree tree = organisation.at(day);
        Map<String, List<QuantityState>> reported =
                quantities.latestWithin(period.from(), period.to()).stream()
                        .collect(Collectors.groupingBy(state -> state.report().figure().project()));
        List<PeriodLock> locks = periods.locks();
        List<Owed> owed = new ArrayList<>();
        for (Project project : list.projects()) {
            List<Promise> promises = promises(project, period);
            Post post = promises.isEmpty() ? null : owing.post(list, project, day);
            if (promises.isEmpty() || !wanted.test(project, post)) {
                continue;
            }
            boolean locked = locks.stream().anyMatch(l -> l.shuts(project.district(), period.to()));
            for (Promise promise : promises) {
                List<QuantityView> reports =
                        reported.getOrDefault(project.code(), List.of()).stream()
                                .filter(state -> answers(state.report(), promise, period))
                                .map(views::view)
                                .toList();
                LocalDate due = rhythm.due(period);
                owed.add(
                        new Owed(
                                project.code(),
                                project.name(),
                                project.district(),
                                promise.measure(),
                                promise.quantity().toPlainString() + promise.unit(),
                                promise.unit(),
                                post == null ? null : post.code(),
                                post == null ? null : post.name(),
                                project.leadUnit(),
                                Views.unitName(tree, project.leadUnit()),
                                period,
                                due,
                                reports.isEmpty() && statusDate.isAfter(due),
                                locked,
                                reports));
            }
        }
        owed.sort(Comparator.comparing(Owed::projectName).thenComparing(Owed::measure));
        return owed;
    }

    private static List<Promise> promises(Project project, Period period) {
        return project.promises().stream()
                .filter(promise -> promise.year() == period.to().getYear())
                .toList();
    }

    private static boolean answers(QuantityReport report, Promise promise, Period period) {
        return report.figure().measure().equals(promise.measure())
                && (report.figure().period().equals(period)
                        || (period.kind() == PeriodKind.MONTH
                                && report.figure().period().kind() == PeriodKind.MONTHS));
    }

    /** Milestones under way without a report in the week, by the post that leads them. */
    Map<String, List<OwedMilestone>> ofWeek(Period week) {
        Map<String, List<OwedMilestone>> owed = new TreeMap<>();
        for (ProjectView project : forecasts.board().projects()) {
            for (MilestoneView one : project.own()) {
                String post = one.milestone().leadPost();
                if (post != null && isOwed(one, week)) {
                    owed.computeIfAbsent(post, key -> new ArrayList<>())
                            .add(
                                    new OwedMilestone(
                                            one.key(),
                                            one.milestone().name(),
                                            project.code(),
                                            project.project().name(),
                                            one.standing().lastReport()));
                }
            }
        }
        return owed;
    }

    private static boolean isOwed(MilestoneView one, Period week) {
        LocalDate start = one.milestone().plannedStart();
        LocalDate last = one.standing().lastReport();
        boolean underWay = one.standing().begun() || (start != null && !start.isAfter(week.to()));
        boolean open = one.light() != Light.DONE && one.light() != Light.DRAFT;
        return open && underWay && (last == null || last.isBefore(week.from()));
    }
}
