package guatu.server.journal;

import java.util.List;

/**
 * Entries were recorded, here or by another server on the same database (已填报); sent after commit,
 * once for each entry.
 */
public record Reported(List<Entry> entries) {

    public Reported {
        entries = List.copyOf(entries);
    }
}
