package guatu.server.forecast;

import guatu.server.journal.NewReport;
import guatu.server.journal.ReportKind;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report must keep that only the list and the earlier reports can tell (填报校核). What the
 * journal itself asks of an entry is checked there.
 */
final class ReportRules {

    private final NewReport report;
    private final MilestoneView milestone;
    private final LocalDate statusDate;
    private final List<Problem> problems = new ArrayList<>();

    private ReportRules(NewReport report, MilestoneView milestone, LocalDate statusDate) {
        this.report = report;
        this.milestone = milestone;
        this.statusDate = statusDate;
    }

    /** All that stands against a report on a milestone of the board. */
    static List<Problem> problems(NewReport report, MilestoneView milestone, LocalDate statusDate) {
        ReportRules rules = new ReportRules(report, milestone, statusDate);
        rules.notADraft();
        rules.notInTheFuture();
        if (report.corrects() == null) {
            rules.notFinishedBefore();
            rules.inOrder();
            rules.percentGrows();
            rules.blockMatches();
        }
        rules.expectedAhead();
        rules.evidence();
        return rules.problems;
    }

    private void notADraft() {
        if (milestone.milestone().draft()) {
            refuse("report.draft", "milestone", milestone.key());
        }
    }

    private void notInTheFuture() {
        if (report.effectiveOn().isAfter(statusDate)) {
            refuse("report.future", "date", report.effectiveOn(), statusDate);
        }
    }

    private void notFinishedBefore() {
        LocalDate finished = milestone.standing().finished();
        if (finished != null && report.kind() != ReportKind.WITHDRAWN) {
            refuse("report.already-finished", "kind", report.kind(), finished);
        }
    }

    private void inOrder() {
        LocalDate started = milestone.standing().started();
        boolean finishes = report.kind() == ReportKind.FINISHED;
        if (finishes && started != null && report.effectiveOn().isBefore(started)) {
            refuse("report.finish-before-start", "date", report.effectiveOn(), started);
        }
        if (report.kind() == ReportKind.STARTED && started != null) {
            refuse("report.already-started", "kind", report.kind(), started);
        }
    }

    /** Progress never shrinks by a plain report: whoever erred corrects, with a reason. */
    private void percentGrows() {
        BigDecimal percent = report.percent();
        BigDecimal before = milestone.standing().percent();
        if (percent != null && percent.signum() >= 0 && percent.compareTo(before) < 0) {
            refuse("report.percent-down", "percent", percent.toPlainString(), before);
        }
    }

    private void blockMatches() {
        boolean resumes = report.kind() == ReportKind.RESUMED;
        if (resumes && milestone.standing().blockedSince() == null) {
            refuse("report.not-blocked", "kind", report.kind());
        }
    }

    private void expectedAhead() {
        LocalDate expected = report.expected();
        if (expected != null && expected.isBefore(report.effectiveOn())) {
            refuse("report.expected-past", "expected", expected, report.effectiveOn());
        }
    }

    /** A finish needs what the list asks to be shown. */
    private void evidence() {
        String wanted = milestone.milestone().evidenceWanted();
        boolean finishes = report.kind() == ReportKind.FINISHED;
        if (finishes && wanted != null && report.evidence().isEmpty()) {
            refuse("report.evidence-missing", "evidence", null, wanted);
        }
    }

    private void refuse(String code, String field, @Nullable Object value, Object... arguments) {
        problems.add(Problem.at(code, field, value, arguments));
    }
}
