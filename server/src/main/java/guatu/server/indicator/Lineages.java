package guatu.server.indicator;

import guatu.server.forecast.EvidenceReading;
import guatu.server.journal.Entry;
import guatu.server.journal.EvidenceFacts;
import guatu.server.journal.EvidenceRef;
import guatu.server.journal.Journal;
import guatu.server.journal.NewQuantity;
import guatu.server.journal.NewReport;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantityReport;
import guatu.server.journal.ReportKind;
import guatu.server.journal.Stage;
import guatu.server.journal.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entries behind a figure, with their evidence and signatures (溯源). */
@Component
final class Lineages {

    private final Indicators indicators;
    private final Quantities quantities;
    private final Journal journal;
    private final EvidenceReading evidence;

    Lineages(
            Indicators indicators,
            Quantities quantities,
            Journal journal,
            EvidenceReading evidence) {
        this.indicators = indicators;
        this.quantities = quantities;
        this.journal = journal;
        this.evidence = evidence;
    }

    /**
     * A signature or decision under a report.
     *
     * @param document the paper that bears it, where it was carried over from one
     */
    record Signature(
            Stage stage,
            Instant at,
            String login,
            @Nullable String unit,
            @Nullable String reason,
            @Nullable String document) {}

    /**
     * An entry behind a figure.
     *
     * @param kind of a report on a milestone, or null for a quantity
     * @param about measure or key of the milestone
     * @param printed as it was typed, or the percent
     * @param from first day it is true of
     * @param to last day
     * @param stage how far the signatures have come
     */
    record Line(
            UUID id,
            long position,
            Instant recordedAt,
            String project,
            String projectName,
            @Nullable ReportKind kind,
            String about,
            String printed,
            @Nullable BigDecimal value,
            LocalDate from,
            LocalDate to,
            String login,
            String post,
            String unit,
            @Nullable UUID corrects,
            @Nullable String reason,
            @Nullable String note,
            List<EvidenceFacts> evidence,
            @Nullable Stage stage,
            List<Signature> signatures) {}

    /** The entries, at most {@link Figure#MOST_ENTRIES}, of so many. */
    record Entries(int total, List<Line> lines) {}

    Entries of(Question question) {
        Indicators.Asked asked = indicators.asked(question).orRefuse();
        Standpoint at = asked.evaluator().at();
        Figure figure = indicators.figure(asked, question);
        Map<UUID, Entry> milestones = onMilestones(asked, question);
        Map<UUID, QuantityReport> reports = quantities.findAll(figure.entries());
        Map<UUID, List<Step>> steps = quantities.stepsOf(reports.keySet());
        EvidenceReading.Seen seen = evidence.look(evidence(milestones, reports));
        List<Line> lines = new ArrayList<>();
        for (UUID id : figure.entries()) {
            Entry entry = milestones.get(id);
            QuantityReport report = reports.get(id);
            if (entry != null) {
                lines.add(line(entry, at, seen));
            } else if (report != null) {
                lines.add(line(report, steps.getOrDefault(id, List.of()), at, seen));
            }
        }
        return new Entries(figure.entryCount(), lines);
    }

    private static List<EvidenceRef> evidence(
            Map<UUID, Entry> milestones, Map<UUID, QuantityReport> reports) {
        List<EvidenceRef> pieces = new ArrayList<>();
        milestones.values().forEach(one -> pieces.addAll(one.evidence()));
        reports.values().forEach(one -> pieces.addAll(one.evidence()));
        return pieces;
    }

    private Map<UUID, Entry> onMilestones(Indicators.Asked asked, Question question) {
        Map<UUID, Entry> found = new HashMap<>();
        var items =
                asked.evaluator()
                        .value(
                                asked.definition(),
                                question.period(),
                                question.side(),
                                question.place())
                        .items();
        var projects = new TreeSet<String>();
        for (Item item : items) {
            if (!item.entries().isEmpty()) {
                projects.add(item.project().code());
                asked.evaluator().at().list().partsOf(item.project().code()).stream()
                        .forEach(part -> projects.add(part.code()));
            }
        }
        projects.stream()
                .limit(Figure.MOST_ENTRIES)
                .forEach(code ->
                        journal.historyOfProject(code)
                                .forEach(entry -> found.put(entry.id(), entry)));
        return found;
    }

    private static Line line(Entry entry, Standpoint at, EvidenceReading.Seen seen) {
        NewReport report = entry.report();
        String percent = report.percent() == null ? "" : report.percent().toPlainString() + "%";
        return new Line(
                entry.id(),
                entry.position(),
                entry.recordedAt(),
                report.project(),
                at.name(Grouping.PROJECT, report.project()),
                report.kind(),
                report.milestone(),
                percent,
                report.percent(),
                report.effectiveOn(),
                report.effectiveOn(),
                entry.login(),
                report.post(),
                report.unit(),
                report.corrects(),
                report.reason(),
                report.note(),
                seen.beside(
                        entry.evidence(),
                        report.project(),
                        report.effectiveOn(),
                        report.effectiveOn()),
                null,
                List.of());
    }

    private static Line line(
            QuantityReport report, List<Step> steps, Standpoint at, EvidenceReading.Seen seen) {
        NewQuantity figure = report.figure();
        return new Line(
                report.id(),
                report.position(),
                report.recordedAt(),
                figure.project(),
                at.name(Grouping.PROJECT, figure.project()),
                null,
                figure.measure(),
                figure.printed(),
                figure.value(),
                figure.period().from(),
                figure.period().to(),
                report.login(),
                figure.post(),
                figure.postUnit(),
                figure.corrects(),
                figure.reason(),
                figure.note(),
                seen.beside(
                        report.evidence(),
                        figure.project(),
                        figure.period().from(),
                        figure.period().to()),
                steps.isEmpty() ? Stage.FILLED : steps.getLast().stage(),
                steps.stream().map(Lineages::signature).toList());
    }

    private static Signature signature(Step step) {
        return new Signature(
                step.stage(),
                step.recordedAt(),
                step.login(),
                step.unit(),
                step.document() == null ? step.reason() : null,
                step.document());
    }
}
