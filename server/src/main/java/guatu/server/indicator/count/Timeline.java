package guatu.server.indicator.count;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Replays the history of one series (序列沿革): everything ever reported of one measure of one project,
 * with its corrections, withdrawals and returns, becomes contributions with the time they counted.
 *
 * <p>The same function serves one new report and a rebuild from nothing, so both agree.
 */
public final class Timeline {

    private final Map<Share, Instant> open = new LinkedHashMap<>();
    private final List<Contribution> closed = new ArrayList<>();

    private Timeline() {}

    /** The contributions of a series, in order of the journal. */
    public static List<Contribution> of(Collection<Told> series) {
        List<Contribution> all = new ArrayList<>();
        if (Shares.independent(series)) {
            series.stream()
                    .collect(groupingBy(Told::slot, LinkedHashMap::new, toList()))
                    .values()
                    .forEach(slot -> all.addAll(new Timeline().replay(slot)));
        } else {
            all.addAll(new Timeline().replay(series));
        }
        all.sort(
                comparingLong((Contribution one) -> one.share().seq())
                        .thenComparing(Contribution::from)
                        .thenComparing(one -> one.share().last()));
        return all;
    }

    /** What is in force of a series at an instant: of each slot the newest that stands. */
    public static List<Share> at(Collection<Told> series, Instant instant) {
        Map<UUID, Told> newest = new HashMap<>();
        for (Told told : series) {
            if (told.standsAt(instant)) {
                newest.merge(told.slot(), told, (a, b) -> a.revision() > b.revision() ? a : b);
            }
        }
        return Shares.of(newest.values());
    }

    private List<Contribution> replay(Collection<Told> series) {
        Set<Instant> moments = new TreeSet<>();
        for (Told told : series) {
            moments.add(told.at());
            told.turns().forEach(turn -> moments.add(turn.at()));
        }
        moments.forEach(moment -> become(at(series, moment), moment));
        open.forEach((share, since) -> closed.add(new Contribution(share, since, null)));
        return closed;
    }

    private void become(List<Share> now, Instant moment) {
        Set<Share> standing = new HashSet<>(now);
        open.entrySet()
                .removeIf(entry -> {
                    boolean gone = !standing.contains(entry.getKey());
                    if (gone) {
                        close(entry.getKey(), entry.getValue(), moment);
                    }
                    return gone;
                });
        now.forEach(share -> open.putIfAbsent(share, moment));
    }

    private void close(Share share, @Nullable Instant since, Instant moment) {
        if (since != null && since.isBefore(moment)) {
            closed.add(new Contribution(share, since, moment));
        }
    }
}
