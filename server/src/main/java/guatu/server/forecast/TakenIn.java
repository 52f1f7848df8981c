package guatu.server.forecast;

import guatu.server.journal.Entry;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;

/**
 * Which of the latest entries the board has taken in (已纳入). Forgets the oldest; whoever uses it
 * holds the board's lock.
 */
final class TakenIn {

    private static final int MOST = 10_000;

    private final LinkedHashSet<UUID> ids = new LinkedHashSet<>();

    boolean holds(UUID entry) {
        return ids.contains(entry);
    }

    void add(Collection<Entry> entries) {
        entries.forEach(entry -> ids.add(entry.id()));
        while (ids.size() > MOST) {
            ids.remove(ids.getFirst());
        }
    }
}
