package guatu.server.reporting;

import guatu.server.access.Account;
import guatu.server.campaign.Campaigns;
import guatu.server.journal.Accrual;
import guatu.server.journal.MeasureBook;
import guatu.server.journal.NewQuantity;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantityReport;
import guatu.server.journal.QuantityState;
import guatu.server.journal.Series;
import guatu.server.organisation.Post;
import guatu.server.project.Milestone;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import guatu.server.project.Projects;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes reported quantities in: from the post that owes them and from nobody else (填报受理). */
@Component
final class Filing {

    private final Quantities quantities;
    private final Projects projects;
    private final Campaigns campaigns;
    private final Owing owing;
    private final MeasureBook measures;
    private final Clock clock;

    Filing(
            Quantities quantities,
            Projects projects,
            Campaigns campaigns,
            Owing owing,
            MeasureBook measures,
            Clock clock) {
        this.quantities = quantities;
        this.projects = projects;
        this.campaigns = campaigns;
        this.owing = owing;
        this.measures = measures;
        this.clock = clock;
    }

    /** Records a figure that speaks for itself and for which the account answers. */
    Outcome<QuantityReport> file(QuantityRequest request, Account by, String idempotencyKey) {
        ProjectList list = projects.current();
        Project project = list.project(request.project());
        if (project == null) {
            return Outcome.refused(
                    Problem.at("reporting.project.unknown", "project", request.project()));
        }
        LocalDate statusDate = campaigns.statusDate();
        Period period = period(request, statusDate);
        Post post = owing.mayFill(list, project, by, statusDate);
        if (post == null) {
            return Outcome.refused(
                    Problem.at("reporting.not-owing", "project", project.name(), by.name()));
        }
        List<Problem> problems = new ArrayList<>();
        if (request.kind() == PeriodKind.SINCE && request.from() == null) {
            problems.add(Problem.at("reporting.period.since", "from", null));
        }
        checkPlaces(request, list, problems);
        checkMeasure(request, list, problems);
        PrintedQuantity printed = printed(request, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        NewQuantity report = report(request, project, period, printed, post);
        boolean repeated = quantities.recorded(by, idempotencyKey) != null;
        if (!repeated) {
            problems.addAll(
                    FilingRules.problems(
                            report, project, campaigns.current(), statusDate, standing(report)));
        }
        return problems.isEmpty()
                ? quantities.append(report, by, idempotencyKey)
                : Outcome.refused(problems);
    }

    private List<QuantityState> standing(NewQuantity report) {
        return quantities.inForce(clock.instant(), report.project());
    }

    /** A slip of the pen would begin a series of its own, which no indicator counts. */
    private void checkMeasure(QuantityRequest request, ProjectList list, List<Problem> problems) {
        String measure = request.measure().strip();
        boolean known =
                measures.unitOf(measure) != null
                        || list.projects().stream()
                                .flatMap(one -> one.promises().stream())
                                .anyMatch(promise -> promise.measure().equals(measure));
        if (!known) {
            problems.add(Problem.at("reporting.measure.unknown", "measure", measure));
        }
    }

    private static Period period(QuantityRequest request, LocalDate statusDate) {
        LocalDate to = Objects.requireNonNullElse(request.to(), statusDate);
        return request.kind() == PeriodKind.SINCE
                ? Period.since(Objects.requireNonNullElse(request.from(), to), to)
                : Period.of(request.kind(), to);
    }

    private void checkPlaces(QuantityRequest request, ProjectList list, List<Problem> problems) {
        if (request.place() != null && campaigns.findArea(request.place()) == null) {
            problems.add(Problem.at("reporting.place.unknown", "place", request.place()));
        }
        Milestone milestone =
                request.milestone() == null ? null : list.milestone(request.milestone());
        boolean strange =
                request.milestone() != null
                        && (milestone == null || !milestone.project().equals(request.project()));
        if (strange) {
            problems.add(
                    Problem.at(
                            "reporting.milestone.unknown",
                            "milestone",
                            request.milestone(),
                            request.project()));
        }
    }

    private static @Nullable PrintedQuantity printed(
            QuantityRequest request, List<Problem> problems) {
        if (request.quantity() == null) {
            return null;
        }
        PrintedQuantity read = PrintedQuantity.read(request.quantity(), request.unit());
        if (read == null) {
            problems.add(
                    Problem.at(
                            "reporting.quantity.unread",
                            "quantity",
                            request.quantity() + request.unit()));
        } else if (!read.exact()) {
            problems.add(Problem.at("reporting.quantity.vague", "quantity", read.printed()));
        }
        return read;
    }

    private static NewQuantity report(
            QuantityRequest request,
            Project project,
            Period period,
            @Nullable PrintedQuantity printed,
            Post post) {
        boolean cumulates = period.kind() == PeriodKind.MONTHS || period.kind() == PeriodKind.SINCE;
        PrintedQuantity unit = PrintedQuantity.read("1", request.unit());
        String symbol =
                printed != null
                        ? printed.quantity().unit().symbol()
                        : unit == null ? request.unit() : unit.quantity().unit().symbol();
        return new NewQuantity(
                project.code(),
                request.milestone(),
                project.district(),
                request.place(),
                request.subkind(),
                request.measure().strip(),
                printed == null ? null : printed.quantity().value(),
                symbol,
                printed == null ? "" : printed.printed(),
                period,
                Objects.requireNonNullElse(
                        request.accrual(), cumulates ? Accrual.CUMULATIVE : Accrual.FLOW),
                Objects.requireNonNullElse(request.series(), Series.PROGRESS),
                request.note(),
                Objects.requireNonNullElse(request.evidence(), List.of()),
                post.code(),
                post.unit(),
                request.corrects(),
                request.reason());
    }
}
