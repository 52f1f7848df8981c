package guatu.server.forecast;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.journal.Entry;
import guatu.server.journal.Evidence;
import guatu.server.journal.Journal;
import guatu.server.journal.NewReport;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.Post;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes reports on milestones (填报): from whoever holds the lead post today, and from nobody else.
 * What the post owes for days before, the holder of today inherits; whoever left it reports no day
 * any more. Leaders, the office and administrators change no figure (统计法第七条).
 */
@Component
final class Reports {

    private final Forecasts forecasts;
    private final Journal journal;
    private final Evidence evidence;
    private final Organisation organisation;

    Reports(Forecasts forecasts, Journal journal, Evidence evidence, Organisation organisation) {
        this.forecasts = forecasts;
        this.journal = journal;
        this.evidence = evidence;
        this.organisation = organisation;
    }

    /** The milestone of that key, or null. */
    @Nullable MilestoneView find(String milestone) {
        return forecasts.board().milestone(milestone);
    }

    /** Whether the account may report on the milestone, holding its post today. */
    boolean mayReport(Account by, MilestoneView milestone, LocalDate today) {
        String post = milestone.milestone().leadPost();
        return by.isAny(Role.FILLER, Role.HEAD)
                && post != null
                && organisation.at(today).isHeldBy(post, by.login());
    }

    /** Records a report, and has the board take it in before it answers. */
    Outcome<Entry> file(
            ReportRequest request, MilestoneView milestone, Account by, String idempotencyKey) {
        LocalDate statusDate = forecasts.board().statusDate();
        NewReport report = report(request, milestone, statusDate);
        List<Problem> problems = new ArrayList<>();
        problems.addAll(ReportRules.problems(report, milestone, statusDate));
        unknownEvidence(report, problems);
        if (!problems.isEmpty() && journal.recorded(by, idempotencyKey) == null) {
            return Outcome.refused(problems);
        }
        Outcome<Entry> outcome =
                journal.record(report, district(report.project()), by, idempotencyKey);
        if (outcome instanceof Outcome.Done<Entry>(Entry entry)) {
            forecasts.takeIn(entry.id());
        }
        return outcome;
    }

    private void unknownEvidence(NewReport report, List<Problem> problems) {
        for (String hash : report.evidence()) {
            if (evidence.find(hash) == null) {
                problems.add(Problem.at("report.evidence-unknown", "evidence", hash));
            }
        }
    }

    private @Nullable String district(String project) {
        ProjectView found = forecasts.board().project(project);
        return found == null ? null : found.project().district();
    }

    private NewReport report(ReportRequest request, MilestoneView milestone, LocalDate statusDate) {
        LocalDate day = Objects.requireNonNullElse(request.date(), statusDate);
        String post = Objects.toString(milestone.milestone().leadPost(), "");
        Post held = organisation.at(day).post(post);
        return new NewReport(
                request.kind(),
                milestone.key(),
                milestone.milestone().project(),
                day,
                request.percent(),
                request.expected(),
                request.blockedBy(),
                request.note(),
                Objects.requireNonNullElse(request.evidence(), List.of()),
                post,
                held == null ? "" : held.unit(),
                request.corrects(),
                request.reason());
    }
}
