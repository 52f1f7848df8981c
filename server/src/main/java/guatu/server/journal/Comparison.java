package guatu.server.journal;

import guatu.server.ledger.Ledger;
import guatu.server.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Holds the tables that screens count from against the sealed ledger (表账核对): each row is written as
 * canonical bytes again and must be the entry's. Finds who changed a column past grants and
 * triggers, which no proof over the ledger alone would show.
 */
@Component
public final class Comparison {

    private static final int AT_A_TIME = 2_000;
    private static final int MOST_NAMED = 100;

    private final Ledger ledger;
    private final Bodies bodies;
    private final EntryRows entries;
    private final QuantityRows quantities;
    private final PeriodRows periods;
    private final RowCounts counts;

    Comparison(
            Ledger ledger,
            Bodies bodies,
            EntryRows entries,
            QuantityRows quantities,
            PeriodRows periods,
            RowCounts counts) {
        this.ledger = ledger;
        this.bodies = bodies;
        this.entries = entries;
        this.quantities = quantities;
        this.periods = periods;
        this.counts = counts;
    }

    /**
     * What was found.
     *
     * @param compared entries of the ledger that a row stands for
     * @param rows rows in the tables of the journal
     * @param differing the first hundred whose row says something else, or is not there
     */
    public record Result(long compared, long rows, List<Differing> differing) {

        public Result {
            differing = List.copyOf(differing);
        }

        /** Whether every row is as sealed and every entry has its row. */
        public boolean holds() {
            return differing.isEmpty() && compared == rows;
        }
    }

    /**
     * An entry whose row differs.
     *
     * @param kind of the entry
     * @param sealed what the ledger says
     * @param row what the row says, as it would stand in the ledger; empty when there is none
     */
    public record Differing(UUID id, String kind, String sealed, String row) {}

    /** Compares everything; as long as the ledger is. */
    public Result run() {
        long compared = 0;
        List<Differing> differing = new ArrayList<>();
        Map<String, Long> kinds = counts.byKind();
        long position = Ledger.BEGINNING;
        List<LedgerEntry> page = ledger.page(position, AT_A_TIME);
        while (!page.isEmpty()) {
            Map<UUID, String> rows = rows(page);
            for (LedgerEntry entry : page) {
                if (kinds.containsKey(entry.kind())) {
                    compared++;
                    String row = rows.getOrDefault(entry.id(), "");
                    if (!row.equals(entry.body()) && differing.size() < MOST_NAMED) {
                        differing.add(new Differing(entry.id(), entry.kind(), entry.body(), row));
                    }
                }
            }
            position = page.getLast().position();
            page = ledger.page(position, AT_A_TIME);
        }
        long rows = kinds.values().stream().mapToLong(Long::longValue).sum();
        return new Result(compared, rows, differing);
    }

    /** The rows that stand for these entries, as they would be entered. */
    private Map<UUID, String> rows(List<LedgerEntry> page) {
        Map<String, List<LedgerEntry>> kinds =
                page.stream().collect(Collectors.groupingBy(LedgerEntry::kind));
        List<JournalRow> rows = new ArrayList<>();
        rows.addAll(entries.findAll(of(kinds, Bodies.REPORT, LedgerEntry::id)));
        rows.addAll(quantities.at(of(kinds, Bodies.QUANTITY, LedgerEntry::position)));
        rows.addAll(periods.stepsAt(of(kinds, Bodies.STEP, LedgerEntry::position)));
        rows.addAll(periods.locksAt(of(kinds, Bodies.LOCK, LedgerEntry::position)));
        Map<UUID, LedgerEntry> sealed =
                page.stream().collect(Collectors.toMap(LedgerEntry::id, Function.identity()));
        Map<UUID, String> found = new HashMap<>();
        for (JournalRow row : rows) {
            LedgerEntry entry = sealed.get(row.id());
            found.put(row.id(), entry == null ? "" : bodies.like(entry, row).body());
        }
        return found;
    }

    private static <T> List<T> of(
            Map<String, List<LedgerEntry>> kinds, String kind, Function<LedgerEntry, T> what) {
        return Objects.requireNonNullElse(kinds.get(kind), List.<LedgerEntry>of()).stream()
                .map(what)
                .toList();
    }
}
