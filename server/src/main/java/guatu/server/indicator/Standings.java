package guatu.server.indicator;

import guatu.server.indicator.count.Sequel;
import guatu.server.journal.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * How milestones stood at the checkpoint up to which they were last taken in (节点存况), so that a
 * report which merely goes on needs no reading of all before it. Of no use once somebody else moved
 * the checkpoint, or a transaction failed; whoever uses it holds the lock of {@link Derivation}.
 */
final class Standings {

    private static final int MOST = 5_000;
    private static final long NONE = -1;

    private final SequencedMap<String, Sequel> known = new LinkedHashMap<>(64, 0.75f, true);
    private long upTo = NONE;

    /** From here on it is unsure, until {@link #end}. */
    void begin(long checkpoint) {
        if (checkpoint != upTo) {
            known.clear();
        }
        upTo = NONE;
    }

    /** All of it is committed up to there. */
    void end(long checkpoint) {
        upTo = checkpoint;
    }

    /** How a milestone goes on; null when that is not known. */
    @Nullable Sequel after(String milestone, List<Entry> added) {
        Sequel before = known.get(milestone);
        Sequel next = before == null ? null : before.after(added);
        if (next != null) {
            known.put(milestone, next.rest());
        }
        return next;
    }

    Sequel keep(String milestone, Sequel told) {
        known.put(milestone, told.rest());
        if (known.size() > MOST) {
            known.pollFirstEntry();
        }
        return told;
    }
}
