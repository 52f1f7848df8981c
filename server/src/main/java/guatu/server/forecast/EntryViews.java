package guatu.server.forecast;

import guatu.server.journal.Entry;
import guatu.server.journal.NewReport;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts names beside the codes of entries, and photos beside what they are to prove (填报显示). */
@Component
public final class EntryViews {

    private final EvidenceReading evidence;

    EntryViews(EvidenceReading evidence) {
        this.evidence = evidence;
    }

    /** The entries with the names that the board knows, in their order. */
    public List<EntryView> of(Board board, List<Entry> entries) {
        EvidenceReading.Seen seen =
                evidence.look(entries.stream().flatMap(one -> one.evidence().stream()).toList());
        return entries.stream().map(entry -> view(board, entry, seen)).toList();
    }

    private static EntryView view(Board board, Entry entry, EvidenceReading.Seen seen) {
        NewReport report = entry.report();
        MilestoneView milestone = board.milestone(report.milestone());
        return new EntryView(
                entry.id(),
                entry.position(),
                entry.recordedAt(),
                report.effectiveOn(),
                report.kind(),
                report.milestone(),
                milestone == null ? report.milestone() : milestone.milestone().name(),
                report.project(),
                report.percent(),
                report.expected(),
                report.blockedBy(),
                report.note(),
                seen.beside(
                        entry.evidence(),
                        report.project(),
                        report.effectiveOn(),
                        report.effectiveOn()),
                entry.login(),
                report.post(),
                board.frame().postName(report.post()),
                report.unit(),
                board.frame().unitName(report.unit()),
                report.corrects(),
                report.reason(),
                entry.organisationVersion());
    }
}
