package guatu.server.exchange;

import guatu.server.exchange.plan.PlannedRow;
import guatu.server.exchange.plan.RowOutcome;
import java.util.List;

/** How many rows do what (行数统计). Loading a file never removes anything. */
record Counts(int added, int changed, int unchanged, int refused, int removed) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    static Counts of(List<PlannedRow> rows) {
        return new Counts(
                count(rows, RowOutcome.ADDED),
                count(rows, RowOutcome.CHANGED),
                count(rows, RowOutcome.UNCHANGED),
                count(rows, RowOutcome.REFUSED),
                0);
    }

    private static int count(List<PlannedRow> rows, RowOutcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
