package guatu.server.forecast;

import guatu.server.journal.Entry;
import guatu.server.journal.ReportKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The latest reports in force, newest first (最新动态). */
final class Latest {

    private Latest() {}

    /** Of all entries in force, in order of record, the latest. */
    static List<Entry> of(List<Entry> inForce) {
        int from = Math.max(0, inForce.size() - Board.LATEST);
        return inForce.subList(from, inForce.size()).reversed();
    }

    /** Puts newly recorded entries before those known; what they correct or withdraw goes. */
    static List<Entry> after(List<Entry> known, List<Entry> recorded) {
        Set<UUID> corrected = corrected(recorded);
        Set<UUID> seen = new HashSet<>();
        List<Entry> latest = new ArrayList<>(recorded.reversed());
        latest.addAll(known);
        latest.removeIf(entry ->
                entry.report().kind() == ReportKind.WITHDRAWN
                        || corrected.contains(entry.id())
                        || !seen.add(entry.id()));
        return latest.subList(0, Math.min(Board.LATEST, latest.size()));
    }

    private static Set<UUID> corrected(Collection<Entry> recorded) {
        return recorded.stream()
                .map(entry -> entry.report().corrects())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
