package guatu.server.forecast;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.journal.Entry;
import guatu.server.journal.Journal;
import guatu.server.journal.NewReport;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filing and reading reports. */
@RestController
final class ReportController {

    private final Reports reports;
    private final Forecasts forecasts;
    private final Journal journal;
    private final Items items;
    private final EntryViews entries;

    ReportController(
            Reports reports,
            Forecasts forecasts,
            Journal journal,
            Items items,
            EntryViews entries) {
        this.reports = reports;
        this.forecasts = forecasts;
        this.journal = journal;
        this.items = items;
        this.entries = entries;
    }

    /** A project's light after a report. */
    record ProjectLit(String code, Light light, String reason) {}

    /** A report taken, and how milestone and project stand after it. */
    record Filed(EntryView entry, MilestoneItem milestone, ProjectLit project) {}

    @Allowed({Role.FILLER, Role.HEAD})
    @PostMapping("/api/reports")
    Filed file(
            @RequestBody ReportRequest request,
            @RequestHeader("Idempotency-Key") String key,
            Account account) {
        MilestoneView milestone = reports.find(request.milestone());
        if (milestone == null) {
            throw RefusedException.notFound(
                    Problem.at("report.unknown-milestone", "milestone", request.milestone()));
        }
        LocalDate today = forecasts.board().statusDate();
        if (!reports.mayReport(account, milestone, today)) {
            throw RefusedException.forbidden(
                    Problem.at("report.not-holder", "milestone", milestone.key(), today));
        }
        return filed(reports.file(request, milestone, account, key).orRefuse());
    }

    private Filed filed(Entry entry) {
        NewReport report = entry.report();
        Board board = forecasts.board();
        ProjectView project = Objects.requireNonNull(board.project(report.project()));
        MilestoneView milestone = Objects.requireNonNull(board.milestone(report.milestone()));
        ProjectFacts facts = items.facts(board, project);
        return new Filed(
                entries.of(board, List.of(entry)).getFirst(),
                items.milestone(board, project, milestone),
                new ProjectLit(facts.code(), facts.light(), facts.reason()));
    }

    @Allowed
    @GetMapping("/api/reports")
    List<EntryView> reports(
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String milestone) {
        Board board = forecasts.board();
        List<Entry> found;
        if (milestone != null) {
            found = journal.historyOfMilestone(milestone);
        } else if (project != null) {
            found = journal.historyOfProject(project);
        } else {
            found = board.latest();
        }
        return entries.of(board, found);
    }
}
