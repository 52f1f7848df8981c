package guatu.server.exchange.plan;

import guatu.server.exchange.cell.Edge;
import guatu.server.exchange.match.What;
import guatu.server.journal.Entry;
import guatu.server.journal.NewReport;
import guatu.server.journal.ReportKind;
import guatu.server.organisation.Post;
import guatu.server.project.Milestone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of the sheet 填报. */
final class ReportRows {

    private final Function<String, @Nullable Milestone> milestones;
    private final Function<String, @Nullable Post> posts;
    private final Set<NewReport> standing = new HashSet<>();

    ReportRows(
            List<Entry> entries,
            Function<String, @Nullable Milestone> milestones,
            Function<String, @Nullable Post> posts) {
        this.milestones = milestones;
        this.posts = posts;
        entries.forEach(entry -> standing.add(asInFile(entry.report())));
    }

    /** As a file tells it: without evidence, and what was corrected as if it had always been so. */
    private static NewReport asInFile(NewReport report) {
        return new NewReport(
                report.kind(),
                report.milestone(),
                report.project(),
                report.effectiveOn(),
                report.percent(),
                report.expected(),
                report.blockedBy(),
                report.note(),
                List.of(),
                report.post(),
                report.unit(),
                null,
                null);
    }

    void report(Fields fields, Draft<NewReport> draft) {
        String key = fields.code("milestone");
        ReportKind kind = fields.word(ReportKind.class, "reportKind", "kind");
        LocalDate date = fields.date("date", Edge.LAST);
        draft.about(key == null ? "" : key, kind == null ? "" : kind.name());
        Milestone milestone = key == null ? null : milestones.apply(key);
        require(fields, draft, "milestone", key);
        require(fields, draft, "kind", kind);
        require(fields, draft, "date", date);
        if (key != null && milestone == null) {
            fields.refuse("milestone", "exchange.row.no-milestone", key);
        }
        if (milestone == null || kind == null || date == null) {
            return;
        }
        String named = fields.has("post") ? fields.codeOf(What.POST, "post") : null;
        Post post = posts.apply(Objects.requireNonNullElse(named, orEmpty(milestone.leadPost())));
        if (post == null) {
            fields.refuse("post", "exchange.row.no-post", named);
            return;
        }
        BigDecimal percent = fields.number("percent");
        NewReport report =
                new NewReport(
                        kind,
                        milestone.key(),
                        milestone.project(),
                        date,
                        percent == null ? null : percent.stripTrailingZeros(),
                        fields.date("expected", Edge.LAST),
                        fields.text("blockedBy"),
                        fields.text("note"),
                        List.of(),
                        post.code(),
                        post.unit(),
                        null,
                        null);
        draft.becomes(report, standing.contains(report) ? report : null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void require(
            Fields fields, Draft<?> draft, String field, @Nullable Object value) {
        if (value == null && !draft.refused()) {
            fields.missing(field);
        }
    }
}
