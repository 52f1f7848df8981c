package guatu.server.forecast;

import guatu.server.journal.Entry;
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
        MilestoneView milestone = board.milestone(entry.milestone());
        return new EntryView(
                entry.id(),
                entry.position(),
                entry.recordedAt(),
                entry.effectiveOn(),
                entry.kind(),
                entry.milestone(),
                milestone == null ? entry.milestone() : milestone.milestone().name(),
                entry.project(),
                entry.percent(),
                entry.expected(),
                entry.blockedBy(),
                entry.note(),
                seen.beside(
                        entry.evidence(),
                        entry.project(),
                        entry.effectiveOn(),
                        entry.effectiveOn()),
                entry.login(),
                entry.post(),
                board.frame().postName(entry.post()),
                entry.unit(),
                board.frame().unitName(entry.unit()),
                entry.corrects(),
                entry.reason(),
                entry.organisationVersion());
    }
}
